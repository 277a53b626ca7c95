import type { Row } from './row.ts';

/** Friends, notifications, and the sockets that tell of them. */
export const LIVE_ROWS = {
  'notification.unknown': {
    status: 404,
    fields: 'id',
    fr: 'Cette notification n’existe pas',
    en: 'There is no such notification',
  },
  'friend.unknown': { status: 404, fields: 'user', fr: 'Personne introuvable', en: 'There is no such person' },
  'friend.self': {
    status: 409,
    fields: 'user',
    fr: 'On est déjà son propre ami',
    en: 'One is one’s own friend already',
  },
  'friend.too_many': {
    status: 409,
    fields: 'user',
    fr: 'Vous avez déjà {most} amis et demandes',
    en: 'You have {most} friends and requests already',
  },
  'friend.private': {
    status: 403,
    fields: 'user',
    fr: '{name} ne souhaite pas être rejoint',
    en: '{name} does not want to be joined',
  },
  'friend.away': {
    status: 409,
    fields: 'user',
    fr: '{name} n’est pas dans le monde',
    en: '{name} is not in the world',
  },
  'friend.here': { status: 409, fields: 'user', fr: 'Vous êtes déjà dans sa scène', en: 'You are in the same scene' },
  'live.too_many': {
    status: 429,
    fields: 'connection',
    fr: 'Ce compte est déjà connecté {most} fois',
    en: 'This account is connected {most} times already',
  },
  'live.watching': {
    status: 409,
    fields: 'channel',
    fr: 'Vous suivez déjà {most} canaux',
    en: 'You watch {most} channels already',
  },
} as const satisfies Record<string, Row>;
