import { sceneShape } from '../../schema/scene.ts';
import type { TalkingScenes } from '../../server/domain/channels.ts';
import type { Rooms } from '../../server/domain/gallery.ts';

const called = (text: string) => ({ fr: text, en: text });

/** Scenes as far as talking goes: one may just walk into the plaza, the cellar has a door, nobody talks in the museum. */
export const SCENES: TalkingScenes = {
  ids: () => ['plaza', 'cellar', 'museum'],
  get: (id) => {
    const title = called(id);
    if (id === 'plaza') return { shape: { title, open: true, features: ['chat'] } };
    if (id === 'cellar') return { shape: { title, open: false, features: ['chat'] } };
    return id === 'museum' ? { shape: { title, open: true, features: [] } } : undefined;
  },
};

const AREA = { x: 0, y: 0, width: 32, height: 32 };

/** Scenes as far as hanging goes: in the museum what is hung waits for a curator. */
export const WALLS: Rooms = {
  get(id) {
    const title = called(id);
    const spots = Object.fromEntries(
      ['first', 'second', 'north', 'south'].map((spot) => [spot, { label: called(spot) }]),
    );
    const shape = sceneShape.parse({ title, description: title, capacity: 9, curated: id === 'museum', spots });
    const isThere = ['gallery', 'plaza', 'museum'].includes(id);
    return isThere
      ? { shape, zones: new Map(), spots: new Map(Object.keys(spots).map((spot) => [spot, AREA])) }
      : undefined;
  },
};
