import { ball, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { board } from './floors.ts';
import { RAMPS } from './palette.ts';
import { hung, type Stamp } from './stamp.ts';

/** What hangs on the walls of a hall: the clock, the notices, banners and lamps. */
export function hangings(): Stamp[] {
  return [
    hung('clock', 2, clock, { drop: 20 }),
    hung('notice-board', 3, noticeBoard, { drop: 20 }),
    hung('banner', 1, banner),
    hung('brass-sconce', 1, sconce, { drop: 14 }),
  ];
}

function clock(c: Canvas): void {
  c.ellipse(34, 35, 25, 25, 'ink0', 0.25);
  c.ellipse(32, 32, 25, 25, 'wood0');
  c.ellipse(32, 32, 24, 24, 'gold1');
  c.ellipse(31, 31, 22, 22, 'gold2');
  c.ellipse(32, 32, 20, 20, 'gold0');
  c.ellipse(32, 32, 19, 19, 'cream2');
  c.ellipse(31, 31, 17, 17, 'cream3');
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * Math.PI * 2;
    const long = hour % 3 === 0 ? 4 : 2;
    c.line(
      Math.round(32 + Math.sin(angle) * 16),
      Math.round(32 - Math.cos(angle) * 16),
      Math.round(32 + Math.sin(angle) * (16 - long)),
      Math.round(32 - Math.cos(angle) * (16 - long)),
      'ink1',
    );
  }
  c.line(32, 32, 24, 26, 'ink0');
  c.line(32, 33, 25, 27, 'ink0');
  c.line(32, 32, 38, 20, 'ink0');
  c.rect(31, 31, 3, 3, 'red2');
  slab(c, 25, 3, 14, 6, RAMPS.gold, 3);
}

function noticeBoard(c: Canvas): void {
  c.rect(4, 8, 92, 54, 'ink0', 0.3);
  board(c, 1, 3, 94, 56, RAMPS.wood, 3, 81);
  c.frame(0, 2, 96, 58, 'wood0');
  c.rect(6, 8, 84, 46, 'wood4');
  for (let k = 0; k < 170; k++) c.set(6 + ((k * 37) % 84), 8 + ((k * 53) % 46), k % 3 ? 'wood3' : 'wood5');
  c.rect(6, 8, 84, 2, 'wood1', 0.6);
  const notes = [
    [10, 12, 18, 22, 'cream3'],
    [31, 11, 14, 16, 'gold3'],
    [48, 13, 20, 26, 'cream3'],
    [72, 12, 14, 18, 'rose1'],
    [30, 31, 15, 19, 'blue4'],
    [11, 38, 16, 13, 'leaf5'],
    [71, 34, 16, 17, 'cream3'],
  ] as const;
  for (const [x, y, w, h, colour] of notes) {
    c.rect(x + 1, y + 1, w, h, 'wood0', 0.5);
    c.rect(x, y, w, h, colour);
    c.rect(x, y + h - 1, w, 1, 'stone3');
    for (let line = y + 5; line < y + h - 3; line += 3) c.rect(x + 3, line, w - 6 - (line % 2) * 3, 1, 'slate2');
    c.rect(x + Math.floor(w / 2), y + 1, 2, 2, 'red2');
  }
  c.rect(52, 24, 12, 9, 'red2');
  c.rect(54, 26, 8, 5, 'gold2');
}

function banner(c: Canvas): void {
  c.rect(3, 18, 26, 3, 'gold1');
  c.rect(3, 18, 26, 1, 'gold3');
  for (let y = 21; y < 78; y++) {
    const cut = y > 66 ? Math.abs(16 - (y - 66)) : 0;
    for (let x = 5; x < 27; x++) {
      if (y > 66 && Math.abs(x - 15.5) < (y - 66) * 0.95) continue;
      const fold = Math.sin(x * 0.75);
      c.set(x, y, fold > 0.6 ? 'blue2' : fold < -0.6 ? 'blue0' : 'blue1');
    }
    if (cut >= 0 && y < 70) for (const x of [6, 25]) c.set(x, y, 'gold2');
  }
  ball(c, 16, 42, 7, 7, RAMPS.gold);
  c.rect(15, 37, 2, 10, 'red1');
  c.rect(11, 41, 10, 2, 'red1');
}

function sconce(c: Canvas): void {
  for (let r = 15; r > 3; r -= 3) c.ellipse(16, 22, r, r, 'gold3', 0.14);
  slab(c, 13, 36, 6, 12, RAMPS.gold, 2);
  c.rect(15, 29, 2, 8, 'gold1');
  slab(c, 10, 16, 12, 13, RAMPS.gold, 4);
  c.rect(12, 18, 8, 9, 'cream3');
  c.frame(9, 15, 14, 15, 'gold0');
}
