import type { Row } from './row.ts';
import { WHY } from './texts.ts';

const words = { why: WHY };

/** What hangs in scenes, and who looks after it. */
export const EXHIBIT_ROWS = {
  'exhibit.unknown': { status: 404, fields: 'spot', fr: 'Rien n’est accroché ici', en: 'Nothing hangs here' },
  'spot.unknown': { status: 404, fields: 'spot', fr: 'Cet emplacement n’existe pas', en: 'There is no such spot' },
  'spot.taken': { status: 409, fields: 'spot', fr: 'Cet emplacement est déjà pris', en: 'This spot is already taken' },
  'spot.waiting': {
    status: 409,
    fields: 'spot',
    fr: 'Une œuvre est déjà prévue à cet emplacement : elle n’est pas encore montrée',
    en: 'Something is already meant for this spot: it is not shown yet',
  },
  'spot.too_far': { status: 409, fields: 'spot', fr: 'Approchez-vous du mur', en: 'Walk up to the wall' },
  'exhibit.what': {
    status: 422,
    fields: 'asset',
    fr: 'Accrochez soit un fichier, soit un lien',
    en: 'Hang either a file or a link',
  },
  'exhibit.link': {
    status: 422,
    fields: 'link',
    fr: 'Seules les adresses de sites publics en https:// sont acceptées',
    en: 'Only https:// addresses of public sites are accepted',
  },
  'exhibit.untitled': {
    status: 422,
    fields: 'title',
    fr: 'Un lien a besoin d’un titre',
    en: 'A link needs a title',
  },
  'exhibit.decided': {
    status: 409,
    fields: 'exhibit',
    fr: 'Un conservateur en a déjà décidé',
    en: 'A curator has already decided about it',
  },
  'entry.unknown': {
    status: 404,
    fields: 'entry',
    fr: 'Cette ligne n’est plus dans le livre',
    en: 'This entry is no longer in the book',
  },
  'entry.empty': { status: 422, fields: 'text', fr: 'Écrivez quelque chose', en: 'Write something' },
  'text.refused': {
    status: 422,
    fields: 'text',
    fr: 'Ce texte n’est pas accepté : {why}',
    en: 'This text is not accepted: {why}',
    words,
  },
  'curator.unknown': {
    status: 404,
    fields: 'user',
    fr: 'Cette personne n’est pas conservatrice ici',
    en: 'This person is no curator here',
  },
  'exhibition.unknown': {
    status: 404,
    fields: 'exhibition',
    fr: 'Cette exposition n’existe pas',
    en: 'There is no such exhibition',
  },
  'exhibition.dates': {
    status: 422,
    fields: 'until',
    fr: 'Une exposition ferme après avoir ouvert, et au plus cinq ans plus tard',
    en: 'An exhibition closes after it has opened, and within five years',
  },
  'exhibition.too_many': {
    status: 409,
    fields: 'exhibition',
    fr: 'Une scène a {most} expositions au plus',
    en: 'A scene has {most} exhibitions at most',
  },
} as const satisfies Record<string, Row>;
