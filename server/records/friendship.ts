import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** Two accounts that are friends, or one of whom has asked. The id is `<a>/<b>`, in order of their ids. */
export const friendship = record(
  'friendship',
  {
    a: z.string(),
    b: z.string(),
    state: z.enum(['asked', 'friends']),
    /** Who asked. */
    by: z.string(),
    /** Since when it stands so; ms since 1970. */
    at: z.number(),
  },
  { index: ['a', 'b'] },
);
export type Friendship = RecordOf<typeof friendship>;
