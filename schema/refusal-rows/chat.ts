import type { Row } from './row.ts';

/** Channels, what is said in them, and who does not want to hear whom. */
export const CHAT_ROWS = {
  'chat.empty': { status: 400, fields: 'text', fr: 'Dites quelque chose', en: 'Say something' },
  'chat.blocked': {
    status: 403,
    fields: 'channel',
    fr: 'Vous ne pouvez pas écrire à cette personne',
    en: 'You cannot write to this person',
  },
  'chat.passer_by': {
    status: 403,
    fields: 'authorization',
    fr: 'Les passants écoutent. Pour parler, entrez avec une session.',
    en: 'Passers-by listen. To talk, come in with a session.',
  },
  'channel.unknown': { status: 404, fields: 'channel', fr: 'Ce canal n’existe pas', en: 'There is no such channel' },
  'channel.taken': { status: 409, fields: 'slug', fr: 'Ce canal existe déjà', en: 'This channel exists already' },
  'channel.self': {
    status: 409,
    fields: 'user',
    fr: 'On ne s’écrit pas à soi-même',
    en: 'One does not write to oneself',
  },
  'message.unknown': { status: 404, fields: 'message', fr: 'Message introuvable', en: 'Message not found' },
  'message.late': {
    status: 409,
    fields: 'message',
    fr: 'Les cinq minutes pour changer d’avis sont passées',
    en: 'The five minutes for second thoughts are over',
  },
  'message.held': {
    status: 409,
    fields: 'message',
    fr: 'Ce message attend les modérateurs : il reste tel quel jusque-là',
    en: 'This message is before the moderators: it stays as it is until then',
  },
  'message.not_yours': {
    status: 403,
    fields: 'message',
    fr: 'Ce message n’est pas de vous',
    en: 'This message is not yours',
  },
  'message.refused': {
    status: 422,
    fields: 'text',
    fr: 'Ce message n’a pas été envoyé : {reason}',
    en: 'This message was not sent: {reason}',
  },
  'block.self': {
    status: 409,
    fields: 'user',
    fr: 'On ne se bloque pas soi-même',
    en: 'One does not block oneself',
  },
} as const satisfies Record<string, Row>;
