import { distanceTo } from '../../../rooms/reach.ts';
import type { Area } from '../../../rooms/services.ts';
import { type Ground, PASS, TILE } from '../../../schema/ground.ts';
import { fits } from '../../../schema/motion.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels between the places that are tried: a quarter of a tile, less than any body or passage. */
const STEP = 8;

/** Every pass there is: what cannot be reached with all of them, nobody reaches. */
export const EVERY_PASS = PASS.account | PASS.staff;

/** Where one gets to. */
export interface Walked {
  /** Whether one comes within so many pixels of it. */
  near(area: Area, within: number): boolean;
  /** Whether one can stand somewhere on the tile. */
  onTile(column: number, row: number): boolean;
}

/** Walks from the starts everywhere that the law of movement lets a body with these passes go. */
export function walkFrom(ground: Ground, starts: Iterable<Point>, passes: number): Walked {
  const width = (ground.width * TILE) / STEP;
  const height = (ground.height * TILE) / STEP;
  const reached = new Uint8Array(width * height);
  const open: number[] = [];
  const visit = (column: number, row: number) => {
    const place = row * width + column;
    if (column < 0 || row < 0 || column >= width || row >= height || reached[place] === 1) return;
    if (!fits(ground, column * STEP, row * STEP, passes)) return;
    reached[place] = 1;
    open.push(place);
  };
  // A start between the places that are tried has its neighbours.
  for (const { x, y } of starts)
    for (const column of [Math.floor(x / STEP), Math.ceil(x / STEP)])
      for (const row of [Math.floor(y / STEP), Math.ceil(y / STEP)]) visit(column, row);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const [column, row] = [place % width, Math.floor(place / width)];
    visit(column + 1, row);
    visit(column - 1, row);
    visit(column, row + 1);
    visit(column, row - 1);
  }
  const some = (from: Point, to: Point, good: (at: Point) => boolean) => {
    for (let row = Math.max(0, from.y); row <= Math.min(height - 1, to.y); row++)
      for (let column = Math.max(0, from.x); column <= Math.min(width - 1, to.x); column++)
        if (reached[row * width + column] === 1 && good({ x: column * STEP, y: row * STEP })) return true;
    return false;
  };
  const placed = (x: number, y: number) => ({ x: Math.floor(x / STEP), y: Math.floor(y / STEP) });
  return {
    near: (area, within) =>
      some(
        placed(area.x - within, area.y - within),
        placed(area.x + area.width + within, area.y + area.height + within),
        // One may come closer than the places that are tried.
        (at) => distanceTo(area, at) <= within + STEP / 2,
      ),
    onTile: (column, row) =>
      some(placed(column * TILE, row * TILE), placed(column * TILE + TILE - 1, row * TILE + TILE - 1), () => true),
  };
}
