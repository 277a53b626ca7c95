import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/**
 * One step of a player's story in the open world, or in a scenario (empty is the open world). The id is `<account>/<flag>`,
 * in a scenario `<account>/<scenario>/<flag>`; `at` is in ms since 1970.
 */
export const storyFlag = record(
  'story_flag',
  {
    account: z.string(),
    scenario: z.string(),
    flag: z.string().max(80),
    value: z.string().max(500),
    at: z.number(),
  },
  { index: [['account', 'scenario'], 'scenario'], defaults: { scenario: '' } },
);
export type StoryFlag = RecordOf<typeof storyFlag>;
