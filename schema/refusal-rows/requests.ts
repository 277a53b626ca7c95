import type { Row } from './row.ts';

/** What fails before or around what was asked. */
export const REQUEST_ROWS = {
  'request.invalid': { status: 400, fields: '{fields}', fr: '{reason}', en: '{reason}' },
  'request.malformed': { status: 400, fields: 'body', fr: 'Requête illisible', en: 'Unreadable request' },
  'request.too_large': { status: 413, fields: 'body', fr: 'Requête trop volumineuse', en: 'Request too large' },
  'request.too_many': {
    status: 429,
    fields: 'request',
    fr: 'Trop de demandes. Réessayez dans {seconds} s.',
    en: 'Too many requests. Try again in {seconds} s.',
  },
  'route.unknown': { status: 404, fields: 'path', fr: 'Adresse inconnue', en: 'Unknown address' },
  'origin.refused': { status: 403, fields: 'origin', fr: 'Origine non autorisée', en: 'Origin not allowed' },
  'server.stopping': {
    status: 503,
    fr: 'Le serveur s’arrête. Revenez dans un instant.',
    en: 'The server is stopping. Come back in a moment.',
  },
  'server.internal': { status: 500, fr: 'Erreur interne du serveur', en: 'Internal server error' },
  'server.disk_full': {
    status: 503,
    fr: 'Le serveur n’a plus de place. Prévenez son administrateur.',
    en: 'The server is out of space. Tell its administrator.',
  },
  'client.outdated': {
    status: 409,
    fr: 'Cette page est trop ancienne. Rechargez-la.',
    en: 'This page is too old. Reload it.',
  },
} as const satisfies Record<string, Row>;
