/** How a tile of a map is turned: Tiled keeps it in the high bits of the tile's number. */
const HORIZONTAL = 0x8000_0000;
const VERTICAL = 0x4000_0000;
const DIAGONAL = 0x2000_0000;
/** Only hexagonal maps turn by this one. */
const HEXAGONAL = 0x1000_0000;
const TURNS = HORIZONTAL + VERTICAL + DIAGONAL + HEXAGONAL;

/** A tile's number without its turns; 0 is no tile. */
export function gidOf(cell: number): number {
  return cell % HEXAGONAL;
}

/** How a tile is turned: first over its diagonal (top left to bottom right), then left to right, then top to bottom. */
export interface Turn {
  readonly horizontal: boolean;
  readonly vertical: boolean;
  readonly diagonal: boolean;
}

export function turnOf(cell: number): Turn {
  const bits = (cell & TURNS) >>> 0;
  return {
    horizontal: (bits & HORIZONTAL) !== 0,
    vertical: (bits & VERTICAL) !== 0,
    diagonal: (bits & DIAGONAL) !== 0,
  };
}

/** The turns as a rotation (clockwise, in quarters) after a flip left to right. */
export function quartersOf({ horizontal, vertical, diagonal }: Turn): { quarters: 0 | 1 | 2 | 3; flipped: boolean } {
  if (!diagonal) {
    if (horizontal && vertical) return { quarters: 2, flipped: false };
    if (vertical) return { quarters: 2, flipped: true };
    return { quarters: 0, flipped: horizontal };
  }
  if (horizontal && vertical) return { quarters: 1, flipped: true };
  if (horizontal) return { quarters: 1, flipped: false };
  return vertical ? { quarters: 3, flipped: false } : { quarters: 3, flipped: true };
}
