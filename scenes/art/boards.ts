import { cylinder, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { RAMPS } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** Where people leave notes. */
export function boards(): Stamp[] {
  return [furniture('message-board', 2, 2, messageBoard)];
}

/** Two posts, a small roof, and a board with notes on it. */
function messageBoard(c: Canvas): void {
  c.ellipse(33, 58, 27, 5, 'ink0', 0.3);
  for (const x of [6, 53]) cylinder(c, x, 10, 5, 49, RAMPS.oak);
  slab(c, 8, 14, 48, 32, RAMPS.wood, 3);
  c.rect(11, 17, 42, 26, 'wood5');
  for (const [x, y, w, h, pin] of [
    [13, 19, 11, 10, 'red2'],
    [26, 18, 10, 13, 'blue1'],
    [39, 20, 12, 9, 'leaf2'],
    [15, 31, 13, 10, 'gold0'],
    [32, 33, 9, 8, 'plum1'],
    [43, 31, 8, 10, 'red2'],
  ] as const) {
    c.rect(x + 1, y + 1, w, h, 'wood2', 0.5);
    c.rect(x, y, w, h, 'cream2');
    for (let line = y + 3; line < y + h - 1; line += 2) c.rect(x + 2, line, w - 4, 1, 'stone2');
    c.rect(x + Math.floor(w / 2), y, 2, 2, pin);
  }
  c.frame(8, 14, 48, 32, 'wood0');
  slab(c, 2, 6, 60, 7, RAMPS.red, 3);
  c.frame(2, 6, 60, 8, 'red0');
  c.rect(4, 13, 56, 1, 'ink0', 0.4);
}
