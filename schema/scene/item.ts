import { z } from 'zod';
import { slug, words } from '../words.ts';

/** What an item is: a key and a badge are had or not, of anything else one may have several. */
export const ITEM_KINDS = ['key', 'item', 'badge'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Something that players can be given. Its id is one for the whole world, whichever scene describes it. */
export const item = z.strictObject({
  title: words,
  description: words,
  /** `key` and `badge`: one at most. `item`: as many as one gets. */
  kind: z.enum(ITEM_KINDS).default('item'),
  /** How it is drawn in the inventory: one of the house's drawings, by name; the kind's own by default. */
  picture: slug.optional(),
});
export type ItemShape = z.infer<typeof item>;
