import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** A story flag of a whole scenario. The id is `<scenario>/<flag>`; `at` is in ms since 1970. */
export const scenarioFlag = record(
  'scenario_flag',
  { scenario: z.string(), flag: z.string().max(80), value: z.string().max(500), at: z.number() },
  { index: ['scenario'] },
);
export type ScenarioFlag = RecordOf<typeof scenarioFlag>;
