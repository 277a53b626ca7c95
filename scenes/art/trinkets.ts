import { ball } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { type Ramp, tone } from './palette.ts';
import { comb, tips, within } from './tresses.ts';

/** A full beard around the mouth. */
export function beard(c: Canvas, ramp: Ramp): void {
  const soft: Ramp = ramp[1] === 'ink0' ? ['ink0', 'ink1', 'ink1', 'ink2', 'slate0'] : ramp;
  const jaw = within(48, 49, 24, 29);
  const lips = within(48, 64.5, 9, 4);
  comb(c, { ramp: soft, body: [54, 68, 36, 36], root: [48, 34], strands: 84, seed: 61 }, (x, y) => {
    const away = Math.abs(x - 47.5);
    if (lips(x, y) || !jaw(x, y)) return false;
    const cheek = 66 - away * 0.1 - Math.max(0, away - 13) * 2.1 + tips(x, 4, 1.4);
    return y > cheek || (away < 13 && y > 57.5 + away * 0.16 && y < 72);
  });
}

export function moustache(c: Canvas, ramp: Ramp): void {
  for (const side of [-1, 1]) {
    for (let i = 0; i < 15; i++) {
      const y = 58 + Math.sin(i / 4.6) * 2.4 - (i > 10 ? (i - 10) * 0.9 : 0);
      const thick = i < 9 ? 4 : Math.max(1, 4 - (i - 8) * 0.5);
      c.rect(48 + side * i - (side < 0 ? 1 : 0), y, 1, thick, tone(ramp, 1));
      if (i > 1 && i < 12) c.set(48 + side * i - (side < 0 ? 1 : 0), y, tone(ramp, side < 0 ? 3 : 2));
    }
  }
}

/** Round glasses with gold rims. */
export function spectacles(c: Canvas): void {
  for (const x of [37, 59]) {
    for (let a = 0; a < 44; a++)
      c.set(x + Math.cos(a / 7) * 9.2, 48 + Math.sin(a / 7) * 8.4, a > 22 ? 'gold3' : 'gold1');
    c.line(x - 4, 52, x + 2, 43, 'cream3', 0.35);
  }
  c.rect(46, 47, 4, 1, 'gold1');
}

export function lashes(c: Canvas): void {
  for (const [x, side] of [
    [37, -1],
    [59, 1],
  ] as const) {
    c.rect(x - 5, 42, 10, 1, 'ink0');
    for (const [reach, y] of [
      [5, 43],
      [6, 43],
      [7, 42],
      [6, 44],
    ] as const)
      c.set(x - 0.5 + side * reach, y, 'ink0');
  }
}

export function freckles(c: Canvas): void {
  for (const [x, y] of [
    [32, 55],
    [35, 57],
    [38, 55],
    [41, 57],
    [34, 59],
    [56, 57],
    [59, 55],
    [62, 57],
    [65, 55],
    [63, 59],
  ] as const)
    c.rect(x, y, 1, 1, 'wood4');
}

/** A flower above the ear. */
export function wornFlower(c: Canvas): void {
  for (let k = 0; k < 5; k++) {
    const turn = (k / 5) * Math.PI * 2 - Math.PI / 2;
    ball(c, 70 + Math.cos(turn) * 6, 25 + Math.sin(turn) * 6, 4.6, 4.6, ['rose0', 'rose1', 'rose1', 'skin1']);
  }
  ball(c, 70, 25, 3.4, 3.4, ['gold1', 'gold2', 'gold3']);
}
