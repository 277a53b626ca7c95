import { z } from 'zod';
import { slug, words } from '../words.ts';

/** Somebody who stands in the scene and can be talked to. */
export const npc = z.strictObject({
  name: words,
  /** A row of the character sheet. */
  character: slug,
  /** dialogues/<dialogue>.<locale>.ink */
  dialogue: slug,
  facing: z.enum(['down', 'left', 'right', 'up']).default('down'),
});
export type NpcShape = z.infer<typeof npc>;
