import type { Row } from './row.ts';

/** Files that are uploaded. */
export const ASSET_ROWS = {
  'asset.missing': { status: 400, fields: 'file', fr: 'Aucun fichier reçu', en: 'No file received' },
  'asset.too_large': {
    status: 413,
    fields: 'file',
    fr: 'Le fichier dépasse {megabytes} Mo',
    en: 'The file is larger than {megabytes} MB',
  },
  'asset.type': {
    status: 422,
    fields: 'file',
    fr: 'Ce type de fichier n’est pas accepté : des images (JPEG, PNG, WebP), du son (MP3, OGG, WAV, FLAC, M4A), des films (MP4, WebM) et des PDF',
    en: 'This type of file is not accepted: pictures (JPEG, PNG, WebP), sound (MP3, OGG, WAV, FLAC, M4A), films (MP4, WebM) and PDF',
  },
  'asset.pixels': {
    status: 422,
    fields: 'file',
    fr: 'L’image compte trop de pixels (16 millions au plus)',
    en: 'The picture has too many pixels (16 million at most)',
  },
  'asset.frames': {
    status: 422,
    fields: 'file',
    fr: 'L’animation compte trop d’images ({frames} au plus)',
    en: 'The animation has too many frames ({frames} at most)',
  },
  'asset.duration': {
    status: 422,
    fields: 'file',
    fr: 'La durée annoncée par le fichier dépasse {minutes} minutes, ou ne peut pas être vraie',
    en: 'The duration that the file claims is over {minutes} minutes, or cannot be true',
  },
  'asset.pages': {
    status: 422,
    fields: 'file',
    fr: 'Le PDF compte trop de pages ({pages} au plus)',
    en: 'The PDF has too many pages ({pages} at most)',
  },
  'asset.page_size': {
    status: 422,
    fields: 'file',
    fr: 'La page du PDF est d’une taille démesurée',
    en: 'The page of the PDF is of an absurd size',
  },
  'asset.locked': {
    status: 422,
    fields: 'file',
    fr: 'Le PDF est protégé par un mot de passe',
    en: 'The PDF is protected by a password',
  },
  'asset.heavy': {
    status: 422,
    fields: 'file',
    fr: 'Ce fichier demande trop de temps ou de mémoire pour être lu',
    en: 'This file takes too much time or memory to be read',
  },
  'asset.broken': {
    status: 422,
    fields: 'file',
    fr: 'Le fichier est abîmé ou tronqué',
    en: 'The file is damaged or cut short',
  },
  'asset.name': {
    status: 422,
    fields: 'file',
    fr: 'Ce nom de fichier n’est pas accepté',
    en: 'This file name is not accepted',
  },
  'asset.quota': {
    status: 409,
    fields: 'file',
    fr: 'Il n’y a plus de place : un compte garde {megabytes} Mo et {count} fichiers au plus',
    en: 'There is no room left: an account keeps {megabytes} MB and {count} files at most',
  },
  'asset.unknown': { status: 404, fields: 'asset', fr: 'Fichier introuvable', en: 'File not found' },
} as const satisfies Record<string, Row>;
