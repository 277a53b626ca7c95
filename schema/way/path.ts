import { type Ground, TILE } from '../ground.ts';
import { fits } from '../motion.ts';
import { OpenList } from './open-list.ts';
import { closestFit, isClear, type Point } from './sweep.ts';

/** Tiles that one search may look at; beyond it, it settles for the closest tile found. */
const MAX_LOOKED_AT = 40_000;

const STEPS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/**
 * The way for a body from one point to another, or as close to it as one can get: the corners to walk by, the last one
 * being where one stops. Empty when there is nowhere to go. A* over tiles (Hart, Nilsson and Raphael 1968), then every
 * corner that can be cut without touching anything is cut.
 */
export function findPath(ground: Ground, passes: number, from: Point, to: Point): Point[] {
  if (fits(ground, to.x, to.y, passes) && isClear(ground, passes, from, to, 0)) return [to];
  const tiles = search(ground, passes, tileAt(ground, from), tileAt(ground, to));
  const last = tiles.at(-1);
  if (last === undefined) return [];
  const points = tiles.map((tile) => centreOf(ground, tile));
  const end = closestFit(ground, passes, centreOf(ground, last), to);
  return cutCorners(ground, passes, from, [...points, end]);
}

function tileAt(ground: Ground, { x, y }: Point): number {
  const column = Math.max(0, Math.min(ground.width - 1, Math.floor(x / TILE)));
  const row = Math.max(0, Math.min(ground.height - 1, Math.floor(y / TILE)));
  return row * ground.width + column;
}

function centreOf(ground: Ground, tile: number): Point {
  return { x: ((tile % ground.width) + 0.5) * TILE, y: (Math.floor(tile / ground.width) + 0.5) * TILE };
}

/** The tiles from start to goal, both included, or to the tile closest to the goal that can be reached. */
function search(ground: Ground, passes: number, start: number, goal: number): number[] {
  const { width, height } = ground;
  const cost = new Float64Array(width * height).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(width * height).fill(-1);
  const open = new OpenList();
  const left = (tile: number) =>
    octile(Math.abs((tile % width) - (goal % width)), Math.abs(Math.floor(tile / width) - Math.floor(goal / width)));
  const free = (column: number, row: number) =>
    column >= 0 &&
    row >= 0 &&
    column < width &&
    row < height &&
    fits(ground, (column + 0.5) * TILE, (row + 0.5) * TILE, passes);
  cost[start] = 0;
  open.push(start, left(start));
  let best = start;
  for (let looked = 0; open.size > 0 && looked < MAX_LOOKED_AT; looked++) {
    const tile = open.pop() ?? start;
    if (left(tile) < left(best)) best = tile;
    if (tile === goal) break;
    const column = tile % width;
    const row = Math.floor(tile / width);
    for (const [dx, dy] of STEPS) {
      if (!free(column + dx, row + dy)) continue;
      if (dx !== 0 && dy !== 0 && !(free(column + dx, row) && free(column, row + dy))) continue;
      const next = (row + dy) * width + column + dx;
      const there = (cost[tile] ?? 0) + Math.hypot(dx, dy);
      if (there >= (cost[next] ?? 0)) continue;
      cost[next] = there;
      cameFrom[next] = tile;
      open.push(next, there + left(next));
    }
  }
  const path = [best];
  for (let at = cameFrom[best] ?? -1; at !== -1; at = cameFrom[at] ?? -1) path.unshift(at);
  return path;
}

const octile = (dx: number, dy: number) => Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy);

/** Keeps of a way only the points where one has to turn. */
function cutCorners(ground: Ground, passes: number, from: Point, points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  let at = from;
  let next = 0;
  while (next < points.length) {
    let reach = next;
    for (let far = points.length - 1; far > next; far--) {
      const point = points[far];
      if (point && isClear(ground, passes, at, point)) {
        reach = far;
        break;
      }
    }
    const corner = points[reach];
    if (!corner) break;
    kept.push(corner);
    at = corner;
    next = reach + 1;
  }
  return kept;
}
