import { z } from 'zod';
import { slug, words } from '../words.ts';
import { condition } from './condition.ts';

/** A door to a spawn of another scene. */
export const portal = z.strictObject({
  label: words,
  to: z.strictObject({ scene: slug, spawn: slug }),
  /** What must hold of somebody, and of the hour, for the door to open for him. */
  needs: condition.optional().describe('What must hold for the door to open'),
  /** What he is told for whom it does not open; absent, it says by itself what is missing. */
  closed: words.optional().describe('What is said when it does not open'),
  /** An item that it uses up: who does not have it stays. */
  takes: slug.optional().describe('An item that going through uses up'),
  /** Said so on purpose: nothing leads back from there. */
  oneWay: z.boolean().optional(),
  /** It lets in while fewer than so many are in the scene behind it. */
  capacity: z.int().min(1).max(5000).optional().describe('It opens while fewer are in the scene behind it'),
});
export type PortalShape = z.infer<typeof portal>;
