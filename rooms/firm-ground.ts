import { type Ground, TILE } from '../schema/ground.ts';
import { fits, type Mover } from '../schema/motion.ts';
import type { Scene } from './services.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The free tiles of a scene from which one gets to where all arrive: whoever is put there is not walled in. */
function tilesInReach({ ground, spawns }: Scene): Point[] {
  const spawn = spawns.get('default');
  if (!spawn) return [];
  const { width, height } = ground;
  const seen = new Uint8Array(width * height);
  const found: Point[] = [];
  const waiting: [column: number, row: number][] = [[Math.floor(spawn.x / TILE), Math.floor(spawn.y / TILE)]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [column, row] = next;
    const isOutside = column < 0 || row < 0 || column >= width || row >= height;
    if (isOutside || seen[row * width + column] || !isFree(ground, middle(column, row))) continue;
    seen[row * width + column] = 1;
    found.push(middle(column, row));
    waiting.push([column + 1, row], [column - 1, row], [column, row + 1], [column, row - 1]);
  }
  return found;
}

const middle = (column: number, row: number): Point => ({ x: (column + 0.5) * TILE, y: (row + 0.5) * TILE });
const isFree = (ground: Ground, { x, y }: Point) => fits(ground, x, y, 0);

/**
 * Puts whoever stands in what is a wall now on the nearest free tile; gives how many were moved. Everybody else stays
 * where he stands.
 */
export function moveOutOfWalls(scene: Scene, bodies: Iterable<Mover>): number {
  let tiles: Point[] | undefined;
  let moved = 0;
  for (const body of bodies) {
    if (fits(scene.ground, body.x, body.y, body.passes)) continue;
    tiles ??= tilesInReach(scene);
    const to = nearest(tiles, body) ?? scene.spawns.get('default');
    if (!to) continue;
    body.x = to.x;
    body.y = to.y;
    moved++;
  }
  return moved;
}

function nearest(tiles: readonly Point[], { x, y }: Point): Point | undefined {
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const tile of tiles) {
    const far = (tile.x - x) ** 2 + (tile.y - y) ** 2;
    if (far >= least) continue;
    least = far;
    best = tile;
  }
  return best;
}
