import type { Row } from './row.ts';

/** Zones: seats, silence, meetings, boards. */
export const ZONE_ROWS = {
  'zone.silent': {
    status: 409,
    fields: 'text',
    fr: 'Ici, on garde le silence : éloignez-vous pour parler',
    en: 'Silence is kept here: move away to talk',
  },
  'seat.unknown': { status: 404, fields: 'seat', fr: 'Il n’y a pas de siège ici', en: 'There is no seat here' },
  'seat.too_far': {
    status: 409,
    fields: 'seat',
    fr: 'Approchez-vous pour vous asseoir',
    en: 'Come closer to sit down',
  },
  'seat.taken': { status: 409, fields: 'seat', fr: 'Quelqu’un est déjà assis là', en: 'Somebody sits there already' },
  'wall.full': {
    status: 409,
    fields: 'spot',
    fr: 'Il n’y a plus de place sur ce mur',
    en: 'There is no room left on this wall',
  },
  'board.too_far': { status: 409, fields: 'channel', fr: 'Approchez-vous du panneau', en: 'Walk up to the board' },
  'board.full': {
    status: 409,
    fields: 'text',
    fr: 'Vous avez déjà {most} mots sur ce panneau : retirez-en un',
    en: 'You have {most} notes on this board already: take one down',
  },
} as const satisfies Record<string, Row>;
