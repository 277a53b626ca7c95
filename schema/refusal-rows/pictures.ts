import type { Row } from './row.ts';

/** Portraits, and where pictures hang. */
export const PICTURE_ROWS = {
  'avatar.too_large': {
    status: 400,
    fields: 'avatar',
    fr: 'L’avatar dépasse 5 Mo',
    en: 'The avatar is larger than 5 MB',
  },
  'avatar.type': {
    status: 400,
    fields: 'avatar',
    fr: 'L’avatar doit être une image JPEG, PNG ou WebP',
    en: 'The avatar must be a JPEG, PNG or WebP picture',
  },
  'avatar.pixels': {
    status: 400,
    fields: 'avatar',
    fr: 'L’avatar compte trop de pixels (16 millions au plus)',
    en: 'The avatar has too many pixels (16 million at most)',
  },
  'avatar.broken': {
    status: 400,
    fields: 'avatar',
    fr: 'L’image de l’avatar est abîmée ou tronquée',
    en: 'The avatar’s picture is damaged or cut short',
  },
  'exhibit.unknown': { status: 404, fields: 'spot', fr: 'Rien n’est accroché ici', en: 'Nothing hangs here' },
  'spot.unknown': { status: 404, fields: 'spot', fr: 'Cet emplacement n’existe pas', en: 'There is no such spot' },
  'spot.taken': { status: 409, fields: 'spot', fr: 'Cet emplacement est déjà pris', en: 'This spot is already taken' },
  'spot.too_far': { status: 409, fields: 'spot', fr: 'Approchez-vous du mur', en: 'Walk up to the wall' },
} as const satisfies Record<string, Row>;
