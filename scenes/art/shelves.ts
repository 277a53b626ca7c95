import { ball, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { sheets } from './counters.ts';
import { board } from './floors.ts';
import { grain } from './grain.ts';
import { RAMPS, type Ramp, tone } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** Bookshelves and filing cabinets, made to stand against a wall. */
export function shelves(): Stamp[] {
  return [
    furniture('bookshelf', 2, 3, (c) => bookcase(c, 3)),
    furniture('bookshelf-files', 2, 3, (c) => bookcase(c, 8)),
    furniture('bookshelf-low', 2, 2, lowShelf),
    furniture('filing-cabinet', 1, 2, cabinet),
    furniture(
      'paper-stack',
      1,
      1,
      (c) => {
        c.ellipse(17, 26, 11, 4, 'ink0', 0.3);
        slab(c, 4, 12, 24, 16, RAMPS.oak, 2);
        c.rect(12, 20, 8, 3, 'wood1');
        slab(c, 4, 7, 24, 6, RAMPS.oak, 3);
        c.frame(3, 6, 26, 22, 'wood0');
        sheets(c, 4, 4, 4);
        sheets(c, 15, 3, 2);
      },
      { above: 0 },
    ),
  ];
}

const SPINES: readonly Ramp[] = [
  RAMPS.red,
  RAMPS.teal,
  RAMPS.oak,
  RAMPS.plum,
  RAMPS.leaf,
  RAMPS.blue,
  RAMPS.gold,
  RAMPS.white,
];

/** A row of spines of uneven height, with bands of gilt and here and there a gap. */
function spines(c: Canvas, left: number, width: number, bottom: number, height: number, seed: number): void {
  c.rect(left, bottom - height, width, height, 'ink0');
  c.rect(left, bottom - height, width, 3, 'ink1');
  let x = left;
  for (let k = 0; x < left + width - 2; k++) {
    const thick = Math.min(3 + Math.floor(grain(k, 1, seed) * 3), left + width - x);
    const ramp = SPINES[Math.floor(grain(k, 2, seed) * SPINES.length)] ?? RAMPS.red;
    if (grain(k, 3, seed) > 0.09) {
      const tall = height - 2 - Math.floor(grain(k, 4, seed) * 4);
      c.rect(x, bottom - tall, thick, tall, tone(ramp, 2));
      c.rect(x, bottom - tall, 1, tall, tone(ramp, 3));
      c.rect(x + thick - 1, bottom - tall, 1, tall, tone(ramp, 1));
      c.rect(x, bottom - tall + 3, thick, 1, ramp === RAMPS.white ? 'red2' : 'gold2', 0.8);
      if (tall > 10) c.rect(x + 1, bottom - 5, thick - 2, 2, tone(ramp, 4), 0.7);
    } else c.line(x, bottom - 1, x + thick, bottom - height + 5, tone(ramp, 2));
    x += thick;
  }
}

function boxes(c: Canvas, left: number, width: number, bottom: number, seed: number): void {
  c.rect(left, bottom - 15, width, 15, 'ink0');
  for (let x = left, k = 0; x + 10 <= left + width; x += 11, k++) {
    const ramp = [RAMPS.leaf, RAMPS.stone, RAMPS.red, RAMPS.slate][Math.floor(grain(k, 5, seed) * 4)] ?? RAMPS.stone;
    slab(c, x + 1, bottom - 13, 10, 13, ramp, 2);
    c.rect(x + 3, bottom - 10, 6, 4, 'cream2');
    c.rect(x + 4, bottom - 9, 4, 1, 'slate2');
    c.rect(x + 5, bottom - 4, 2, 2, 'gold2');
  }
}

function bookcase(c: Canvas, seed: number): void {
  c.rect(4, 88, 60, 6, 'ink0', 0.35);
  slab(c, 2, 6, 60, 84, RAMPS.wood, 2);
  board(c, 0, 2, 64, 7, RAMPS.wood, 3, seed);
  c.rect(0, 9, 64, 1, 'wood0');
  for (let k = 0; k < 4; k++) {
    const bottom = 29 + k * 19;
    if (seed > 5 && k % 2) boxes(c, 6, 52, bottom, seed + k);
    else spines(c, 6, 52, bottom, 17, seed * 10 + k);
    c.rect(5, bottom, 54, 2, 'wood3');
    c.rect(5, bottom, 54, 1, 'wood4');
    c.rect(5, bottom - 17, 1, 17, 'wood0');
  }
  c.frame(1, 5, 62, 86, 'wood0');
  c.rect(2, 88, 60, 3, 'wood1');
}

function lowShelf(c: Canvas): void {
  c.rect(4, 58, 60, 4, 'ink0', 0.3);
  slab(c, 2, 22, 60, 37, RAMPS.wood, 2);
  board(c, 0, 14, 64, 9, RAMPS.oak, 2, 77);
  c.rect(0, 23, 64, 1, 'wood0');
  spines(c, 6, 52, 40, 14, 91);
  spines(c, 6, 52, 56, 13, 92);
  c.rect(5, 40, 54, 2, 'wood4');
  c.frame(1, 13, 62, 46, 'wood0');
  globe(c, 16, 8);
  sheets(c, 40, 9, 2);
}

function globe(c: Canvas, x: number, y: number): void {
  ball(c, x, y, 7, 7, RAMPS.water);
  c.ellipse(x - 2, y - 1, 3, 2, 'leaf3');
  c.ellipse(x + 3, y + 3, 2, 2, 'leaf2');
  c.rect(x - 4, y + 7, 8, 2, 'gold1');
}

function cabinet(c: Canvas): void {
  c.rect(4, 58, 28, 4, 'ink0', 0.3);
  slab(c, 3, 8, 26, 51, RAMPS.oak, 2);
  slab(c, 2, 4, 28, 5, RAMPS.oak, 3);
  for (let y = 11; y < 56; y += 12) {
    slab(c, 5, y, 22, 10, RAMPS.oak, 3);
    c.rect(10, y + 2, 11, 4, 'cream2');
    c.rect(12, y + 3, 7, 1, 'slate2');
    c.rect(14, y + 7, 4, 2, 'gold3');
  }
  c.frame(2, 3, 28, 57, 'wood0');
}
