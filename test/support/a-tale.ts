import { sceneShape } from '../../schema/scene.ts';
import type { StoryScenes } from '../../server/domain/story-tales.ts';

const both = (text: string) => ({ fr: text, en: text });

/** What a scene says of the key, the coins and the quest that tests are about. */
export const THE_LANTERN = {
  items: {
    'brass-key': { title: both('A brass key'), description: both('It is cold.'), kind: 'key' },
    coin: { title: both('A coin'), description: both('It shines.') },
    'olive-oil': { title: both('Olive oil'), description: both('It smells.') },
    torchbearer: { title: both('Torchbearer'), description: both('Who brought light.'), kind: 'badge' },
  },
  quests: {
    lantern: {
      title: both('The lantern'),
      description: both('It has gone out.'),
      steps: [
        { id: 'find-oil', title: both('Find oil'), done: { items: ['olive-oil'] } },
        { id: 'pour-oil', title: both('Pour it'), done: { flags: { poured: true } } },
      ],
      rewards: ['torchbearer', 'coin'],
      flags: { light: 'yes' },
    },
    thanks: {
      title: both('Thanks'),
      description: both('Somebody is grateful.'),
      begins: { quests: { lantern: 'done' } },
      steps: [{ id: 'hear', title: both('Hear it'), done: { flags: { thanked: 'yes' } } }],
    },
  },
};

type Says = Partial<Pick<typeof THE_LANTERN, 'items' | 'quests'>>;

/** One scene that tells stories; what it says can be said anew. */
export function storyScenes(first: object = THE_LANTERN): StoryScenes & { say(anew: object): void } {
  const shaped = (says: Says) => {
    const rest = { title: both('Here'), description: both('Here'), capacity: 10 };
    return { shape: sceneShape.parse({ ...rest, ...says }) };
  };
  let scene = shaped(first);
  return {
    ids: () => ['here'],
    get: () => scene,
    minutesAt: () => 720,
    say(anew) {
      scene = shaped(anew);
    },
  };
}
