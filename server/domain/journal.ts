import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { HeldItem, Journal, JournalQuest } from '../../schema/rest/story.ts';
import type { QuestShape } from '../../schema/scene/quest.ts';
import { type Stories, stepOf } from '../../schema/story.ts';
import type { Belonging } from '../records/belonging.ts';
import type { QuestRecord } from '../records/quest.ts';
import type { Store } from '../store/store.ts';
import { must } from './policies.ts';
import { stamp } from './profiles.ts';
import { plays } from './scenario-seats.ts';
import { type StoryScenes, storiesIn, storyOf } from './story-tales.ts';

/** What somebody is shown of his own story. */
export interface Journals {
  /**
   * In the open world, or in a scenario; without what the world no longer has. Refuses `scenario.unknown` to who does not
   * play in it.
   */
  of(identity: Identity, scenario?: string | null): Promise<Journal>;
}

interface Needs {
  readonly store: Store;
  readonly scenes: Pick<StoryScenes, 'ids' | 'get'>;
}

export function journals({ store, scenes }: Needs): Journals {
  const told = storiesIn(scenes);
  return {
    async of(identity, scenario = null) {
      must(identity, 'story.read');
      if (scenario !== null && !(await plays(store, scenario, identity.id))) throw new Refusal('scenario.unknown');
      const where = storyOf({ account: identity.id, scenario });
      const [belongings, pursuits] = await Promise.all([
        store.belongings.find({ where }),
        store.quests.find({ where }),
      ]);
      const stories = told();
      const held = newest(belongings).flatMap((one) => heldItem(stories, one));
      const quests = newest(pursuits).flatMap((one) => questOf(stories, one));
      return {
        quests: [...quests.filter(({ state }) => state === 'open'), ...quests.filter(({ state }) => state === 'done')],
        items: held.filter(({ kind }) => kind !== 'badge'),
        badges: held.filter(({ kind }) => kind === 'badge'),
      };
    },
  };
}

function newest<R extends { readonly at: number; readonly id: string }>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
}

function heldItem({ items }: Stories, { item, count, at }: Belonging): HeldItem[] {
  const shape = items.get(item);
  if (!shape) return [];
  const { title, description, kind, picture = null } = shape;
  return [{ id: item, title, description, kind, picture, count, at: stamp(at) }];
}

function questOf(stories: Stories, { quest, done, over, begunAt, at }: QuestRecord): JournalQuest[] {
  const shape = stories.quests.get(quest);
  if (!shape) return [];
  const next = stepOf(shape, { done, over });
  return [
    {
      id: quest,
      title: shape.title,
      description: shape.description,
      state: over ? 'done' : 'open',
      steps: shape.steps
        .filter(({ id }) => done.includes(id) || id === next?.id)
        .map(({ id, title }) => ({ id, title, done: done.includes(id) })),
      rewards: rewardsOf(stories, shape),
      begun_at: stamp(begunAt),
      at: stamp(at),
    },
  ];
}

function rewardsOf({ items }: Stories, { rewards }: QuestShape): JournalQuest['rewards'] {
  return rewards.flatMap((item) => {
    const shape = items.get(item);
    return shape ? [{ item, title: shape.title, kind: shape.kind }] : [];
  });
}
