import { ball, cylinder, groundShadow, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { sheets } from './counters.ts';
import { RAMPS, tone } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** What makes a place official: columns, ropes, signs, a letter box. */
export function fittings(): Stamp[] {
  return [
    furniture('column', 2, 4, column, { above: 3, solid: ['..', '..', '..', '##'] }),
    furniture('rope-post', 1, 2, (c) => ropePost(c, true)),
    furniture('rope-post-end', 1, 2, (c) => ropePost(c, false)),
    furniture('rope', 1, 1, (c) => rope(c, 0), { above: 0 }),
    furniture('signpost', 2, 3, signpost, { above: 2, solid: ['..', '..', '##'] }),
    furniture('chalkboard', 1, 2, chalkboard),
    furniture('letter-box', 1, 2, letterBox),
  ];
}

function column(c: Canvas): void {
  groundShadow(c, 37, 118, 26, 8);
  cylinder(c, 18, 16, 28, 92, RAMPS.white);
  for (let x = 22; x < 44; x += 5) c.rect(x, 18, 1, 88, x < 30 ? 'cream1' : 'stone2', 0.55);
  slab(c, 14, 106, 36, 6, RAMPS.white, 3);
  slab(c, 11, 111, 42, 10, RAMPS.white, 2);
  c.frame(10, 111, 44, 11, 'stone0');
  slab(c, 15, 12, 34, 5, RAMPS.gold, 3);
  slab(c, 11, 3, 42, 9, RAMPS.white, 3);
  for (const x of [13, 45]) ball(c, x + 3, 13, 4.5, 4.5, RAMPS.white);
  c.rect(17, 17, 30, 3, 'stone1', 0.6);
  c.frame(10, 2, 44, 10, 'stone0');
  for (const x of [17, 46]) c.rect(x, 19, 1, 88, 'stone1');
}

function ropePost(c: Canvas, tied: boolean): void {
  c.ellipse(17, 58, 8, 3, 'ink0', 0.35);
  c.ellipse(16, 56, 7, 3, 'gold0');
  c.ellipse(16, 55, 6, 2.5, 'gold2');
  cylinder(c, 14, 30, 4, 25, RAMPS.gold);
  ball(c, 16, 28, 4, 4, RAMPS.gold);
  if (tied) rope(c, 33);
}

function rope(c: Canvas, from: number): void {
  for (let y = from; y < c.height; y++) {
    c.rect(15, y, 3, 1, 'red2');
    c.set(15, y, y % 4 < 2 ? 'red4' : 'red3');
    c.set(17, y, 'red0');
    c.rect(20, y, 3, 1, 'ink0', 0.16);
  }
}

function signpost(c: Canvas): void {
  c.ellipse(34, 89, 15, 4, 'ink0', 0.3);
  cylinder(c, 29, 8, 6, 82, RAMPS.oak);
  ball(c, 32, 7, 5, 5, RAMPS.gold);
  for (const [y, left, ramp] of [
    [16, true, RAMPS.blue],
    [33, false, RAMPS.red],
    [50, true, RAMPS.leaf],
  ] as const) {
    slab(c, left ? 6 : 18, y, 40, 12, ramp, 2);
    for (let i = 0; i < 6; i++) c.rect(left ? i : 63 - i, y + 6 - i, 1, i * 2, tone(ramp, 2));
    c.rect(left ? 12 : 24, y + 4, 26, 2, 'cream3');
    c.rect(left ? 12 : 24, y + 8, 17, 1, 'cream1');
  }
  const top = c.crop(0, 0, 64, 88);
  top.outline('ink1');
  c.paste(top, 0, 0);
}

function chalkboard(c: Canvas): void {
  c.ellipse(17, 58, 13, 4, 'ink0', 0.3);
  slab(c, 4, 20, 24, 36, RAMPS.oak, 3);
  c.rect(7, 23, 18, 27, 'leaf0');
  c.rect(10, 26, 12, 2, 'gold3');
  for (const [y, w] of [
    [31, 10],
    [34, 12],
    [37, 7],
    [43, 11],
  ] as const)
    c.rect(10, y, w, 1, 'cream2');
  for (const x of [5, 24]) c.rect(x, 56, 3, 4, 'wood1');
  c.frame(3, 19, 26, 38, 'wood0');
}

function letterBox(c: Canvas): void {
  c.ellipse(17, 59, 11, 4, 'ink0', 0.3);
  cylinder(c, 14, 44, 5, 15, RAMPS.ink);
  slab(c, 5, 14, 22, 32, RAMPS.gold, 3);
  c.ellipse(16, 14, 11, 5, 'gold3');
  c.rect(8, 21, 16, 3, 'wood0');
  slab(c, 9, 28, 14, 9, RAMPS.blue, 2);
  c.rect(12, 31, 8, 3, 'cream3');
  const top = c.crop(0, 0, 32, 58);
  top.outline('wood1');
  c.paste(top, 0, 0);
  sheets(c, 60, 60, 1);
}
