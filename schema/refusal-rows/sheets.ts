import type { Row } from './row.ts';

/** Character sheets. */
export const SHEET_ROWS = {
  'sheet.private': {
    status: 403,
    fr: 'Seuls son joueur et les maîtres du jeu voient cette fiche',
    en: 'Only its player and the game masters see this sheet',
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
