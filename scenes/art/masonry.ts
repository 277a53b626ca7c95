import { slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { grain } from './grain.ts';
import { type Ramp, tone } from './palette.ts';

/** Scales of slate or clay, row over row, lit from the left. */
export function roof(c: Canvas, x: number, y: number, width: number, height: number, ramp: Ramp, seed: number): void {
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const row = Math.floor(j / 8);
      const [u, v] = [(i + (row % 2) * 6) % 12, j % 8];
      const id = grain(Math.floor((i + (row % 2) * 6) / 12), row, seed);
      const round = v > 5 && (u < 2 || u > 9);
      const base = 2 + (id - 0.5) * 0.9 - (i / width) * 0.7 + (j < 4 ? 0.8 : 0);
      const level = round || v === 7 ? base - 1.3 : v < 2 ? base - 0.6 : u < 3 ? base + 0.8 : base;
      c.set(x + i, y + j, tone(ramp, level));
    }
  }
}

/** Dressed stone in courses. */
export function masonry(
  c: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  ramp: Ramp,
  seed: number,
): void {
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      const row = Math.floor(j / 12);
      const [u, v] = [(i + (row % 2) * 13) % 26, j % 12];
      const id = grain(Math.floor((i + (row % 2) * 13) / 26), row, seed);
      const level = v === 11 || u === 25 ? 1.5 : v === 0 || u === 0 ? 3.6 : 2.6 + (id - 0.5) * 1.1;
      c.set(x + i, y + j, tone(ramp, level));
    }
  }
}

/** A window in its trim, with a sill. */
export function pane(c: Canvas, x: number, y: number, w: number, h: number, trim: Ramp): void {
  slab(c, x - 3, y - 3, w + 6, h + 6, trim, 3);
  c.frame(x - 4, y - 4, w + 8, h + 8, 'stone0');
  c.rect(x, y, w, h, 'blue0');
  for (let j = 1; j < h; j++)
    for (let i = 1; i < w; i++)
      c.set(x + i, y + j, i + j < h * 0.55 ? 'blue3' : (i + j) % 23 < 5 ? 'blue3' : j > h * 0.6 ? 'blue1' : 'blue2');
  c.rect(x + Math.floor(w / 2) - 1, y, 2, h, tone(trim, 3));
  c.rect(x, y + Math.floor(h / 2), w, 2, tone(trim, 3));
  c.rect(x, y, w, 1, 'ink1');
  slab(c, x - 5, y + h + 2, w + 10, 4, trim, 3);
  c.rect(x - 5, y + h + 6, w + 10, 1, 'ink0', 0.4);
}

/** A cornice that throws a shadow on the wall under it. */
export function ledge(c: Canvas, x: number, y: number, width: number, ramp: Ramp): void {
  slab(c, x, y, width, 8, ramp, 3);
  c.rect(x, y + 5, width, 1, tone(ramp, 1));
  c.rect(x, y + 8, width, 1, 'stone0');
  c.rect(x, y + 9, width, 4, 'ink0', 0.28);
}

/** A striped cloth with a scalloped hem over a window. */
export function awning(c: Canvas, x: number, y: number, width: number, ramp: Ramp): void {
  for (let i = 0; i < width; i++) {
    const pale = Math.floor(i / 8) % 2 === 0;
    const drop = 20 + (i % 8 > 1 && i % 8 < 6 ? 4 : 2);
    for (let j = 0; j < drop; j++) {
      const dark = j > 16;
      c.set(x + i, y + j, pale ? (dark ? 'cream0' : 'cream3') : tone(ramp, j < 3 ? 3 : dark ? 1 : 2));
    }
    c.set(x + i, y + drop, 'ink0', 0.7);
  }
  c.rect(x, y, width, 1, tone(ramp, 0));
  c.rect(x, y + 25, width, 4, 'ink0', 0.25);
}
