import type { Seen } from './scene/condition.ts';
import type { ItemShape } from './scene/item.ts';
import type { QuestShape } from './scene/quest.ts';

/** All items and quests of a world, by id. */
export interface Stories {
  readonly items: ReadonlyMap<string, ItemShape>;
  readonly quests: ReadonlyMap<string, QuestShape>;
}

/** How far somebody is in a quest that he has begun. */
export interface Pursuit {
  /** Steps that are done, by id. */
  readonly done: readonly string[];
  /** Whether all of it was done, and rewarded. */
  readonly over: boolean;
}

/** All that is known of how far somebody is. It may name items and quests that the world no longer has. */
export interface Tale {
  readonly flags: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, number>>;
  readonly quests: Readonly<Record<string, Pursuit>>;
}

/** What conditions ask of a tale. `seq` counts its changes. */
export type Progress = Pick<Seen, 'flags' | 'items' | 'quests'> & { readonly seq: number };

/** Of who has not begun anything. */
export const NO_PROGRESS: Progress = { flags: {}, items: {}, quests: {}, seq: 0 };

/** What can happen to somebody in a story. */
export type StoryChange =
  | { readonly flag: string; readonly value: string }
  | { readonly give: string }
  | { readonly take: string }
  | { readonly begin: string };

/** The step that somebody is at: the first that is not done. */
export function stepOf({ steps }: QuestShape, { done, over }: Pursuit): QuestShape['steps'][number] | undefined {
  return over ? undefined : steps.find(({ id }) => !done.includes(id));
}

/** A tale as conditions see it: without what the world no longer has. */
export function progressOf({ items, quests }: Stories, tale: Tale, seq: number): Progress {
  const had = Object.entries(tale.items).filter(([id, count]) => count > 0 && items.has(id));
  const at = Object.entries(tale.quests).flatMap(([id, pursuit]) => {
    const shape = quests.get(id);
    return shape ? [[id, stepOf(shape, pursuit)?.id ?? 'done'] as const] : [];
  });
  return { flags: tale.flags, items: Object.fromEntries(had), quests: Object.fromEntries(at), seq };
}

/** The tale behind what conditions see of it, for who is kept in the room only. */
export function taleOf({ quests }: Stories, progress: Progress): Tale {
  const pursuits = Object.entries(progress.quests).map(([id, at]) => {
    const steps = quests.get(id)?.steps.map((step) => step.id) ?? [];
    return [
      id,
      at === 'done'
        ? { done: steps, over: true }
        : { done: steps.slice(0, Math.max(0, steps.indexOf(at))), over: false },
    ];
  });
  return { flags: progress.flags, items: progress.items, quests: Object.fromEntries(pursuits) };
}
