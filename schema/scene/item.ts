import { z } from 'zod';
import { words } from '../words.ts';

/** What an item is: a key and a badge are had or not, of anything else one may have several. */
export const ITEM_KINDS = ['key', 'item', 'badge'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** How items are drawn in the inventory. */
export const ITEM_PICTURES = ['bag', 'key', 'rosette', 'flask', 'coin', 'letter', 'flower', 'lamp'] as const;
export type ItemPicture = (typeof ITEM_PICTURES)[number];

/** Something that players can be given. Its id is one for the whole world, whichever scene describes it. */
export const item = z.strictObject({
  title: words,
  description: words,
  /** `key` and `badge`: one at most. `item`: as many as one gets. */
  kind: z.enum(ITEM_KINDS).default('item'),
  /** How it is drawn in the inventory; by default as its kind is. */
  picture: z.enum(ITEM_PICTURES).optional(),
});
export type ItemShape = z.infer<typeof item>;
