import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** Somebody who does not want to see or hear somebody. The id is `<blocker>/<blocked>`; `at` is in ms since 1970. */
export const block = record(
  'block',
  { blocker: z.string(), blocked: z.string(), at: z.number() },
  { index: ['blocker', 'blocked'] },
);
export type Block = RecordOf<typeof block>;
