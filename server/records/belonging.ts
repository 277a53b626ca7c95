import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** How many of an item a player has. The id is `<account>/<item>`; `at` is when that last changed, in ms since 1970. */
export const belonging = record(
  'belonging',
  { account: z.string(), item: z.string(), count: z.int().positive(), at: z.number() },
  { index: ['account'] },
);
export type Belonging = RecordOf<typeof belonging>;
