import type { SceneShape } from '../../../schema/scene.ts';
import { type ContentFault, faultOf } from '../content-fault.ts';

/** What conditions may say of any quest, beside the names of its steps. */
const STATES: readonly string[] = ['new', 'open', 'done'];

/** The parts of scene.json in which conditions stand. */
const PARTS = ['npcs', 'portals', 'spots', 'events', 'quests'] as const;

/** Somewhere in scene.json where an item or a quest is meant. */
type Mention = { readonly place: string } & (
  | { readonly item: string }
  | { readonly quest: string; readonly state: string }
);

/**
 * Items and quests that are described twice, or meant and described nowhere. While a scene cannot be read, what it might
 * describe is not missed.
 */
export function* checkStories(
  shapes: ReadonlyMap<string, SceneShape>,
  unread: ReadonlySet<string>,
): Generator<ContentFault> {
  yield* doubles(shapes);
  const items = new Set([...shapes.values()].flatMap(({ items }) => Object.keys(items)));
  const quests = new Map([...shapes.values()].flatMap(({ quests }) => Object.entries(quests)));
  if (unread.size > 0) return;
  for (const [id, shape] of shapes)
    for (const mention of mentionsIn(shape)) {
      const { place } = mention;
      const file = `${id}/scene.json`;
      if ('item' in mention) {
        if (!items.has(mention.item))
          yield faultOf('item-unknown', { file, place, reason: `there is no item "${mention.item}" in any scene` });
        continue;
      }
      const quest = quests.get(mention.quest);
      const steps = quest?.steps.map((step) => step.id) ?? [];
      if (!quest)
        yield faultOf('quest-unknown', { file, place, reason: `there is no quest "${mention.quest}" in any scene` });
      else if (![...STATES, ...steps].includes(mention.state))
        yield faultOf('quest-step-unknown', {
          file,
          place,
          reason: `the quest "${mention.quest}" has no step "${mention.state}"; there are ${[...STATES, ...steps].join(', ')}`,
        });
    }
}

function* doubles(shapes: ReadonlyMap<string, SceneShape>): Generator<ContentFault> {
  for (const kind of ['items', 'quests'] as const) {
    const first = new Map<string, string>();
    for (const [scene, shape] of shapes)
      for (const id of Object.keys(shape[kind])) {
        const other = first.get(id);
        if (other === undefined) first.set(id, scene);
        else
          yield faultOf('story-twice', {
            file: `${scene}/scene.json`,
            place: `${kind}.${id}`,
            reason: `the scene "${other}" describes ${kind === 'items' ? 'an item' : 'a quest'} of that name, too`,
          });
      }
  }
}

/** Conditions are the same wherever they stand, so they are looked for by their form. */
function mentionsIn(shape: SceneShape): Mention[] {
  return PARTS.flatMap((part) => [...mentions(shape[part], part)]);
}

function* mentions(value: unknown, place: string): Generator<Mention> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    const at = `${place}.${key}`;
    if ((key === 'items' || key === 'rewards') && Array.isArray(inside))
      for (const [index, item] of inside.entries()) yield { place: `${at}.${index}`, item: String(item) };
    else if (key === 'takes' && typeof inside === 'string') yield { place: at, item: inside };
    else if (key === 'quests' && typeof inside === 'object' && inside !== null)
      for (const [quest, state] of Object.entries(inside))
        yield { place: `${at}.${quest}`, quest, state: String(state) };
    else yield* mentions(inside, at);
  }
}
