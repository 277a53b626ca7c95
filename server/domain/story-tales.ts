import type { Hero } from '../../rooms/story-services.ts';
import type { SceneShape } from '../../schema/scene.ts';
import type { Stories, Tale } from '../../schema/story.ts';
import type { Store, Write } from '../store/store.ts';
import { seatIn } from './scenario-seats.ts';

/** Scenes as far as they tell stories. */
export interface StoryScenes {
  ids(): readonly string[];
  get(id: string): { readonly shape: Pick<SceneShape, 'items' | 'quests'> } | undefined;
  minutesAt(at: number): number;
}

/** So many tales are remembered: of those who are in the world, and of a few more. */
const MOST_REMEMBERED = 5000;

const shapesOf = (scenes: Pick<StoryScenes, 'ids' | 'get'>) =>
  scenes.ids().flatMap((id) => scenes.get(id)?.shape ?? []);

/** The items and quests of all scenes, as they are now. */
export function storiesOf(scenes: Pick<StoryScenes, 'ids' | 'get'>): Stories {
  const shapes = shapesOf(scenes);
  return {
    items: new Map(shapes.flatMap(({ items }) => Object.entries(items))),
    quests: new Map(shapes.flatMap(({ quests }) => Object.entries(quests))),
  };
}

/** Gives the same, put together anew only when a scene is another than before. */
export function storiesIn(scenes: Pick<StoryScenes, 'ids' | 'get'>): () => Stories {
  let shapes: ReturnType<typeof shapesOf> = [];
  let stories: Stories = { items: new Map(), quests: new Map() };
  return () => {
    const now = shapesOf(scenes);
    if (now.length !== shapes.length || now.some((shape, index) => shape !== shapes[index])) {
      shapes = now;
      stories = storiesOf(scenes);
    }
    return stories;
  };
}

/** A tale as it is stored, and the number of the change that made it so. */
export interface StoredTale {
  readonly tale: Tale;
  readonly seq: number;
}

/** What the ids of all that is kept of a story begin with; that of its number is it. */
export const storyKey = ({ account, scenario }: Hero) => (scenario === null ? account : `${account}/${scenario}`);

/** The fields by which what is kept of a story is found. */
export const storyOf = ({ account, scenario }: Hero) => ({ account, scenario: scenario ?? '' });

/**
 * Reads tales. The number is read first: a tale that is newer than its number is written by nobody. Under one number there
 * is one tale, so that of one that was read lately nothing else is read.
 */
export function taleReader(store: Store): (hero: Hero) => Promise<StoredTale> {
  const known = new Map<string, StoredTale & { readonly at: number }>();
  return async (hero) => {
    const key = storyKey(hero);
    const { seq, at } = (await store.storyTurns.get(key)) ?? { seq: 0, at: 0 };
    const before = known.get(key);
    if (before?.seq === seq && before.at === at) return before;
    const read = { tale: await readTale(store, hero), seq, at };
    known.delete(key);
    known.set(key, read);
    const [oldest] = known.keys();
    if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
    return read;
  };
}

async function readTale(store: Store, hero: Hero): Promise<Tale> {
  const where = storyOf(hero);
  const [flags, items, quests] = await Promise.all([
    store.storyFlags.find({ where }),
    store.belongings.find({ where }),
    store.quests.find({ where }),
  ]);
  return {
    flags: Object.fromEntries(flags.map(({ flag, value }) => [flag, value])),
    items: Object.fromEntries(items.map(({ item, count }) => [item, count])),
    quests: Object.fromEntries(quests.map(({ quest, done, over }) => [quest, { done, over }])),
  };
}

/**
 * The writes that make one tale of another; none when they are the same. In a scenario they are made while he plays in it:
 * nothing is kept for who has gone.
 */
export function writesBetween(hero: Hero, { tale: before, seq }: StoredTale, after: Tale, at: number): Write[] {
  const writes: Write[] = [];
  const [key, whose] = [storyKey(hero), storyOf(hero)];
  for (const [flag, value] of Object.entries(after.flags))
    if (before.flags[flag] !== value)
      writes.push({ in: 'storyFlags', put: { id: `${key}/${flag}`, ...whose, flag, value, at } });
  for (const [item, count] of Object.entries(after.items)) {
    const id = `${key}/${item}`;
    if ((before.items[item] ?? 0) === count) continue;
    writes.push(
      count > 0 ? { in: 'belongings', put: { id, ...whose, item, count, at } } : { in: 'belongings', delete: id },
    );
  }
  for (const [quest, { done, over }] of Object.entries(after.quests)) {
    const former = before.quests[quest];
    const id = `${key}/${quest}`;
    if (!former) writes.push({ in: 'quests', insert: { id, ...whose, quest, done: [...done], over, begunAt: at, at } });
    else if (former.done.length !== done.length || former.over !== over)
      writes.push({ in: 'quests', update: id, change: { done: [...done], over, at } });
  }
  if (writes.length === 0) return [];
  const turn: Write =
    seq === 0
      ? { in: 'storyTurns', insert: { id: key, scenario: whose.scenario, seq: 1, at } }
      : { in: 'storyTurns', update: key, change: { seq: seq + 1, at }, only: { seq } };
  return [...stillPlays(hero), turn, ...writes];
}

function stillPlays({ account, scenario }: Hero): Write[] {
  if (scenario === null) return [];
  return [{ in: 'scenarioPlayers', update: seatIn(scenario, account), change: { account }, only: { account } }];
}
