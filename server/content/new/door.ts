import type { Scene } from '../../../rooms/services.ts';
import { TILE } from '../../../schema/ground.ts';
import { fits } from '../../../schema/motion.ts';
import type { Words } from '../../../schema/words.ts';
import { walkFrom } from '../check/walk.ts';
import type { SceneFiles } from '../scene-files.ts';
import { mapText } from './room-map.ts';

/** So many tiles are left free between a new door and anything else. */
const ELBOW_ROOM = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a door may be: the tile of its portal; who comes out of it stands on the one below. Undefined where there is no room. */
export function placeForDoor({ ground, spawns, npcs, portals, spots }: Scene): Point | undefined {
  const start = spawns.get('default');
  if (!start) return undefined;
  const walked = walkFrom(ground, [start], 0);
  const middle = (area: Point & { width: number; height: number }) => ({
    x: area.x + area.width / 2,
    y: area.y + area.height / 2,
  });
  const taken: Point[] = [
    ...[...spawns.values(), ...npcs.values()],
    ...[...portals.values(), ...spots.values()].map(middle),
  ];
  const stands = (x: number, y: number) => walked.onTile(x, y) && fits(ground, (x + 0.5) * TILE, (y + 0.5) * TILE, 0);
  const far = (tile: Point, from: Point) =>
    Math.hypot((tile.x + 0.5) * TILE - from.x, (tile.y + 1) * TILE - from.y) / TILE;
  const places: Point[] = [];
  for (let y = 1; y < ground.height - 2; y++)
    for (let x = 1; x < ground.width - 1; x++) {
      const roomy = [x - 1, x, x + 1].every((column) => stands(column, y + 1) && stands(column, y + 2));
      const byWall = stands(x, y) && ground.solid[(y - 1) * ground.width + x] === 1;
      if (roomy && byWall && taken.every((one) => far({ x, y }, one) >= ELBOW_ROOM)) places.push({ x, y });
    }
  return places.sort((a, b) => far(a, start) - far(b, start))[0];
}

/** What a door of a scene is: where it leads, what it is called, and the tile that it is on. */
export interface Door {
  readonly to: string;
  readonly title: Words;
  readonly at: Point;
}

interface RawMap {
  readonly width: number;
  readonly tilewidth: number;
  readonly infinite?: boolean;
  nextlayerid?: number;
  nextobjectid?: number;
  readonly layers: { id?: number; name: string; type: string; objects?: { id: number }[] }[];
  readonly [field: string]: unknown;
}

/** The scene's scene.json and map with the door in them, by path. Throws an Error when that is better done in Tiled. */
export function withDoor(
  files: SceneFiles,
  scene: string,
  mapFile: string,
  { to, title, at }: Door,
): Map<string, string> {
  if (mapFile.endsWith('.tmx')) throw new Error(`${mapFile} is not JSON: add the door in Tiled`);
  const map: RawMap = JSON.parse(String(files.read(mapFile)));
  if (map.infinite) throw new Error(`${mapFile} is infinite: add the door in Tiled`);
  const side = map.tilewidth;
  addObject(map, 'portals', { name: `to-${to}`, x: at.x * side, y: at.y * side, width: side, height: side });
  addObject(map, 'spawns', {
    name: `from-${to}`,
    x: (at.x + 0.5) * side,
    y: (at.y + 2) * side,
    width: 0,
    height: 0,
    point: true,
    properties: [{ name: 'facing', type: 'string', value: 'down' }],
  });
  const file = `${scene}/scene.json`;
  const portal = {
    label: { fr: `Vers : ${title.fr}`, en: `To: ${title.en}` },
    to: { scene: to, spawn: `from-${scene}` },
  };
  return new Map([
    [mapFile, mapText(map)],
    [file, withPortal(String(files.read(file)), `to-${to}`, portal)],
  ]);
}

function addObject(map: RawMap, layer: string, object: object): void {
  const id =
    map.nextobjectid ?? 1 + Math.max(0, ...map.layers.flatMap(({ objects = [] }) => objects.map((one) => one.id)));
  map.nextobjectid = id + 1;
  const made = { id, type: '', rotation: 0, visible: true, ...object };
  const found = map.layers.find(({ name, type }) => name === layer && type === 'objectgroup');
  if (found?.objects) {
    found.objects.push(made);
    return;
  }
  const layerId = map.nextlayerid ?? map.layers.length + 1;
  map.nextlayerid = layerId + 1;
  const group = { id: layerId, name: layer, type: 'objectgroup', x: 0, y: 0, opacity: 1, visible: true };
  map.layers.push({ ...group, objects: [made] });
}

/** The text of a scene.json with one more portal; the rest of it stays as it is written, if that can be. */
function withPortal(text: string, name: string, portal: object): string {
  const shape = JSON.parse(text);
  const wanted = { ...shape, portals: { ...shape.portals, [name]: portal } };
  const entry = JSON.stringify({ [name]: portal }, null, 2)
    .split('\n')
    .slice(1, -1)
    .join('\n  ');
  const more = Object.keys(shape.portals ?? {}).length > 0 ? ',' : '\n  ';
  const edited = text.replace(/"portals"\s*:\s*\{/, (opening) => `${opening}\n  ${entry}${more}`);
  return sameJson(edited, wanted) ? edited : `${JSON.stringify(wanted, null, 2)}\n`;
}

function sameJson(text: string, wanted: { portals: object }): boolean {
  try {
    const inOrder = (portals: object) => Object.entries(portals).sort(([a], [b]) => (a < b ? -1 : 1));
    const { portals, ...others } = JSON.parse(text);
    const { portals: asked, ...rest } = wanted;
    return JSON.stringify([others, inOrder(portals)]) === JSON.stringify([rest, inOrder(asked)]);
  } catch {
    return false;
  }
}
