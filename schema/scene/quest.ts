import { z } from 'zod';
import { slug, words } from '../words.ts';
import { condition, flagName } from './condition.ts';

/** What a condition says of a quest as a whole: no step may be called so. */
const STATES: readonly string[] = ['new', 'open', 'done'];

/** A step of a quest. Steps come one after the other; one that is done stays done. */
export const questStep = z.strictObject({
  id: slug.refine((id) => !STATES.includes(id), 'must not be "new", "open" or "done": conditions mean others by these'),
  /** What there is to do, as the journal says it. */
  title: words,
  /** What must hold for the step to be done. */
  done: condition,
});

/** A story in steps, each player's own. Its id is one for the whole world, whichever scene describes it. */
export const quest = z.strictObject({
  title: words,
  description: words,
  /** It begins by itself as soon as this holds; without it, when a dialogue calls begin_quest(). */
  begins: condition.optional(),
  steps: z
    .array(questStep)
    .min(1)
    .max(30)
    .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'two steps have the same id'),
  /** Items that are given, one of each, when the last step is done. */
  rewards: z.array(slug).max(10).default([]),
  /** Flags that are set then. */
  flags: z.record(flagName, z.string().max(500)).default({}),
});
export type QuestShape = z.infer<typeof quest>;
