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
  'scenario.stranger': {
    status: 404,
    fields: 'scenario',
    fr: 'Il n’y a pas de tel scénario parmi les vôtres',
    en: 'There is no such scenario among yours',
  },
} as const satisfies Record<string, Row>;
