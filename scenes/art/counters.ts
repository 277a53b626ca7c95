import { ball, cylinder, recess, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { board } from './floors.ts';
import { RAMPS } from './palette.ts';
import { furniture, type Stamp, TILE } from './stamp.ts';

/** Counters and desks: a top that hides the legs of whoever stands behind, and a panelled front. */
export function counters(): Stamp[] {
  return [
    counter('counter'),
    counter('counter-left', (c) => post(c, 0)),
    counter('counter-right', (c) => post(c, 26)),
    counter('counter-papers', papers),
    counter('counter-bell', bell),
    counter('counter-books', books),
    counter('counter-inkwell', inkwell),
    counter('counter-lamp', bankerLamp),
    furniture('counter-glass', 2, 2, glass),
    furniture('counter-gate', 2, 2, gate, { solid: ['..', '..'] }),
    furniture('desk', 3, 2, desk),
  ];
}

function counter(name: string, dress?: (c: Canvas) => void): Stamp {
  return furniture(name, 1, 2, (c) => {
    counterBody(c, 0, TILE);
    dress?.(c);
  });
}

function counterBody(c: Canvas, left: number, width: number): void {
  board(c, left, 12, width, 18, RAMPS.oak, 3, 61);
  c.rect(left, 12, 1, 18, 'wood4');
  c.rect(left + width - 1, 12, 1, 18, 'wood4');
  c.rect(left, 11, width, 1, 'wood1');
  c.rect(left, 29, width, 1, 'wood5');
  c.rect(left, 30, width, 3, 'wood3');
  c.rect(left, 33, width, 1, 'wood0');
  c.rect(left, 34, width, 25, 'wood2');
  c.rect(left, 34, width, 3, 'wood1');
  for (let x = left; x < left + width; x += TILE) {
    recess(c, x + 4, 39, 24, 15, RAMPS.wood, 2);
    slab(c, x + 7, 42, 18, 9, RAMPS.wood, 3);
    c.rect(x + 15, 45, 3, 3, 'gold2');
    c.set(x + 15, 45, 'gold3');
    c.rect(x, 35, 1, 22, 'wood3');
    c.rect(x + 31, 35, 1, 22, 'wood1');
  }
  c.rect(left, 57, width, 2, 'wood0');
  c.rect(left, 59, width, 3, 'ink0', 0.35);
  c.rect(left, 62, width, 2, 'ink0', 0.15);
}

function post(c: Canvas, x: number): void {
  slab(c, x, 10, 6, 49, RAMPS.wood, 3);
  slab(c, x, 8, 6, 6, RAMPS.gold, 3);
  c.frame(x, 8, 6, 51, 'wood0');
}

/** A pile of sheets, slightly askew. */
export function sheets(c: Canvas, x: number, y: number, count: number): void {
  c.rect(x + 1, y + 8, 13, 2, 'ink0', 0.3);
  for (let i = 0; i < count; i++) slab(c, x + (i % 2), y + 1 - i * 2 + 3, 12, 6, RAMPS.white, 3);
  const top = y + 4 - (count - 1) * 2;
  for (let line = 0; line < 2; line++) c.rect(x + 2 + ((count + 1) % 2), top + 1 + line * 2, 8 - line * 2, 1, 'slate2');
}

function papers(c: Canvas): void {
  sheets(c, 3, 13, 4);
  sheets(c, 17, 16, 2);
  c.line(27, 12, 22, 18, 'blue2');
}

function bell(c: Canvas): void {
  c.ellipse(17, 25, 8, 3, 'ink0', 0.3);
  c.rect(9, 23, 14, 2, 'wood0');
  ball(c, 16, 21, 6, 5, RAMPS.gold);
  c.rect(10, 22, 12, 1, 'gold0');
  c.rect(15, 14, 2, 2, 'gold3');
}

function books(c: Canvas): void {
  c.rect(6, 25, 20, 3, 'ink0', 0.3);
  slab(c, 6, 20, 18, 6, RAMPS.red, 2);
  c.rect(8, 24, 15, 1, 'cream2');
  slab(c, 8, 14, 15, 6, RAMPS.teal, 2);
  c.rect(10, 18, 12, 1, 'cream2');
  c.rect(11, 16, 4, 1, 'gold2');
}

function inkwell(c: Canvas): void {
  sheets(c, 4, 17, 1);
  ball(c, 24, 22, 4, 4, RAMPS.ink);
  c.line(24, 19, 29, 6, 'cream3');
  c.line(25, 17, 29, 9, 'cream1');
  c.line(28, 7, 30, 4, 'cream3');
}

function bankerLamp(c: Canvas): void {
  for (let r = 13; r > 4; r -= 3) c.ellipse(16, 17, r, r * 0.8, 'gold3', 0.13);
  c.rect(11, 24, 11, 3, 'gold0');
  c.rect(11, 24, 11, 1, 'gold2');
  c.rect(15, 14, 2, 10, 'gold1');
  slab(c, 6, 7, 21, 6, RAMPS.leaf, 3);
  c.rect(8, 6, 17, 1, 'leaf4');
  c.rect(7, 13, 19, 1, 'gold3');
}

/** A glass guichet with a slot, in a brass frame over two tiles of counter. */
function glass(c: Canvas): void {
  counterBody(c, 0, 64);
  c.rect(4, 0, 56, 22, 'blue4', 0.26);
  for (let i = 0; i < 7; i++) {
    c.line(12 + i, 21, 26 + i, 1, 'cream3', 0.2);
    if (i < 3) c.line(40 + i, 21, 54 + i, 1, 'cream3', 0.22);
  }
  c.frame(3, 0, 58, 23, 'gold1');
  c.rect(3, 0, 58, 1, 'gold3');
  c.rect(3, 22, 58, 1, 'gold0');
  c.rect(24, 18, 16, 5, 'wood1');
  sheets(c, 26, 17, 1);
  for (const x of [2, 59]) cylinder(c, x, 0, 3, 25, RAMPS.gold);
}

/** A low wicket in the counter. */
function gate(c: Canvas): void {
  c.rect(3, 58, 58, 4, 'ink0', 0.25);
  for (let x = 7; x < 56; x += 8) {
    cylinder(c, x, 32, 4, 26, RAMPS.wood);
    ball(c, x + 2, 31, 3, 3, RAMPS.oak);
  }
  for (const y of [36, 51]) {
    slab(c, 4, y, 56, 4, RAMPS.oak, 3);
    c.rect(4, y + 4, 56, 1, 'wood0');
  }
  slab(c, 28, 40, 8, 9, RAMPS.gold, 3);
  c.rect(31, 43, 2, 4, 'wood0');
  for (const x of [0, 59]) slab(c, x, 26, 5, 34, RAMPS.wood, 3);
}

/** A writing desk with drawers, a lamp, sheets and a book. */
function desk(c: Canvas): void {
  c.ellipse(49, 58, 46, 6, 'ink0', 0.28);
  slab(c, 4, 32, 88, 26, RAMPS.wood, 2);
  board(c, 2, 12, 92, 19, RAMPS.oak, 2, 63);
  c.rect(2, 31, 92, 2, 'wood1');
  c.frame(1, 11, 94, 22, 'wood0');
  for (const x of [7, 64]) {
    for (const y of [35, 46]) {
      slab(c, x, y, 25, 9, RAMPS.wood, 3);
      c.rect(x + 10, y + 4, 5, 2, 'gold2');
    }
  }
  c.rect(35, 34, 26, 24, 'wood0');
  c.frame(3, 32, 90, 27, 'wood0');
  c.rect(33, 15, 30, 13, 'leaf1');
  c.frame(33, 15, 30, 13, 'leaf2');
  sheets(c, 41, 14, 2);
  slab(c, 10, 17, 15, 6, RAMPS.red, 2);
  slab(c, 12, 12, 12, 5, RAMPS.blue, 3);
  for (let r = 12; r > 3; r -= 3) c.ellipse(80, 10, r, r, 'gold3', 0.12);
  c.rect(75, 21, 10, 3, 'gold0');
  c.rect(79, 9, 2, 12, 'gold1');
  slab(c, 71, 3, 18, 6, RAMPS.gold, 3);
}
