import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** That somebody likes an exhibit. The id is `<exhibit>/<account>`: nobody likes one twice. */
export const like = record(
  'like',
  { exhibit: z.string(), account: z.string(), at: z.number() },
  { index: ['exhibit', 'account'] },
);
export type Like = RecordOf<typeof like>;
