import type { Row } from './row.ts';

/** Portraits. */
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
} as const satisfies Record<string, Row>;
