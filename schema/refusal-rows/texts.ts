import type { Words } from '../words.ts';
import type { Row } from './row.ts';

/** What a text is refused for, in words. */
export const WHY: Readonly<Record<string, Words>> = {
  insult: { fr: 'c’est une insulte ou une grossièreté', en: 'it is an insult or crude' },
  hate: { fr: 'cela rabaisse des gens pour ce qu’ils sont', en: 'it belittles people for what they are' },
  threat: { fr: 'c’est une menace, ou cela pousse à se faire du mal', en: 'it is a threat, or urges somebody to harm' },
  sexual: { fr: 'c’est sexuel', en: 'it is sexual' },
  spam: { fr: 'cela ressemble à de la publicité ou à une arnaque', en: 'it looks like advertising or a fraud' },
  personal: {
    fr: 'cela touche aux données personnelles de quelqu’un',
    en: 'it is about somebody’s personal details',
  },
  staff: { fr: 'on le prendrait pour l’équipe', en: 'it would pass for the staff' },
};

const words = { why: WHY };

/** What is not fit to be said or shown. `why` is one of a few words of the code, told in the reader’s language. */
export const TEXT_ROWS = {
  'message.refused': { status: 422, fields: 'text', fr: 'Message refusé : {why}', en: 'Message refused: {why}', words },
  'name.refused': {
    status: 422,
    fields: 'username',
    fr: 'Ce nom n’est pas accepté : {why}',
    en: 'This name is not accepted: {why}',
    words,
  },
  'title.refused': {
    status: 422,
    fields: 'title',
    fr: 'Ce titre n’est pas accepté : {why}',
    en: 'This title is not accepted: {why}',
    words,
  },
} as const satisfies Record<string, Row>;
