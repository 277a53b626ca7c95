import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** How far the feed of an account has come. The id is the account's. */
export const feed = record('feed', {
  /** The number of the newest notification. */
  seq: z.int(),
  /** The highest number among those that were swept away because they were old or too many. */
  swept: z.int(),
});
export type FeedRecord = RecordOf<typeof feed>;
