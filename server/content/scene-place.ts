import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { isZone, type ZoneOf } from '../../schema/scene/zones/index.ts';
import { placesOn } from '../../schema/scene/zones/wall-places.ts';
import { DIRECTIONS } from '../../schema/state.ts';
import type { Tileset } from '../../schema/tiled.ts';
import type { Checked } from './cross-check.ts';
import type { SceneFile } from './edition.ts';

/**
 * What a client is shown of a scene that does not depend on who asks. `held` are the files of the scene: those that a
 * client loads have an address that changes with what is in them.
 */
export function placeOf({ folder, scene }: Checked, held: readonly Pick<SceneFile, 'path' | 'sha256'>[]): ScenePlace {
  const { id, shape, map } = folder;
  const { title, description, capacity, features } = shape;
  const files = addressesOf(held);
  return {
    edition: scene.edition,
    files,
    scene: { id, title, description, capacity, features },
    map,
    tilesets: Object.fromEntries([...folder.tilesets].map(([source, set]) => [source, served(set, files)])),
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
function served(set: Tileset, files: ScenePlace['files']): Tileset {
  return { ...set, image: files[set.image] ?? `/scenes/${set.image.split('/').map(encodeURIComponent).join('/')}` };
}

/** What clients load of a scene beside its place: pictures and sounds. */
const LOADED = /\.(png|webp|mp3|ogg|wav|m4a)$/;

/** The name that a file is served by, under `/scenes/files`: that of its content, so that browsers keep it for good. */
export function servedName({ path, sha256 }: Pick<SceneFile, 'path' | 'sha256'>): string | undefined {
  const end = LOADED.exec(path)?.[0];
  return end && `${sha256.slice(0, 32)}${end}`;
}

function addressesOf(held: readonly Pick<SceneFile, 'path' | 'sha256'>[]): ScenePlace['files'] {
  const named = held.map((file) => [file.path, servedName(file)] as const);
  return Object.fromEntries(named.flatMap(([path, name]) => (name ? [[path, `/scenes/files/${name}`]] : [])));
}

function entries<A, B>(onMap: ReadonlyMap<string, A>, described: Readonly<Record<string, B>>): [string, A, B][] {
  return [...onMap].flatMap(([name, a]) => {
    const b = described[name];
    return b === undefined ? [] : [[name, a, b] as [string, A, B]];
  });
}
