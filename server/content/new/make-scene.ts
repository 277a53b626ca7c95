import { buildScene } from '../build-scene.ts';
import { checkScenes } from '../check-scenes.ts';
import { sayFault } from '../content-fault.ts';
import { heldFiles, laidOver, type SceneFiles } from '../scene-files.ts';
import { readSceneFolder, type SceneFolder, sceneIds } from '../scene-folder.ts';
import { placeForDoor, withDoor } from './door.ts';
import { newScene, titleOf } from './new-scene.ts';

/** Where visitors come from: plaza, or the first scene there is, unless said; and whether a door is led there. */
interface Asked {
  readonly from?: string | undefined;
  readonly door: boolean;
}

/** What is to be written, by path, and what there is to do then. */
export interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly next: readonly string[];
}

/** Makes a new scene, and a door to it. Writes nothing. Throws an Error that says what is in the way. */
export function makeScene(files: SceneFiles, id: string, { from, door }: Asked): Made | { readonly unknown: string } {
  const ids = sceneIds(files);
  const back = from ?? (ids.includes('plaza') ? 'plaza' : ids[0]);
  if (back === undefined || !ids.includes(back)) return { unknown: back ?? 'plaza' };
  const there = readSceneFolder(files, back, []);
  if (!there) throw new Error(`The scene ${back} cannot be read: npx parvis scene check ${back} says why`);
  const spawn = door ? `from-${id}` : 'default';
  const own = newScene(files, id, { scene: back, title: there.shape.title, spawn, bothWays: door });
  const made = new Map([...own, ...(door ? doorTo(files, there, id) : [])]);
  const held = heldFiles('new', new Map([...made].map(([path, text]) => [path, Buffer.from(text)])));
  const { faults } = checkScenes(laidOver(held, files), { only: [id, back] });
  const known = new Set(checkScenes(files, { only: [back] }).faults.map(sayFault));
  const wrong = faults.map(sayFault).filter((fault) => !known.has(fault));
  if (wrong.length > 0) throw new Error(['The new scene would have faults:', ...wrong].join('\n'));
  return {
    files: made,
    next: [
      ...(door ? [] : byHand(id, there)),
      `Then: npx parvis scene check ${id}, and npm start.`,
      ...(door ? [`To publish both at once: npx parvis scene publish ${id} ${back} --to <url>`] : []),
    ],
  };
}

function doorTo(files: SceneFiles, there: SceneFolder, id: string): ReadonlyMap<string, string> {
  const at = placeForDoor(buildScene(there));
  if (!at) throw new Error(`There is no room for a door in ${there.id}: leave out --door-in, and add it in Tiled`);
  const title = { fr: titleOf(id), en: titleOf(id) };
  return withDoor(files, there.id, there.mapFile, { to: id, title, at });
}

/** How a door is led to the scene by hand. */
function byHand(id: string, { id: from, mapFile }: SceneFolder): string[] {
  const portal = { label: { fr: '…', en: '…' }, to: { scene: id, spawn: `from-${from}` } };
  return [
    `No door leads there yet. To lead one there from ${from}:`,
    `  1. In ${mapFile}: a rectangle named to-${id} in the layer portals, and a point named from-${id} in the layer spawns, outside of it.`,
    `  2. In ${from}/scene.json, under "portals":`,
    `       "to-${id}": ${JSON.stringify(portal)}`,
    `  3. In ${id}/scene.json, let to-${from} lead to the spawn from-${id}, and take out "oneWay".`,
    '',
  ];
}
