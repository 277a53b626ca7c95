import { ball } from './brush.ts';
import { Canvas } from './canvas.ts';
import { RAMPS } from './palette.ts';

/** The icons of the gestures stand side by side, in the order in which players know them. */
export const GESTURE = { width: 24, height: 24 } as const;

/** What pops up over the head of who makes a gesture. */
export function gestures(): Canvas {
  const drawn = [wave, laugh, dance, clap, bow, heart, think, cry].map((draw) => {
    const icon = new Canvas(GESTURE.width, GESTURE.height);
    draw(icon);
    icon.outline('ink1');
    return icon;
  });
  const sheet = new Canvas(GESTURE.width * drawn.length, GESTURE.height);
  for (const [index, icon] of drawn.entries()) sheet.paste(icon, index * GESTURE.width, 0);
  return sheet;
}

/** An open hand between two strokes of movement. */
function wave(c: Canvas): void {
  hand(c, 12, 13);
  for (const [x, y] of [
    [3, 8],
    [2, 9],
    [2, 10],
    [2, 11],
    [3, 12],
    [20, 5],
    [21, 6],
    [21, 7],
    [21, 8],
    [20, 9],
  ] as const)
    c.set(x, y, 'cream3');
}

/** Four fingers, a thumb and a palm, with its middle at (x, y). */
function hand(c: Canvas, x: number, y: number): void {
  const [light, mid, dark] = ['skin1', 'skin0', 'wood4'] as const;
  c.rect(x - 4, y - 1, 8, 7, light);
  c.rect(x - 3, y + 6, 6, 1, mid);
  for (const [i, top] of [y - 6, y - 8, y - 8, y - 6].entries()) {
    c.rect(x - 4 + i * 2, top, 2, y - top, light);
    c.set(x - 3 + i * 2, top, mid);
    if (i > 0) c.rect(x - 4 + i * 2, top + 2, 1, y - top - 2, dark, 0.55);
  }
  c.rect(x + 4, y, 2, 2, light);
  c.rect(x + 5, y - 2, 2, 3, light);
  c.rect(x + 3, y + 1, 1, 5, mid);
  c.line(x - 2, y + 2, x + 1, y + 3, dark, 0.6);
}

/** A round face; what it does is drawn over it. */
function face(c: Canvas): void {
  ball(c, 12, 12, 9, 9, ['gold1', 'gold1', 'gold2', 'gold2', 'gold3']);
}

function laugh(c: Canvas): void {
  face(c);
  for (const x of [7, 14]) {
    c.set(x, 9, 'wood0');
    c.set(x + 1, 8, 'wood0');
    c.set(x + 2, 9, 'wood0');
  }
  c.rect(7, 12, 10, 2, 'wood0');
  c.rect(8, 14, 8, 2, 'wood0');
  c.rect(9, 16, 6, 1, 'wood0');
  c.rect(8, 12, 8, 1, 'cream3');
  c.rect(10, 15, 4, 1, 'red3');
  for (const x of [3, 19]) {
    c.rect(x, 9, 2, 2, 'blue3');
    c.set(x, 8, 'blue4');
  }
}

/** Two notes on a beam, and one alone. */
function dance(c: Canvas): void {
  c.rect(7, 4, 2, 12, 'plum1');
  c.rect(16, 2, 2, 12, 'plum1');
  c.line(7, 4, 17, 2, 'plum1');
  c.line(7, 5, 17, 3, 'plum1');
  c.line(7, 6, 17, 4, 'plum2');
  ball(c, 6, 16.5, 3, 2.5, RAMPS.plum);
  ball(c, 15, 14.5, 3, 2.5, RAMPS.plum);
  c.rect(20, 15, 1, 5, 'rose1');
  ball(c, 19, 20, 2, 1.5, RAMPS.rose);
}

/** Two hands that meet, and the sound of it. */
function clap(c: Canvas): void {
  const left = new Canvas(12, 18);
  left.rect(3, 4, 5, 11, 'skin1');
  left.rect(4, 1, 4, 4, 'skin1');
  left.rect(1, 8, 3, 3, 'skin0');
  left.rect(7, 2, 1, 12, 'skin0');
  left.rect(3, 14, 5, 1, 'skin0');
  left.rect(3, 15, 5, 3, 'blue1');
  left.rect(3, 15, 5, 1, 'blue2');
  c.paste(left, 3, 6);
  c.paste(left, 9, 6, true);
  for (const [x0, y0, x1, y1] of [
    [12, 1, 12, 4],
    [6, 2, 8, 5],
    [18, 2, 16, 5],
  ] as const)
    c.line(x0, y0, x1, y1, 'gold2');
}

/** A hat, taken off. */
function bow(c: Canvas): void {
  c.rect(7, 5, 10, 10, 'slate0');
  c.rect(6, 4, 12, 2, 'slate1');
  c.rect(7, 6, 2, 8, 'slate1');
  c.rect(15, 6, 2, 9, 'ink2');
  c.rect(7, 12, 10, 3, 'red2');
  c.rect(7, 12, 3, 3, 'red3');
  c.rect(3, 15, 18, 2, 'slate1');
  c.rect(5, 17, 14, 1, 'slate0');
  c.rect(3, 15, 6, 1, 'slate2');
}

function heart(c: Canvas): void {
  const rows = [
    '.###...###.',
    '#####.#####',
    '###########',
    '###########',
    '.#########.',
    '..#######..',
    '...#####...',
    '....###....',
    '.....#.....',
  ];
  for (const [y, row] of rows.entries())
    for (const [x, cell] of [...row].entries())
      if (cell === '#') {
        const colour = x + y > 13 ? 'red2' : 'red3';
        c.rect(1 + x * 2, 3 + y * 2, 2, 2, colour);
      }
  c.rect(5, 6, 3, 2, 'red4');
  c.rect(4, 7, 2, 3, 'red4');
  c.set(6, 6, 'cream3');
}

/** A cloud with three dots, and the way up to it. */
function think(c: Canvas): void {
  for (const [x, y, rx, ry] of [
    [7, 10, 5, 5],
    [12, 7, 6, 5],
    [17, 10, 5, 5],
    [12, 12, 7, 4],
  ] as const)
    c.ellipse(x, y, rx, ry, 'cream3');
  c.rect(5, 14, 13, 1, 'cream1');
  for (const x of [7, 11, 15]) c.rect(x, 9, 2, 2, 'slate0');
  c.ellipse(7, 18.5, 2, 1.5, 'cream3');
  c.ellipse(4, 21.5, 1.2, 1, 'cream3');
}

function cry(c: Canvas): void {
  face(c);
  for (const x of [7, 14]) {
    c.rect(x, 9, 3, 1, 'wood0');
    c.set(x, 8, 'wood0');
    c.set(x + 2, 8, 'wood0');
    c.rect(x, 10, 3, 9, 'blue3');
    c.rect(x, 10, 1, 9, 'blue4');
  }
  c.rect(10, 15, 4, 1, 'wood0');
  c.set(9, 16, 'wood0');
  c.set(14, 16, 'wood0');
}
