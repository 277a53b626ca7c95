import type { ScenePlace } from '../../../schema/rest/scenes.ts';
import { DIRECTIONS } from '../../../schema/state.ts';
import { buildScene } from '../build-scene.ts';
import type { SceneFolder } from '../scene-folder.ts';

/** What is drawn of a place. */
export type DrawnPlace = Pick<ScenePlace, 'map' | 'tilesets' | 'npcs' | 'portals' | 'spots'> & {
  /** Addresses of pictures by their paths, where they are not served by those. */
  readonly files?: Readonly<Record<string, string>>;
};

/** What can be drawn of a scene that was read, whatever else is wrong with it or its neighbours. */
export function drawnPlace(folder: SceneFolder): DrawnPlace {
  const { shape, map } = folder;
  const { npcs, portals, spots } = buildScene(folder);
  const tilesets = [...folder.tilesets].map(([source, set]) => [
    source,
    { ...set, image: `/scenes/${encodeURI(set.image)}` },
  ]);
  return {
    map,
    tilesets: Object.fromEntries(tilesets),
    npcs: described(npcs, shape.npcs).map(([id, { x, y, dir }, { name, character }]) => ({
      id,
      name,
      character,
      x,
      y,
      facing: DIRECTIONS[dir] ?? 'down',
    })),
    portals: described(portals, shape.portals).map(([id, area, { label, to }]) => ({ id, ...area, label, to })),
    spots: described(spots, shape.spots).map(([id, area, { label }]) => ({ id, ...area, label })),
  };
}

function described<A, B>(onMap: ReadonlyMap<string, A>, told: Readonly<Record<string, B>>): [string, A, B][] {
  return [...onMap].flatMap(([id, a]): [string, A, B][] => {
    const b = told[id];
    return b === undefined ? [] : [[id, a, b]];
  });
}
