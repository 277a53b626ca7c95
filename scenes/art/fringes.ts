import type { Canvas } from './canvas.ts';
import type { Ramp } from './palette.ts';
import { comb, crown, tips, within } from './tresses.ts';

/** Drawn back over the temples, with a lovelock before each ear. */
export function parted(c: Canvas, ramp: Ramp): void {
  comb(c, { ...crown(ramp, 41), root: [48, 8], strands: 90 }, (x, y) => {
    const away = Math.abs(x - 47.5);
    return within(48, 38, 26, 25)(x, y) && y < 23 + away * 0.3 + (away / 13) ** 3.2;
  });
  for (let y = 14; y < 24; y++) c.set(47, y, ramp[0]);
  for (let y = 44; y < 70; y++) {
    const sway = Math.round(Math.sin((y - 44) / 3.4) * 1.8);
    const width = y > 65 ? 2 : 4;
    for (const x of [23 + sway, 69 - sway]) {
      c.rect(x, y, width, 1, ramp[2] ?? ramp[0]);
      c.rect(x, y, 1, 1, ramp[y % 7 < 4 ? 4 : 3] ?? ramp[0]);
      c.rect(x + width - 1, y, 1, 1, ramp[1] ?? ramp[0]);
    }
  }
}

/** Two long wavy halves that frame the face and fall on the chest. */
export function curtains(c: Canvas, ramp: Ramp): void {
  comb(c, { ...crown(ramp, 42), body: [48, 44, 34, 36], root: [45, 2], strands: 120 }, (x, y) => {
    const away = Math.abs(x - 45);
    const wave = Math.sin(y / 4.6 + (x < 48 ? 0 : 1.4)) * 2;
    if (y < 44) return within(48, 40, 30, 29)(x, y) && y < 20 + away * 0.5 + (away / 11.2) ** 4;
    const inner = y < 74 ? 21 + wave * 0.6 : 21 + wave * 0.6 + (y - 74) * 0.15;
    return y < 84 + tips(x, 6, 6) && Math.abs(x - 47.5) > inner && Math.abs(x - 47.5) < 32 + wave;
  });
  for (let y = 12; y < 21; y++) c.set(45, y, ramp[1] ?? ramp[0]);
}

/** Swept to one side, and the tail over the shoulder. */
export function swept(c: Canvas, ramp: Ramp): void {
  comb(c, { ramp, body: [79, 64, 10, 28], root: [74, 10], strands: 130, seed: 43 }, (x, y) => {
    const bend = 76 + Math.sin((y - 40) / 15) * 5;
    const half = y < 46 ? 3 + (y - 38) * 0.4 : y < 76 ? 7.5 : 7.5 - (y - 76) * 0.42;
    return y > 37 && y < 94 && Math.abs(x + 0.5 - bend) < half;
  });
  c.rect(72, 38, 9, 4, 'cream3');
  c.rect(72, 41, 9, 1, 'cream0');
  comb(c, { ...crown(ramp, 44), root: [66, 12], strands: 110 }, (x, y) => {
    if (!within(48, 38, 26, 25)(x, y)) return false;
    const down = x < 66 ? 25 + ((64 - x) / 13) ** 2 * 1.4 + tips(x + 2, 8, 3) : 24 + ((x - 62) / 6) ** 3 * 2.5;
    return y < down;
  });
}

/** A straight fringe down to the brows, and straight sides down to the chin. */
export function bob(c: Canvas, ramp: Ramp): void {
  comb(c, { ...crown(ramp, 45), body: [48, 42, 30, 34], root: [48, -34], strands: 250 }, (x, y) => {
    const away = Math.abs(x - 47.5);
    if (y < 40 && !within(48, 40, 29, 29)(x, y)) return false;
    if (away < 18) return y < 31 + tips(x + 1, 6, 3);
    const inner = y < 60 ? 19 + (y - 34) * 0.06 : 20.5 - (y - 60) * 0.22;
    return away < 29.5 - Math.max(0, y - 70) * 0.8 && y < 76 && (y < 36 || away > inner);
  });
}

/** Short and ruffled, with sideburns. */
export function cropped(c: Canvas, ramp: Ramp): void {
  comb(c, { ...crown(ramp, 46), body: [48, 36, 28, 28], root: [44, 34], strands: 52 }, (x, y) => {
    const away = Math.abs(x - 47.5);
    const spiky = within(48, 36, 26.5, 24 + tips(x, 9, 4))(x, y);
    return (spiky && y < 25 + tips(x + 3, 8, 5) + (away / 15) ** 4) || (away > 20.5 && away < 24 && y > 28 && y < 49);
  });
}
