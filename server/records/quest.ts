import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/**
 * How far a player is in a quest that he has begun, in the open world or in a scenario (empty is the open world). The id is
 * `<account>/<quest>`, in a scenario `<account>/<scenario>/<quest>`; times are in ms since 1970.
 */
export const quest = record(
  'quest',
  {
    account: z.string(),
    scenario: z.string(),
    quest: z.string(),
    /** Steps that are done, by id, in the order in which they were. */
    done: z.array(z.string()),
    /** All of it was done, and rewarded: steps that are added later change nothing for him. */
    over: z.boolean(),
    begunAt: z.number(),
    at: z.number(),
  },
  { index: [['account', 'scenario'], 'scenario'], defaults: { scenario: '' } },
);
export type QuestRecord = RecordOf<typeof quest>;
