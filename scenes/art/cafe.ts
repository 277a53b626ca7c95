import { cylinder, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { board } from './floors.ts';
import { awning, masonry, pane, roof } from './masonry.ts';
import { leaf } from './openings.ts';
import { RAMPS, type Ramp } from './palette.ts';
import { flower } from './plants.ts';
import { furniture, type Stamp, wall } from './stamp.ts';

/** The café of the square, and the flower stall over the way. */
export function cafes(): Stamp[] {
  return [
    wall('cafe', 7, 6, cafe),
    furniture('flower-stall', 4, 4, stall, { above: 2, solid: ['....', '....', '####', '####'] }),
    furniture('cafe-chair', 1, 1, chair, { above: 0 }),
  ];
}

function cafe(c: Canvas): void {
  roof(c, 4, 22, 216, 60, RAMPS.red, 111);
  c.frame(3, 21, 218, 62, 'ink0');
  slab(c, 4, 16, 216, 7, RAMPS.red, 3);
  masonry(c, 162, 2, 22, 34, RAMPS.oak, 112);
  slab(c, 158, 0, 30, 6, RAMPS.stone, 3);
  masonry(c, 8, 84, 208, 108, ['stone3', 'cream0', 'cream1', 'cream2', 'cream3'], 113);
  c.rect(8, 83, 208, 4, 'ink0', 0.35);
  c.rect(8, 176, 208, 16, 'wood2');
  for (let x = 8; x < 216; x += 16) slab(c, x, 177, 15, 14, RAMPS.wood, 2);
  pane(c, 22, 122, 58, 46, RAMPS.oak);
  pane(c, 158, 122, 44, 46, RAMPS.oak);
  for (const [x, y] of [
    [28, 158],
    [44, 160],
    [62, 157],
    [168, 158],
    [186, 160],
  ] as const) {
    c.ellipse(x, y + 6, 5, 2, 'cream2');
    c.ellipse(x, y + 3, 4, 4, x % 4 ? 'gold1' : 'rose1');
  }
  awning(c, 12, 98, 80, RAMPS.leaf);
  awning(c, 148, 98, 64, RAMPS.leaf);
  slab(c, 100, 112, 40, 80, RAMPS.oak, 3);
  c.frame(99, 111, 42, 81, 'wood0');
  leaf(c, 104, 118, 32, 74);
  c.rect(109, 124, 22, 26, 'gold2');
  c.frame(108, 123, 24, 28, 'wood0');
  c.line(112, 146, 126, 126, 'cream3');
  slab(c, 94, 88, 52, 18, RAMPS.wood, 2);
  c.frame(93, 87, 54, 20, 'wood0');
  cupSign(c, 120, 97);
}

function cupSign(c: Canvas, x: number, y: number): void {
  c.rect(x - 7, y - 3, 12, 8, 'cream3');
  c.rect(x + 5, y - 1, 3, 1, 'cream3');
  c.rect(x + 7, y - 1, 1, 4, 'cream3');
  c.rect(x + 5, y + 2, 3, 1, 'cream3');
  c.rect(x - 9, y + 5, 18, 1, 'gold2');
  for (const i of [-4, 0]) c.line(x + i, y - 5, x + i + 1, y - 8, 'gold3');
}

/** Buckets of flowers on steps under a striped cloth. */
function stall(c: Canvas): void {
  c.ellipse(66, 120, 60, 8, 'ink0', 0.3);
  for (const x of [6, 117]) cylinder(c, x, 20, 5, 100, RAMPS.oak);
  board(c, 8, 66, 112, 8, RAMPS.oak, 3, 115);
  slab(c, 8, 74, 112, 18, RAMPS.wood, 2);
  board(c, 3, 90, 122, 8, RAMPS.oak, 3, 116);
  for (let x = 3; x < 125; x += 13) slab(c, x, 98, Math.min(13, 125 - x), 22, RAMPS.wood, 2);
  c.rect(3, 98, 122, 3, 'wood0', 0.5);
  c.frame(2, 89, 124, 32, 'wood0');
  const kinds: Ramp[] = [RAMPS.rose, RAMPS.gold, RAMPS.white, RAMPS.plum, RAMPS.red];
  for (const [y, shift] of [
    [58, 0],
    [82, 2],
  ] as const) {
    for (let k = 0; k < 5; k++) {
      const x = 20 + k * 22;
      cylinder(c, x - 7, y, 15, 12, k % 2 ? RAMPS.silver : RAMPS.orange);
      c.rect(x - 8, y, 17, 2, k % 2 ? 'slate3' : 'red4');
      c.ellipse(x, y - 3, 10, 6, 'leaf2');
      for (let f = 0; f < 6; f++)
        flower(c, x - 7 + (f % 3) * 7, y - 8 + Math.floor(f / 3) * 6 - (f % 2), kinds[(k + shift) % 5] ?? RAMPS.rose);
    }
  }
  for (let row = 0; row < 8; row++) awningRow(c, row);
  awning(c, 0, 16, 128, RAMPS.red);
}

function awningRow(c: Canvas, row: number): void {
  for (let i = 4; i < 124; i++) c.set(i, 8 + row, Math.floor(i / 8) % 2 === 0 ? 'cream2' : 'red3');
  if (row === 0) c.rect(4, 8, 120, 1, 'red0');
}

function chair(c: Canvas): void {
  c.ellipse(17, 28, 10, 3, 'ink0', 0.3);
  for (const x of [9, 21]) c.rect(x, 4, 3, 24, 'wood2');
  for (const y of [4, 9]) slab(c, 8, y, 17, 4, RAMPS.oak, 3);
  slab(c, 7, 16, 19, 6, RAMPS.oak, 3);
  c.rect(7, 22, 19, 2, 'wood1');
}
