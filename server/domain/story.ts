import type { Clock } from '../../rooms/services.ts';
import type { Story, StoryChanged } from '../../rooms/story-services.ts';
import { progressOf, type StoryChange, taleOf } from '../../schema/story.ts';
import { type About, tell } from '../../schema/story-rules.ts';
import type { Bus } from '../bus.ts';
import { DuplicateKey, StaleWrite, type Store } from '../store/store.ts';
import { type StoryScenes, storiesIn, taleReader, writesBetween } from './story-tales.ts';
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

  /** What conditions ask of an account; undefined for one that was closed. */
  async function aboutOf(account: string): Promise<About | undefined> {
    const found = await store.accounts.get(account);
    if (found && found.deletedAt !== null) return undefined;
    const minutes = scenes.minutesAt(clock.now());
    return { role: found?.role ?? 'player', guest: found?.guest ?? true, minutes };
  }

  async function changeOnce(account: string, change: StoryChange | undefined): Promise<StoryChanged> {
    const stories = told();
    const stored = await read(account);
    const about = await aboutOf(account);
    const untouched = { made: false, progress: progressOf(stories, stored.tale, stored.seq), news: [] };
    if (!about) return untouched;
    const { tale, made, news } = tell(stories, stored.tale, change, about);
    const writes = writesBetween(account, stored, tale, clock.now());
    if (writes.length === 0) return { ...untouched, made };
    await store.batch(writes);
    const progress = progressOf(stories, tale, stored.seq + 1);
    bus.tell('story.changed', { account, progress, news });
    return { made, progress, news };
  }

  const change = (account: string, what: StoryChange | undefined): Promise<StoryChanged> =>
    alone(account, async () => {
      for (let tries = TRIES; ; tries--)
        try {
          return await changeOnce(account, what);
        } catch (error) {
          const wasLate = error instanceof StaleWrite || error instanceof DuplicateKey;
          if (!wasLate || tries === 0) throw error;
        }
    });

  return {
    async progress(account) {
      const { tale, seq } = await read(account);
      return progressOf(told(), tale, seq);
    },
    change,
    catchUp: async (account) => (await change(account, undefined)).progress,
    imagine(before, what, about) {
      const stories = told();
      const { tale, made, news } = tell(stories, taleOf(stories, before), what, about);
      return { made, progress: progressOf(stories, tale, before.seq + 1), news };
    },
    async setFlag(account, flag, value) {
      await change(account, { flag, value });
    },
    give: async (account, item) => (await change(account, { give: item })).made,
    take: async (account, item) => (await change(account, { take: item })).made,
    beginQuest: async (account, quest) => (await change(account, { begin: quest })).made,
  };
}
