import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** Somebody plays in a scenario. The id is `<scenario>/<account>`; `joinedAt` is in ms since 1970. */
export const scenarioPlayer = record(
  'scenario_player',
  { scenario: z.string(), account: z.string(), joinedAt: z.number() },
  { index: ['scenario', 'account'] },
);
export type ScenarioPlayer = RecordOf<typeof scenarioPlayer>;
