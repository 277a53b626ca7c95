import { z } from 'zod';
import { MOST_LETTERS } from '../../schema/exhibits.ts';
import { type RecordOf, record } from './record.ts';

/** What somebody wrote in the visitors' book of an exhibit. Ids are in the order of time (order.ts). */
export const entry = record(
  'entry',
  { exhibit: z.string(), account: z.string(), text: z.string().max(MOST_LETTERS.entry), at: z.number() },
  { index: ['exhibit', 'account'] },
);
export type Entry = RecordOf<typeof entry>;
