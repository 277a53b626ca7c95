import type { Row } from './row.ts';

/** Going into scenarios, and out of them. */
export const SCENARIO_ROOM_ROWS = {
  'scenario.here': {
    status: 409,
    fields: 'scenario',
    fr: 'Vous êtes déjà dans ce scénario',
    en: 'You are in this scenario already',
  },
  'scenario.outside': {
    status: 409,
    fields: 'scenario',
    fr: 'Vous n’êtes dans aucun scénario',
    en: 'You are in no scenario',
  },
} as const satisfies Record<string, Row>;
