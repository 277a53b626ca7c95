import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/**
 * How many of an item a player has, in the open world or in a scenario (empty is the open world). The id is
 * `<account>/<item>`, in a scenario `<account>/<scenario>/<item>`; `at` is when that last changed, in ms since 1970.
 */
export const belonging = record(
  'belonging',
  {
    account: z.string(),
    scenario: z.string(),
    item: z.string(),
    count: z.int().positive(),
    at: z.number(),
  },
  { index: [['account', 'scenario'], 'scenario'], defaults: { scenario: '' } },
);
export type Belonging = RecordOf<typeof belonging>;
