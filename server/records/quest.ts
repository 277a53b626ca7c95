import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** How far a player is in a quest that he has begun. The id is `<account>/<quest>`; times are in ms since 1970. */
export const quest = record(
  'quest',
  {
    account: z.string(),
    quest: z.string(),
    /** Steps that are done, by id, in the order in which they were. */
    done: z.array(z.string()),
    /** All of it was done, and rewarded: steps that are added later change nothing for him. */
    over: z.boolean(),
    begunAt: z.number(),
    at: z.number(),
  },
  { index: ['account'] },
);
export type QuestRecord = RecordOf<typeof quest>;
