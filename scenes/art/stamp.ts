import { Canvas } from './canvas.ts';

export const TILE = 32;

/**
 * A drawing of whole tiles that keeps its name in the tileset. A `ground` stamp lies flat; a `texture` repeats without
 * a seam; a `wall` stands, and what is `hung` on it comes over it; `furniture` stands too, with its topmost `above` rows
 * drawn over whoever walks behind it; `light` falls over everything.
 */
export type Stamp = {
  name: string;
  columns: number;
  rows: number;
  kind: 'texture' | 'ground' | 'wall' | 'hung' | 'furniture' | 'light' | 'marker';
  above: number;
  /** For each row, '#' where a body cannot be. */
  solid: readonly string[];
  canvas: Canvas;
};

type Draw = (canvas: Canvas) => void;

function stamp(kind: Stamp['kind'], name: string, columns: number, rows: number, draw: Draw): Stamp {
  const canvas = new Canvas(columns * TILE, rows * TILE);
  draw(canvas);
  const solid = Array.from({ length: rows }, () => '.'.repeat(columns));
  return { name, columns, rows, kind, above: 0, solid, canvas };
}

/** A floor that repeats every `columns` × `rows` tiles. */
export function texture(name: string, columns: number, rows: number, draw: Draw): Stamp {
  return stamp('texture', name, columns, rows, draw);
}

/** Something flat on the floor: a rug, a shadow, an edge of grass. */
export function ground(name: string, columns: number, rows: number, draw: Draw): Stamp {
  return stamp('ground', name, columns, rows, draw);
}

/** A piece of wall. Solid everywhere unless said otherwise. */
export function wall(name: string, columns: number, rows: number, draw: Draw, solid?: readonly string[]): Stamp {
  const everywhere = Array.from({ length: rows }, () => '#'.repeat(columns));
  return { ...stamp('wall', name, columns, rows, draw), solid: solid ?? everywhere };
}

/** Something on a wall that is three tiles high. `drop` moves the drawing down by so many pixels, off the cornice. */
export function hung(
  name: string,
  columns: number,
  draw: Draw,
  { drop = 0, solid = undefined as readonly string[] | undefined } = {},
): Stamp {
  const picture = new Canvas(columns * TILE, 3 * TILE);
  draw(picture);
  return { ...wall(name, columns, 3, (c) => c.paste(picture, 0, drop), solid), kind: 'hung' };
}

/** Light that falls over the floor and over whoever stands in it. */
export function light(name: string, columns: number, rows: number, draw: Draw): Stamp {
  return stamp('light', name, columns, rows, draw);
}

/** Something that stands on the floor. By default only its lowest row is solid, and the rows over it are `above`. */
export function furniture(
  name: string,
  columns: number,
  rows: number,
  draw: Draw,
  { above = rows - 1, solid }: { above?: number; solid?: readonly string[] } = {},
): Stamp {
  const lowest = Array.from({ length: rows }, (_, row) => (row < above ? '.' : '#').repeat(columns));
  return { ...stamp('furniture', name, columns, rows, draw), above, solid: solid ?? lowest };
}

/** A tile for level designers' eyes only. */
export function marker(name: string, draw: Draw): Stamp {
  return { ...stamp('marker', name, 1, 1, draw), solid: ['#'] };
}
