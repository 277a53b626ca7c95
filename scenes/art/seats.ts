import { ball, cylinder, groundShadow, slab } from './brush.ts';
import { Canvas } from './canvas.ts';
import { board } from './floors.ts';
import { RAMPS, type Ramp } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** Benches, armchairs, sofas, stools and the tables between them. */
export function seats(): Stamp[] {
  return [
    furniture('bench', 2, 2, (c) => bench(c)),
    furniture('bench-upholstered', 2, 1, (c) => upholstered(c), { above: 0 }),
    furniture('sofa', 3, 2, (c) => sofa(c, 96, RAMPS.teal)),
    furniture('armchair', 2, 2, (c) => sofa(c, 54, RAMPS.red)),
    furniture('table-round', 2, 2, roundTable),
    furniture('table-low', 2, 1, lowTable, { above: 0 }),
    furniture('stool', 1, 1, stool, { above: 0 }),
    furniture('parasol-table', 3, 4, parasolTable, { above: 2, solid: ['...', '...', '...', '###'] }),
  ];
}

/** Slats on cast iron, seen from the front. */
function bench(c: Canvas): void {
  c.ellipse(33, 56, 30, 6, 'ink0', 0.3);
  for (const x of [7, 53]) {
    c.rect(x, 22, 4, 36, 'ink1');
    c.rect(x, 22, 1, 36, 'slate1');
    c.rect(x - 2, 36, 8, 3, 'ink1');
  }
  for (const y of [20, 27]) {
    board(c, 3, y, 58, 6, RAMPS.oak, 2, y);
    c.rect(3, y + 6, 58, 1, 'wood0');
  }
  board(c, 2, 38, 60, 5, RAMPS.oak, 3, 71);
  board(c, 2, 43, 60, 5, RAMPS.oak, 3, 72);
  c.rect(2, 48, 60, 3, 'wood2');
  c.rect(2, 51, 60, 1, 'wood0');
}

/** A museum bench: a leather cushion on oak. */
function upholstered(c: Canvas): void {
  c.ellipse(33, 26, 31, 6, 'ink0', 0.32);
  for (const x of [6, 53]) slab(c, x, 20, 5, 9, RAMPS.wood, 2);
  slab(c, 2, 4, 60, 13, RAMPS.red, 2);
  c.rect(3, 5, 58, 1, 'red4');
  for (let x = 11; x < 60; x += 10) c.rect(x, 9, 2, 2, 'red0');
  c.rect(2, 16, 60, 5, 'red1');
  c.rect(2, 21, 60, 2, 'wood2');
  c.frame(1, 3, 62, 21, 'ink1');
}

function sofa(c: Canvas, width: number, ramp: Ramp): void {
  const left = Math.floor((c.width - width) / 2) + 3;
  const w = width - 6;
  c.ellipse(left + w / 2 + 1, 57, w / 2, 6, 'ink0', 0.3);
  for (const x of [left + 4, left + w - 8]) c.rect(x, 54, 4, 5, 'wood1');
  slab(c, left + 4, 14, w - 8, 24, ramp, 2);
  c.rect(left + 5, 15, w - 10, 2, ramp[4] ?? ramp[0]);
  const seatsCount = w > 60 ? 3 : 1;
  const seat = Math.floor((w - 18) / seatsCount);
  for (let i = 0; i < seatsCount; i++) {
    const x = left + 9 + i * seat;
    slab(c, x, 20, seat - 1, 16, ramp, 2);
    c.rect(x + Math.floor(seat / 2) - 1, 27, 2, 2, ramp[0]);
    slab(c, x, 35, seat - 1, 8, ramp, 3);
    slab(c, x, 43, seat - 1, 11, ramp, 1);
  }
  for (const x of [left, left + w - 9]) {
    slab(c, x, 28, 9, 27, ramp, 2);
    ball(c, x + 4.5, 29, 4.5, 4, ramp);
  }
  const copy = c.crop(0, 0, c.width, 56);
  copy.outline('ink1');
  c.paste(copy, 0, 0);
}

function roundTable(c: Canvas): void {
  groundShadow(c, 33, 55, 25, 8);
  cylinder(c, 28, 38, 8, 18, RAMPS.wood);
  c.ellipse(32, 56, 11, 4, 'wood1');
  c.ellipse(32, 35, 28, 14, 'wood0');
  c.ellipse(32, 33, 28, 14, 'wood2');
  c.ellipse(32, 31, 27, 13, 'wood4');
  c.ellipse(31, 30, 24, 11, 'wood5');
  for (const [x, y, w] of [
    [14, 27, 22],
    [20, 33, 26],
    [12, 31, 9],
    [34, 24, 12],
  ] as const)
    c.rect(x, y, w, 1, 'wood4');
  cup(c, 22, 27);
  cup(c, 38, 33);
  ball(c, 33, 22, 4, 4, RAMPS.blue);
  for (const [x, y] of [
    [30, 16],
    [34, 14],
    [37, 17],
  ] as const)
    ball(c, x, y, 3, 3, RAMPS.rose);
}

/** A cup of coffee on its saucer. */
export function cup(c: Canvas, x: number, y: number): void {
  c.ellipse(x, y + 2, 5, 2.5, 'stone2');
  c.ellipse(x, y + 1.5, 4.6, 2, 'cream3');
  c.rect(x - 3, y - 3, 6, 4, 'cream2');
  c.rect(x + 1, y - 3, 2, 4, 'cream0');
  c.rect(x - 2, y - 3, 4, 1, 'wood1');
  c.set(x + 3, y - 2, 'cream2');
}

function lowTable(c: Canvas): void {
  c.ellipse(33, 27, 29, 5, 'ink0', 0.3);
  for (const x of [7, 53]) c.rect(x, 20, 4, 9, 'wood1');
  board(c, 3, 5, 58, 14, RAMPS.oak, 3, 73);
  c.rect(3, 19, 58, 3, 'wood2');
  c.frame(2, 4, 60, 19, 'wood0');
  slab(c, 10, 8, 13, 8, RAMPS.blue, 3);
  c.rect(12, 10, 7, 1, 'cream3');
  slab(c, 26, 7, 12, 8, RAMPS.white, 3);
  c.rect(28, 9, 8, 1, 'red2');
  c.rect(28, 11, 6, 1, 'slate2');
  cup(c, 50, 11);
}

function stool(c: Canvas): void {
  c.ellipse(17, 27, 11, 4, 'ink0', 0.3);
  for (const x of [8, 21]) c.rect(x, 18, 3, 10, 'wood1');
  c.ellipse(16, 16, 11, 7, 'wood0');
  c.ellipse(16, 14, 11, 7, 'wood3');
  c.ellipse(15.5, 13, 9, 5, 'wood4');
  c.rect(9, 12, 9, 1, 'wood5');
}

/** A café table under a striped parasol. */
function parasolTable(c: Canvas): void {
  groundShadow(c, 50, 117, 34, 9);
  for (const x of [2, 66]) {
    const seat = new Canvas(32, 32);
    stool(seat);
    c.paste(seat, x, 86);
  }
  cylinder(c, 44, 98, 8, 18, RAMPS.silver);
  c.ellipse(48, 117, 13, 5, 'slate0');
  c.ellipse(48, 100, 21, 10, 'slate0');
  c.ellipse(48, 98, 21, 10, 'cream1');
  c.ellipse(47, 97, 18, 8, 'cream3');
  cup(c, 38, 96);
  cup(c, 57, 100);
  cylinder(c, 46, 30, 4, 66, RAMPS.oak);
  for (let y = 0; y < 44; y++) {
    for (let x = 0; x < 96; x++) {
      const [u, v] = [(x + 0.5 - 48) / 46, (y + 0.5 - 44) / 40];
      const hem = 42 + Math.abs(Math.sin((x / 96) * Math.PI * 6)) * 6;
      if (u * u + v * v > 1 || y > hem) continue;
      const rib = Math.floor((u / Math.max(0.12, (y + 4) / 46) / 2.4 + 2) * 3.5);
      const shade = u + v * 0.4 > 0.32;
      const pale = rib % 2 === 0;
      c.set(x, y + 4, pale ? (shade ? 'cream0' : 'cream3') : shade ? 'red1' : u < -0.35 ? 'red3' : 'red2');
    }
  }
  c.rect(47, 0, 3, 5, 'gold2');
  const top = c.crop(0, 0, 96, 56);
  top.outline('red0');
  c.paste(top, 0, 0);
}
