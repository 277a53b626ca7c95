import type { Row } from './row.ts';

/** Private worlds, in the words of the contract where it has some. */
export const SCENARIO_ROWS = {
  'scenario.unknown': { status: 404, fields: 'id', fr: 'Scénario introuvable', en: 'Scenario not found' },
} as const satisfies Record<string, Row>;
