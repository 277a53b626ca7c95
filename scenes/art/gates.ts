import { ball, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { RAMPS } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** The wrought-iron gate of the square, shut, between two stone posts. */
export function gates(): Stamp[] {
  return [furniture('park-gate', 6, 3, gate, { above: 2 })];
}

function gate(c: Canvas): void {
  c.rect(4, 89, 186, 5, 'ink0', 0.3);
  for (let x = 32; x < 160; x += 8) {
    const rise = Math.round(Math.sin(((x - 28) / 136) * Math.PI) * 22);
    c.rect(x, 38 - rise, 3, 52 + rise, 'ink1');
    c.rect(x, 38 - rise, 1, 52 + rise, 'slate1');
    ball(c, x + 1.5, 36 - rise, 2.6, 3.4, RAMPS.gold);
  }
  for (let x = 30; x < 162; x++) {
    const rise = Math.round(Math.sin(((x - 28) / 136) * Math.PI) * 22);
    c.rect(x, 42 - rise, 1, 3, 'ink2');
    c.set(x, 42 - rise, 'slate1');
  }
  for (const y of [60, 82]) {
    c.rect(30, y, 132, 4, 'ink2');
    c.rect(30, y, 132, 1, 'slate1');
  }
  for (const x of [62, 130]) {
    c.ellipse(x, 71, 9, 8, 'gold0');
    c.ellipse(x - 0.5, 70.5, 7.5, 6.5, 'gold2');
    c.ellipse(x, 71, 5, 4.5, 'ink1');
  }
  slab(c, 91, 64, 10, 14, RAMPS.gold, 3);
  for (const x of [6, 162]) post(c, x);
}

function post(c: Canvas, x: number): void {
  for (let row = 0; row < 5; row++) slab(c, x, 26 + row * 12, 24, 12, RAMPS.stone, row % 2 ? 2 : 3);
  slab(c, x - 3, 84, 30, 7, RAMPS.stone, 3);
  slab(c, x - 3, 20, 30, 7, RAMPS.stone, 3);
  c.frame(x - 4, 19, 32, 9, 'stone0');
  c.frame(x - 4, 83, 32, 9, 'stone0');
  c.rect(x - 1, 28, 1, 55, 'stone0');
  c.rect(x + 24, 28, 1, 55, 'stone0');
  ball(c, x + 12, 12, 9, 9, RAMPS.stone);
}
