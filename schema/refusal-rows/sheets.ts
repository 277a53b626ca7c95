import type { Row } from './row.ts';

/** Character sheets. */
export const SHEET_ROWS = {
  'sheet.private': {
    status: 403,
    fields: 'authorization',
    fr: 'Seuls son joueur et les maîtres du jeu voient cette fiche',
    en: 'Only its player and the game masters see this sheet',
  },
  'sheet.masters': {
    status: 403,
    fields: 'authorization',
    fr: 'Seuls les maîtres du jeu voient les fiches de tous',
    en: 'Only the game masters see everybody’s sheets',
  },
  'sheet.template_owner': {
    status: 403,
    fields: 'authorization',
    fr: 'Seul le propriétaire peut changer le modèle de fiche',
    en: 'Only the owner can change the template of the sheets',
  },
  'sheet.unknown': {
    status: 404,
    fields: 'userId',
    fr: 'Cette personne ne joue pas dans ce scénario',
    en: 'This person does not play in this scenario',
  },
  'sheet.stale': {
    status: 409,
    fields: 'revision',
    fr: 'La fiche a changé entre-temps : relisez-la avant d’enregistrer',
    en: 'The sheet has changed meanwhile: read it again before you save',
  },
  'sheet.template_stale': {
    status: 409,
    fields: 'mark',
    fr: 'Le modèle a changé entre-temps : relisez-le avant d’enregistrer',
    en: 'The template has changed meanwhile: read it again before you save',
  },
} as const satisfies Record<string, Row>;
