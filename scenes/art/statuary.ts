import { ball, cylinder, groundShadow, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { RAMPS, tone } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** What stands on pedestals. */
export function statuary(): Stamp[] {
  return [
    furniture('pedestal-bust', 1, 3, bust),
    furniture('pedestal-vase', 1, 3, vase),
    furniture('sculpture', 2, 4, sculpture),
  ];
}

function plinth(c: Canvas, top: number, bottom: number): void {
  groundShadow(c, 18, bottom - 2, 15, 5);
  slab(c, 6, top + 4, 20, bottom - top - 8, RAMPS.white, 2);
  slab(c, 9, top + 9, 14, bottom - top - 20, RAMPS.white, 1);
  slab(c, 3, top, 26, 5, RAMPS.white, 3);
  slab(c, 3, bottom - 7, 26, 5, RAMPS.white, 2);
  c.frame(2, top - 1, 28, 7, 'stone0');
  c.frame(2, bottom - 8, 28, 7, 'stone0');
  c.rect(12, top + 14, 8, 4, 'gold1');
  c.rect(12, top + 14, 8, 1, 'gold3');
}

function bust(c: Canvas): void {
  plinth(c, 46, 92);
  ball(c, 16, 38, 11, 8, RAMPS.stone);
  c.rect(6, 42, 20, 4, 'stone1');
  ball(c, 16, 30, 4, 7, RAMPS.stone);
  ball(c, 16, 20, 8, 9, RAMPS.stone);
  ball(c, 15, 14, 9, 5, RAMPS.stone);
  for (const [x, y] of [
    [12, 20],
    [18, 20],
  ] as const)
    c.rect(x, y, 2, 2, 'stone0');
  c.rect(15, 21, 1, 4, 'cream0');
  c.rect(13, 26, 5, 1, 'stone0');
  const top = c.crop(0, 0, 32, 46);
  top.outline('stone0');
  c.paste(top, 0, 0);
}

function vase(c: Canvas): void {
  plinth(c, 46, 92);
  ball(c, 16, 34, 9, 11, RAMPS.blue);
  cylinder(c, 12, 18, 8, 8, RAMPS.blue);
  c.ellipse(16, 18, 6, 2.5, 'blue3');
  c.ellipse(16, 18, 4, 1.5, 'ink1');
  for (let x = 9; x < 24; x += 3) c.rect(x, 32 + (x % 2), 2, 2, 'gold2');
  c.rect(8, 37, 16, 1, 'blue4');
  const top = c.crop(0, 0, 32, 46);
  top.outline('ink1');
  c.paste(top, 0, 0);
}

/** Two marble ribbons around each other: the pride of the gallery. */
function sculpture(c: Canvas): void {
  groundShadow(c, 36, 120, 28, 7);
  slab(c, 8, 88, 48, 32, RAMPS.stone, 2);
  slab(c, 4, 84, 56, 7, RAMPS.stone, 3);
  slab(c, 4, 115, 56, 7, RAMPS.stone, 2);
  c.frame(3, 83, 58, 9, 'stone0');
  c.frame(3, 114, 58, 9, 'stone0');
  slab(c, 22, 98, 20, 9, RAMPS.gold, 3);
  c.rect(25, 101, 14, 1, 'wood1');
  c.rect(25, 103, 10, 1, 'wood1');
  for (const phase of [Math.PI, 0]) {
    for (let y = 80; y > 8; y--) {
      const turn = (y / 72) * Math.PI * 2.2 + phase;
      const [x, near] = [32 + Math.sin(turn) * (6 + y * 0.16), Math.cos(turn)];
      const half = 5 + near * 2 + y * 0.03;
      for (let i = -half; i < half; i++) {
        const light = 2.6 + near * 1.1 - (i / half) * 1.4;
        c.set(x + i, y, tone(RAMPS.white, light));
      }
    }
  }
  ball(c, 33, 10, 8, 8, RAMPS.gold);
  const top = c.crop(0, 0, 64, 84);
  top.outline('stone0');
  c.paste(top, 0, 0);
}
