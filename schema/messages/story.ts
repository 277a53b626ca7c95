import { z } from 'zod';
import { ITEM_KINDS } from '../scene/item.ts';
import { words } from '../words.ts';

/** What a player is told of a change of his story. `step` is what there is to do next. */
export const storyNews = z.discriminatedUnion('what', [
  z.object({ what: z.literal('item.gained'), item: z.string(), title: words, kind: z.enum(ITEM_KINDS) }),
  z.object({ what: z.literal('item.lost'), item: z.string(), title: words, kind: z.enum(ITEM_KINDS) }),
  z.object({ what: z.literal('quest.begun'), quest: z.string(), title: words, step: words }),
  z.object({ what: z.literal('quest.advanced'), quest: z.string(), title: words, step: words }),
  z.object({ what: z.literal('quest.done'), quest: z.string(), title: words }),
]);
export type StoryNews = z.infer<typeof storyNews>;

export const storyFacts = {
  /** One's own story has changed: items and quests, but not flags. */
  'story.changed': z.object({ news: z.array(storyNews) }),
  /** A character sheet that one may see was filled in; `user` is null when it is the template that changed. */
  'sheet.changed': z.object({ user: z.string().nullable() }),
} as const;
