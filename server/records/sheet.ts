import { z } from 'zod';
import { sheetValue } from '../../schema/scenarios.ts';
import { type RecordOf, record } from './record.ts';

/** Somebody's character in a scenario. The id is `<scenario>/<account>`; `at` is when it last changed, in ms since 1970. */
export const sheet = record(
  'sheet',
  {
    scenario: z.string(),
    account: z.string(),
    /** By the field's id. */
    values: z.record(z.string(), sheetValue),
    at: z.number(),
    /** Counts its changes: each is made on the condition that it is the next. */
    revision: z.int().min(0),
  },
  { index: ['scenario', 'account'] },
);
export type SheetRecord = RecordOf<typeof sheet>;
