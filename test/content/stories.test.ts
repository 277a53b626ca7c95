import assert from 'node:assert/strict';
import { type SceneShape, sceneShape } from '../../schema/scene.ts';
import { checkStories } from '../../server/content/check/stories.ts';
import { THE_LANTERN } from '../support/a-tale.ts';

const rest = { title: { fr: 'Ici', en: 'Here' }, description: { fr: 'Ici', en: 'Here' }, capacity: 10 };
const scene = (says: object): SceneShape => sceneShape.parse({ ...rest, ...says });
const faults = (scenes: Record<string, SceneShape>, ...unread: string[]) =>
  [...checkStories(new Map(Object.entries(scenes)), new Set(unread))].map(({ file, place, reason }) => [
    file,
    place,
    reason,
  ]);

describe('items and quests of all scenes, held against each other', () => {
  it('are right when all that is meant is described somewhere', () => {
    assert.deepEqual(
      faults({ here: scene({ items: THE_LANTERN.items }), there: scene({ quests: THE_LANTERN.quests }) }),
      [],
    );
  });

  it('are described once', () => {
    const twice = faults({ here: scene(THE_LANTERN), there: scene({ items: { coin: THE_LANTERN.items.coin } }) });
    assert.deepEqual(twice, [
      ['there/scene.json', 'items.coin', 'the scene "here" describes an item of that name, too'],
    ]);
  });

  it('are not meant when there are none of that name, nor steps', () => {
    const [step] = THE_LANTERN.quests.lantern.steps;
    const done = { items: ['crown'], quests: { crusade: 'open', lantern: 'drink-oil' } };
    const quests = { lantern: { ...THE_LANTERN.quests.lantern, steps: [{ ...step, done }], rewards: ['glory'] } };
    const scenes = { here: scene({ quests }) };
    assert.deepEqual(faults(scenes), [
      ['here/scene.json', 'quests.lantern.steps.0.done.items.0', 'there is no item "crown" in any scene'],
      ['here/scene.json', 'quests.lantern.steps.0.done.quests.crusade', 'there is no quest "crusade" in any scene'],
      [
        'here/scene.json',
        'quests.lantern.steps.0.done.quests.lantern',
        'the quest "lantern" has no step "drink-oil"; there are new, open, done, find-oil',
      ],
      ['here/scene.json', 'quests.lantern.rewards.0', 'there is no item "glory" in any scene'],
    ]);
    assert.deepEqual(faults(scenes, 'there'), [], 'a scene that cannot be read may describe them');
  });
});
