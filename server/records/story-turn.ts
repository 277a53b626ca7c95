import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/**
 * Counts the changes of a player's story; the id is the account's, in a scenario `<account>/<scenario>`. Every change is stored with the next number, so of two
 * that were thought out upon the same story one is thought out again.
 */
export const storyTurn = record(
  'story_turn',
  { scenario: z.string(), seq: z.int().positive(), at: z.number() },
  { index: ['scenario'], defaults: { scenario: '' } },
);
export type StoryTurn = RecordOf<typeof storyTurn>;
