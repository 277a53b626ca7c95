import { z } from 'zod';
import { ITEM_KINDS } from '../scene/item.ts';
import { words } from '../words.ts';

const time = z.string();

/** A quest that somebody has begun, as the journal shows it. */
export const journalQuest = z.object({
  id: z.string(),
  title: words,
  description: words,
  state: z.enum(['open', 'done']),
  /** In order: those that are done, and while it is open the one that is to be done next. What comes after is not told. */
  steps: z.array(z.object({ id: z.string(), title: words, done: z.boolean() })),
  /** What one gets, or got, for it. */
  rewards: z.array(z.object({ item: z.string(), title: words, kind: z.enum(ITEM_KINDS) })),
  begun_at: time,
  /** When it last moved. */
  at: time,
});
export type JournalQuest = z.infer<typeof journalQuest>;

/** Something that somebody has. */
export const heldItem = z.object({
  id: z.string(),
  title: words,
  description: words,
  kind: z.enum(ITEM_KINDS),
  picture: z.string().nullable(),
  count: z.int(),
  at: time,
});
export type HeldItem = z.infer<typeof heldItem>;

/** Which world's; the open one if none is named. */
export const journalAsked = z.object({
  scenario: z.uuid({ version: 'v4', error: 'id.invalid' }).toLowerCase().optional(),
});

/** `GET /v1/users/me/story`: one's journal and what one has. Times are in ISO 8601. */
export const journal = z.object({
  /** Open ones first, each kind from the one that moved last. */
  quests: z.array(journalQuest),
  /** Keys and other items, from the newest. */
  items: z.array(heldItem),
  badges: z.array(heldItem),
});
export type Journal = z.infer<typeof journal>;
