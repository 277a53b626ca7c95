import { z } from 'zod';
import { slug, words } from '../words.ts';

/** A door to a spawn of another scene. */
export const portal = z.strictObject({
  label: words,
  to: z.strictObject({ scene: slug, spawn: slug }),
  /** Said so on purpose: nothing leads back from there. */
  oneWay: z.boolean().optional(),
});
export type PortalShape = z.infer<typeof portal>;
