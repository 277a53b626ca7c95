import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** Where an account was last. The id is the account's; `x` and `y` are pixels, `at` ms since 1970. */
export const place = record('place', {
  scene: z.string(),
  x: z.number(),
  y: z.number(),
  dir: z.int().min(0).max(3),
  at: z.number(),
});
export type PlaceRecord = RecordOf<typeof place>;
