import { distanceTo } from '../../rooms/reach.ts';
import type { Scene } from '../../rooms/services.ts';
import { fits } from '../../schema/motion.ts';
import { tileOf } from '../../schema/tile.ts';
import { objectsOf } from '../../schema/tiled.ts';
import { checkEvents } from './check/events.ts';
import { exits } from './check/exits.ts';
import { checkNpcs } from './check/npcs.ts';
import { reach } from './check/reach.ts';
import { checkStories } from './check/stories.ts';
import { tilesets } from './check/tilesets.ts';
import { zoneFaults } from './check/zones.ts';
import { type ContentFault, faultOf } from './content-fault.ts';
import { checkCalls } from './ink-world.ts';
import type { SceneFiles } from './scene-files.ts';
import type { SceneFolder } from './scene-folder.ts';

/** A scene's files beside what was made of them. */
export interface Checked {
  /** Where they are read. */
  readonly files: SceneFiles;
  readonly folder: SceneFolder;
  readonly scene: Scene;
}

/**
 * Everything that is only wrong when the files are held against each other. Exits to `unread` scenes, whose own files
 * are faulty already, are not held against anybody.
 */
export function crossCheck(all: ReadonlyMap<string, Checked>, unread: ReadonlySet<string>): ContentFault[] {
  const inScenes = [...all.values()].flatMap((one) => [
    ...layers(one),
    ...namesOf(one),
    ...spawns(one),
    ...exits(one, all, unread),
    ...pictures(one),
    ...zoneFaults(one.files, one),
    ...reach(one),
    ...tilesets(one.files, one),
    ...checkNpcs(one.scene),
    ...checkEvents(one.files, one.scene.id, one.folder.shape),
  ]);
  return [...inScenes, ...tales(all, unread)];
}

/** Stories are told across scenes: what one of them means may be described in another. */
function tales(all: ReadonlyMap<string, Checked>, unread: ReadonlySet<string>): ContentFault[] {
  const shapes = new Map([...all].map(([id, { folder }]) => [id, folder.shape]));
  const spawns = new Map([...all].map(([id, { scene }]) => [id, new Set(scene.spawns.keys())]));
  const dialogues = [...all].flatMap(([scene, { folder }]) =>
    [...folder.calls].map(([file, calls]) => ({ scene, file, calls })),
  );
  return [...checkStories(shapes, unread), ...checkCalls(dialogues, { shapes, spawns, unread })];
}

function* layers({ folder: { mapFile, map } }: Checked): Generator<ContentFault> {
  if (!map.layers.some((layer) => layer.name === 'collision' && layer.type === 'tilelayer'))
    yield faultOf('collision-missing', {
      file: mapFile,
      place: 'layers',
      reason: 'there is no tile layer named collision, and no tile has a collision shape',
    });
}

/** What scene.json names must stand on the map, and the other way round. */
function* namesOf({ folder, scene }: Checked): Generator<ContentFault> {
  for (const kind of ['npcs', 'portals', 'spots'] as const) {
    for (const name of Object.keys(folder.shape[kind]))
      if (!scene[kind].has(name))
        yield faultOf('object-missing', {
          file: folder.mapFile,
          place: `layer ${kind}`,
          reason: `there is no object named "${name}", which scene.json names`,
        });
    for (const { name } of objectsOf(folder.map, kind))
      if (!Object.hasOwn(folder.shape[kind], name))
        yield faultOf('object-undescribed', {
          file: `${folder.id}/scene.json`,
          place: kind,
          reason: `"${name}" is on the map but not described here`,
        });
  }
}

function* spawns({ folder: { mapFile: file }, scene }: Checked): Generator<ContentFault> {
  if (!scene.spawns.has('default'))
    yield faultOf('spawn-default-missing', {
      file,
      place: 'layer spawns',
      reason: 'there is no spawn named "default"',
    });
  for (const [name, stand] of scene.spawns) {
    const tile = tileOf(stand);
    const at = { file, place: `spawn ${name} at tile ${tile.x},${tile.y}`, tile };
    if (!fits(scene.ground, stand.x, stand.y, 0))
      yield faultOf('spawn-in-wall', { ...at, reason: 'is in a wall or in a locked zone' });
    for (const [portal, area] of scene.portals)
      if (distanceTo(area, stand) === 0)
        yield faultOf('spawn-in-portal', { ...at, reason: `is inside the portal "${portal}"` });
  }
}

function* pictures({ files, folder: { id, shape } }: Checked): Generator<ContentFault> {
  for (const [name, { character }] of Object.entries(shape.npcs))
    for (const picture of [`characters/${character}.png`, `portraits/${character}.png`])
      if (!files.read(picture))
        yield faultOf('picture-missing', {
          file: `${id}/scene.json`,
          place: `npcs.${name}.character`,
          reason: `the picture ${picture} is missing`,
        });
}
