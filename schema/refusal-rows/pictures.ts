import type { Row } from './row.ts';

/** Uploads, and where they hang. */
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
  'asset.missing': { status: 400, fields: 'file', fr: 'Aucun fichier reçu', en: 'No file received' },
  'asset.too_large': { status: 413, fields: 'file', fr: 'Le fichier dépasse 5 Mo', en: 'The file is larger than 5 MB' },
  'asset.type': {
    status: 422,
    fields: 'file',
    fr: 'Seules les images JPEG, PNG et WebP sont acceptées',
    en: 'Only JPEG, PNG and WebP pictures are accepted',
  },
  'asset.pixels': {
    status: 422,
    fields: 'file',
    fr: 'L’image compte trop de pixels (16 millions au plus)',
    en: 'The picture has too many pixels (16 million at most)',
  },
  'asset.broken': {
    status: 422,
    fields: 'file',
    fr: 'L’image est abîmée ou tronquée',
    en: 'The picture is damaged or cut short',
  },
  'asset.name': {
    status: 422,
    fields: 'file',
    fr: 'Ce nom de fichier n’est pas accepté',
    en: 'This file name is not accepted',
  },
  'asset.unknown': { status: 404, fields: 'asset', fr: 'Image introuvable', en: 'Picture not found' },
  'exhibit.unknown': { status: 404, fields: 'spot', fr: 'Rien n’est accroché ici', en: 'Nothing hangs here' },
  'spot.unknown': { status: 404, fields: 'spot', fr: 'Cet emplacement n’existe pas', en: 'There is no such spot' },
  'spot.taken': { status: 409, fields: 'spot', fr: 'Cet emplacement est déjà pris', en: 'This spot is already taken' },
  'spot.too_far': { status: 409, fields: 'spot', fr: 'Approchez-vous du mur', en: 'Walk up to the wall' },
} as const satisfies Record<string, Row>;
