import type { Clock } from '../../rooms/services.ts';
import type { Hero, Story, StoryChanged } from '../../rooms/story-services.ts';
import { progressOf, type StoryChange, taleOf } from '../../schema/story.ts';
import { type About, tell } from '../../schema/story-rules.ts';
import type { Bus } from '../bus.ts';
import { DuplicateKey, StaleWrite, type Store } from '../store/store.ts';
import { plays, scenarioFlags as readFlags } from './scenario-seats.ts';
import { type StoryScenes, storiesIn, storyKey, taleReader, writesBetween } from './story-tales.ts';
import { oneByOne } from './turns.ts';

/** How often a change is thought out again because another process was faster. */
const TRIES = 200;

export interface StoryNeeds {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly scenes: StoryScenes;
}

/**
 * Per-player progress, kept for accounts and guests alike. A change is one batch with all that the quests' rules make of
 * it, under the next number of the player's story: it happens whole or not at all, and upon the newest story.
 */
export function story({ store, clock, bus, scenes }: StoryNeeds): Story {
  const alone = oneByOne();
  const told = storiesIn(scenes);
  const read = taleReader(store);

  /** What conditions ask of somebody; undefined of an account that was closed, and of who does not play in the scenario any more. */
  async function aboutOf({ account, scenario }: Hero): Promise<About | undefined> {
    const found = await store.accounts.get(account);
    if (found && found.deletedAt !== null) return undefined;
    if (scenario !== null && !(await plays(store, scenario, account))) return undefined;
    const minutes = scenes.minutesAt(clock.now());
    const scenarioFlags = scenario === null ? undefined : await readFlags(store, scenario);
    return { role: found?.role ?? 'player', guest: found?.guest ?? true, minutes, scenarioFlags };
  }

  async function changeOnce(hero: Hero, change: StoryChange | undefined): Promise<StoryChanged> {
    const stories = told();
    const stored = await read(hero);
    const about = await aboutOf(hero);
    const untouched = { made: false, progress: progressOf(stories, stored.tale, stored.seq), news: [] };
    if (!about) return untouched;
    const { tale, made, news } = tell(stories, stored.tale, change, about);
    const writes = writesBetween(hero, stored, tale, clock.now());
    if (writes.length === 0) return { ...untouched, made };
    await store.batch(writes);
    const progress = progressOf(stories, tale, stored.seq + 1);
    bus.tell('story.changed', { ...hero, progress, news });
    return { made, progress, news };
  }

  const change = (hero: Hero, what: StoryChange | undefined): Promise<StoryChanged> =>
    alone(storyKey(hero), async () => {
      for (let tries = TRIES; ; tries--)
        try {
          return await changeOnce(hero, what);
        } catch (error) {
          const wasLate = error instanceof StaleWrite || error instanceof DuplicateKey;
          if (!wasLate || tries === 0) throw error;
        }
    });

  return {
    async progress(hero) {
      const { tale, seq } = await read(hero);
      return progressOf(told(), tale, seq);
    },
    change,
    catchUp: async (hero) => (await change(hero, undefined)).progress,
    imagine(before, what, about) {
      const stories = told();
      const { tale, made, news } = tell(stories, taleOf(stories, before), what, about);
      return { made, progress: progressOf(stories, tale, before.seq + 1), news };
    },
    async setFlag(hero, flag, value) {
      await change(hero, { flag, value });
    },
    give: async (hero, item) => (await change(hero, { give: item })).made,
    take: async (hero, item) => (await change(hero, { take: item })).made,
    beginQuest: async (hero, quest) => (await change(hero, { begin: quest })).made,
  };
}
