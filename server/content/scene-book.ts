import type { Scenes } from '../../rooms/services.ts';
import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { isZone, type ZoneOf } from '../../schema/scene/zones/index.ts';
import { placesOn } from '../../schema/scene/zones/wall-places.ts';
import { DIRECTIONS } from '../../schema/state.ts';
import type { Tileset } from '../../schema/tiled.ts';
import { buildScene } from './build-scene.ts';
import { ContentError, type ContentFault, faultOf, isError } from './content-fault.ts';
import { type Checked, crossCheck } from './cross-check.ts';
import type { SceneFiles } from './scene-files.ts';
import { readSceneFolder, sceneIds } from './scene-folder.ts';
import { wallClock } from './wall-clock.ts';
import { eventsGoingOn } from './world-events.ts';

/** Every scene of a world, checked as a whole. */
export interface SceneBook extends Scenes {
  ids(): readonly string[];
  /** What a client is shown of a scene that does not depend on who asks; undefined when there is no such scene. */
  place(id: string): ScenePlace | undefined;
  /** The scene with its files. */
  open(id: string): { readonly place: ScenePlace; readonly files: SceneFiles } | undefined;
}

/** Reads and checks all scenes; throws ContentError naming every fault if one of them is an error. `zone` is an IANA time zone. */
export function openScenes(files: SceneFiles, zone: string): SceneBook {
  const wall = wallClock(zone);
  const faults: ContentFault[] = [];
  const all = new Map<string, Checked>();
  const unread = new Set<string>();
  for (const id of sceneIds(files)) {
    const folder = readSceneFolder(files, id, faults);
    if (folder) all.set(id, { folder, scene: buildScene(folder) });
    else unread.add(id);
  }
  if (all.size === 0 && faults.length === 0)
    faults.push(faultOf('scenes-missing', { file: files.name, place: '', reason: 'there are no scenes here' }));
  faults.push(...crossCheck(files, all, unread));
  if (faults.some(isError)) throw new ContentError(faults);
  const places = new Map([...all].map(([id, checked]) => [id, placeOf(checked)]));
  return {
    ids: () => [...all.keys()],
    get: (id) => all.get(id)?.scene,
    place: (id) => places.get(id),
    open: (id) => {
      const place = places.get(id);
      return place && { place, files };
    },
    minutesAt: wall.minutesAt,
    eventsAt: (scene, at) => eventsGoingOn(scene.shape, at, wall),
  };
}

function placeOf({ folder, scene }: Checked): ScenePlace {
  const { id, shape, map } = folder;
  const { title, description, capacity, features } = shape;
  return {
    scene: { id, title, description, capacity, features },
    map,
    tilesets: Object.fromEntries([...folder.tilesets].map(([source, set]) => [source, served(set)])),
    npcs: entries(scene.npcs, shape.npcs).map(([name, { x, y, dir }, npc]) => ({
      id: name,
      name: npc.name,
      character: npc.character,
      x,
      y,
      facing: DIRECTIONS[dir] ?? 'down',
    })),
    portals: entries(scene.portals, shape.portals).map(([name, area, { label, to }]) => ({
      id: name,
      ...area,
      label,
      to,
    })),
    spots: [
      ...entries(scene.spots, shape.spots).map(([name, area, { label }]) => ({ id: name, ...area, label })),
      ...[...scene.zones.values()].filter(isZone('exhibit-wall')).flatMap(hangings),
    ],
    zones: [...scene.zones.values()],
  };
}

/** The places of a wall of exhibits, each with a name of its own. */
function hangings(wall: ZoneOf<'exhibit-wall'>): ScenePlace['spots'] {
  return placesOn(wall).map(({ number, ...place }) => ({
    ...place,
    label: { fr: `${wall.titleFr}, ${number}`, en: `${wall.titleEn}, ${number}` },
    wall: wall.id,
  }));
}

/** Where the picture of a tileset is served. */
function served(set: Tileset): Tileset {
  return { ...set, image: `/scenes/${set.image.split('/').map(encodeURIComponent).join('/')}` };
}

function entries<A, B>(onMap: ReadonlyMap<string, A>, described: Readonly<Record<string, B>>): [string, A, B][] {
  return [...onMap].flatMap(([name, a]) => {
    const b = described[name];
    return b === undefined ? [] : [[name, a, b] as [string, A, B]];
  });
}
