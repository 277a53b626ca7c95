import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** A file that goes up piece by piece and is not whole yet. Its id will be that of the asset. */
export const arrival = record(
  'arrival',
  {
    owner: z.string(),
    name: z.string().max(200),
    /** Of the whole file. */
    bytes: z.int().positive(),
    at: z.number(),
  },
  { index: ['owner', 'at'] },
);
export type Arrival = RecordOf<typeof arrival>;
