import type { Row } from './row.ts';

/** Scenarios as a whole. */
export const SCENARIO_ROWS = {
  'scenario.unknown': { status: 404, fields: 'id', fr: 'Scénario introuvable', en: 'There is no such scenario' },
} as const satisfies Record<string, Row>;
