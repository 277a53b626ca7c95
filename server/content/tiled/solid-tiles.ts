import { TILE } from '../../../schema/ground.ts';
import { gidOf, turnOf } from '../../../schema/tiled.ts';
import type { UsedTile } from './tile-sets.ts';
import { covers, turnedBack } from './tile-shapes.ts';

/** A layer whose tiles stand in one's way where their shapes say so. */
interface Layer {
  readonly data: readonly number[];
}

/**
 * Marks in `solid` (row by row, a number per tile of the map) the tiles whose middle a collision shape of a tile lies
 * over. A large tile may cover several.
 */
export function markShapes(
  solid: number[],
  { data }: Layer,
  width: number,
  tileOf: (gid: number) => UsedTile | undefined,
): void {
  const known = new Map<number, readonly Step[]>();
  for (const [i, cell] of data.entries()) {
    if (cell === 0) continue;
    const steps = known.get(cell) ?? stepsOf(cell, tileOf(gidOf(cell)));
    known.set(cell, steps);
    for (const { right, up } of steps) {
      const [column, row] = [(i % width) + right, Math.floor(i / width) - up];
      if (column < width && row >= 0) solid[row * width + column] = cell;
    }
  }
}

/** From a tile's own place, which is its bottom left. */
interface Step {
  readonly right: number;
  readonly up: number;
}

function stepsOf(cell: number, tile: UsedTile | undefined): Step[] {
  if (!tile?.told) return [];
  const { told, set } = tile;
  const turn = turnOf(cell);
  const size = { width: set.tilewidth, height: set.tileheight };
  const [width, height] = turn.diagonal ? [size.height, size.width] : [size.width, size.height];
  const [across, down] = turn.diagonal ? [set.drawn.height, set.drawn.width] : [set.drawn.width, set.drawn.height];
  const steps: Step[] = [];
  for (let up = 0; up < Math.max(1, Math.round(down / TILE)); up++)
    for (let right = 0; right < Math.max(1, Math.round(across / TILE)); right++) {
      const middle = {
        x: (((right + 0.5) * TILE) / Math.max(across, TILE)) * width,
        y: height - (((up + 0.5) * TILE) / Math.max(down, TILE)) * height,
      };
      if (covers(told, turnedBack(middle, turn, size))) steps.push({ right, up });
    }
  return steps;
}
