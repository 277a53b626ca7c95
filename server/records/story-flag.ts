import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** One step of a player's story. The id is `<account>/<flag>`; `at` is in ms since 1970. */
export const storyFlag = record(
  'story_flag',
  { account: z.string(), flag: z.string().max(80), value: z.string().max(500), at: z.number() },
  { index: ['account'] },
);
export type StoryFlag = RecordOf<typeof storyFlag>;
