import type { Row } from './row.ts';

/** Files that go up piece by piece. */
export const UPLOAD_ROWS = {
  'upload.unknown': {
    status: 404,
    fields: 'file',
    fr: 'Cet envoi n’existe pas, ou plus',
    en: 'There is no such upload, or no longer',
  },
  'upload.offset': {
    status: 409,
    fields: 'file',
    fr: 'La suite de l’envoi ne commence pas où le début finit',
    en: 'The rest of the upload does not begin where the first part ends',
  },
  'upload.busy': {
    status: 423,
    fields: 'file',
    fr: 'Une autre partie de cet envoi est en train d’arriver',
    en: 'Another part of this upload is arriving',
  },
  'upload.protocol': {
    status: 412,
    fields: 'file',
    fr: 'L’envoi par morceaux parle tus 1.0.0',
    en: 'Uploads piece by piece speak tus 1.0.0',
  },
} as const satisfies Record<string, Row>;
