import type { Area, Stand } from '../../../rooms/services.ts';
import { TILE } from '../../../schema/ground.ts';
import { fits } from '../../../schema/motion.ts';
import { REACH } from '../../../schema/protocol.ts';
import { type ContentFault, faultOf } from '../content-fault.ts';
import type { Checked } from '../cross-check.ts';
import type { RuleId } from '../rules.ts';
import { EVERY_PASS, type Walked, walkFrom } from './walk.ts';

interface Asked {
  readonly rule: RuleId;
  readonly what: string;
  readonly things: ReadonlyMap<string, Area>;
  readonly within: number;
}

/** What stands on the map must be on the map, and somebody must be able to get there from a spawn. */
export function* reach(one: Checked): Generator<ContentFault> {
  const { scene } = one;
  const starts = [...scene.spawns.values()].filter(({ x, y }) => fits(scene.ground, x, y, EVERY_PASS));
  const walked = walkFrom(scene.ground, starts, EVERY_PASS);
  const npcs = new Map([...scene.npcs].map(([name, stand]) => [name, pointOf(stand)]));
  const all: readonly Asked[] = [
    { rule: 'npc-unreachable', what: 'npc', things: npcs, within: REACH.npc },
    { rule: 'portal-unreachable', what: 'portal', things: scene.portals, within: 0 },
    { rule: 'spot-unreachable', what: 'spot', things: scene.spots, within: REACH.spot },
  ];
  for (const { rule, what, things, within } of all)
    for (const [name, area] of things) {
      const tile = {
        x: Math.floor((area.x + area.width / 2) / TILE),
        y: Math.floor((area.y + area.height / 2) / TILE),
      };
      const at = { file: one.folder.mapFile, place: `${what} ${name} at tile ${tile.x},${tile.y}`, tile };
      if (isOutside(one, area)) yield faultOf('object-outside', { ...at, reason: 'is outside the map' });
      // Without a good spawn one gets nowhere, and that is said already.
      else if (starts.length > 0 && !walked.near(area, within))
        yield faultOf(rule, { ...at, reason: 'nobody can get to it from a spawn' });
    }
  if (starts.length > 0) yield* regions(one, walked);
}

/** Floor that one could walk on, if there were a way to it. What is behind the counter of an NPC is his. */
function* regions(one: Checked, walked: Walked): Generator<ContentFault> {
  const { ground, npcs } = one.scene;
  const drawn = drawnTiles(one);
  const free = (column: number, row: number) =>
    drawn(column, row) && fits(ground, (column + 0.5) * TILE, (row + 0.5) * TILE, EVERY_PASS);
  const seen = new Set<number>();
  const taken = new Set(
    [...npcs.values()].map(({ x, y }) => Math.floor(y / TILE) * ground.width + Math.floor(x / TILE)),
  );
  for (let start = 0; start < ground.width * ground.height; start++) {
    if (seen.has(start)) continue;
    const region = spread(start, ground.width, ground.height, seen, (column, row) => free(column, row));
    const reached = region.some((tile) => walked.onTile(tile % ground.width, Math.floor(tile / ground.width)));
    if (region.length === 0 || reached || region.some((tile) => taken.has(tile))) continue;
    const tile = { x: start % ground.width, y: Math.floor(start / ground.width) };
    const size = region.length === 1 ? 'one tile' : `${region.length} tiles`;
    yield faultOf('region-unreachable', {
      file: one.folder.mapFile,
      place: `tile ${tile.x},${tile.y}`,
      reason: `there is floor (${size}) that nobody can get to from a spawn`,
      tile,
    });
  }
}

/** The tiles that hang together with one, if it is good itself. */
function spread(
  start: number,
  width: number,
  height: number,
  seen: Set<number>,
  good: (column: number, row: number) => boolean,
): number[] {
  const found: number[] = [];
  const open = [start];
  for (let tile = open.pop(); tile !== undefined; tile = open.pop()) {
    const [column, row] = [tile % width, Math.floor(tile / width)];
    if (seen.has(tile) || !good(column, row)) continue;
    seen.add(tile);
    found.push(tile);
    if (column > 0) open.push(tile - 1);
    if (column < width - 1) open.push(tile + 1);
    if (row > 0) open.push(tile - width);
    if (row < height - 1) open.push(tile + width);
  }
  return found;
}

/** Whether something is drawn on a tile; on a map that only says what is solid, everywhere. */
function drawnTiles({ folder: { map } }: Checked): (column: number, row: number) => boolean {
  const layers = map.layers.flatMap((layer) =>
    layer.type === 'tilelayer' && layer.name !== 'collision' && layer.visible ? [layer.data] : [],
  );
  return (column, row) => layers.length === 0 || layers.some((data) => (data[row * map.width + column] ?? 0) > 0);
}

function isOutside({ scene: { ground } }: Checked, { x, y, width, height }: Area): boolean {
  return x + width < 0 || y + height < 0 || x > ground.width * TILE || y > ground.height * TILE;
}

function pointOf({ x, y }: Stand): Area {
  return { x, y, width: 0, height: 0 };
}
