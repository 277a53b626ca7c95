import { z } from 'zod';
import { slug } from '../../words.ts';
import { flagName } from '../condition.ts';

/** Walking in does something: it sets a story flag of who walks in, or starts an event of the scene. */
export const trigger = z.strictObject({
  event: slug.optional().describe('An event of scene.json to start'),
  flag: flagName.optional().describe('A story flag to set'),
  value: z.string().max(500).default('yes').describe('What the flag becomes'),
  once: z
    .boolean()
    .default(false)
    .describe('Only the first time: for a flag, while it is not set; for an event, once until the room closes'),
});
