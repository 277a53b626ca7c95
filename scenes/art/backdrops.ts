import { foliage, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { drift, grain } from './grain.ts';
import { type Colour, RAMPS, tone } from './palette.ts';

/** Three tones of a plain backdrop, from dark to light. */
export type Wash = readonly [Colour, Colour, Colour];

/** What one sees behind an NPC: the archives, the square, the white wall of the gallery. */
export function backdrop(c: Canvas, sitter: 'clerk' | 'guide' | 'curator'): void {
  if (sitter === 'clerk') archives(c);
  if (sitter === 'guide') square(c);
  if (sitter === 'curator') wallOfPictures(c);
  frame(c);
}

/** A plain painted canvas behind a player, in three tones: lightest around the head. */
export function wash(c: Canvas, [dark, middle, light]: Wash, seed: number): void {
  c.rect(0, 0, 96, 96, middle);
  for (let y = 0; y < 96; y++) {
    for (let x = 0; x < 96; x++) {
      const away = Math.hypot((x - 38) / 50, (y - 30) / 56);
      const tint = away + drift(x + y * 0.5, y - x * 0.25, 16, seed) * 0.4 + grain(x, y, seed) * 0.1;
      if (tint < 0.95) c.set(x, y, light, tint < 0.72 ? 0.6 : 0.32);
      else if (tint > 1.4) c.set(x, y, dark, tint > 1.62 ? 0.6 : 0.32);
      if ((x + y * 3) % 8 === 0 && grain(x, y, seed + 1) > 0.4) c.set(x, y, light, 0.3);
    }
  }
  frame(c);
}

function frame(c: Canvas): void {
  c.frame(0, 0, 96, 96, 'wood0');
  c.frame(1, 1, 94, 94, 'gold1');
  c.rect(1, 1, 94, 1, 'gold3');
  c.frame(2, 2, 92, 92, 'wood1');
}

function archives(c: Canvas): void {
  c.rect(0, 0, 96, 96, 'wood0');
  for (let shelf = 0; shelf < 4; shelf++) {
    const bottom = 22 + shelf * 24;
    for (let x = 2, k = 0; x < 94; k++) {
      const width = 4 + Math.floor(grain(k, shelf, 201) * 4);
      const tall = 14 + Math.floor(grain(k, shelf, 202) * 5);
      const ramp =
        [RAMPS.red, RAMPS.blue, RAMPS.wood, RAMPS.leaf, RAMPS.plum][Math.floor(grain(k, shelf, 203) * 5)] ?? RAMPS.red;
      c.rect(x, bottom - tall, width, tall, tone(ramp, 1));
      c.rect(x, bottom - tall, 1, tall, tone(ramp, 2));
      c.rect(x + 1, bottom - tall + 3, width - 2, 1, 'gold0');
      x += width;
    }
    slab(c, 0, bottom, 96, 4, RAMPS.wood, 2);
  }
  c.rect(0, 0, 96, 96, 'ink1', 0.3);
}

function square(c: Canvas): void {
  for (let y = 0; y < 96; y++) {
    const sky: Colour = y < 26 ? 'blue2' : y < 58 ? 'blue3' : 'blue4';
    c.rect(0, y, 96, 1, sky);
    if (y === 25 || y === 57) for (let x = 0; x < 96; x += 2) c.set(x, y, y === 25 ? 'blue3' : 'blue4');
  }
  for (const [x, y, r] of [
    [16, 40, 9],
    [26, 43, 7],
    [78, 46, 8],
    [86, 48, 6],
  ] as const) {
    c.ellipse(x, y, r, r * 0.6, 'cream3');
    c.ellipse(x, y + 3, r, r * 0.4, 'blue4');
  }
  for (let k = 0; k < 6; k++) foliage(c, k * 19, 78 - (k % 2) * 6, 16, 18, RAMPS.leaf, 210 + k);
  c.rect(0, 88, 96, 8, 'leaf1');
}

function wallOfPictures(c: Canvas): void {
  c.rect(0, 0, 96, 96, 'cream0');
  for (let y = 0; y < 96; y++) for (let x = 0; x < 96; x++) if (grain(x, y, 220) > 0.97) c.set(x, y, 'cream1');
  for (const [x, y, ramp] of [
    [6, 14, RAMPS.teal],
    [68, 10, RAMPS.orange],
  ] as const) {
    c.rect(x + 2, y + 3, 24, 34, 'stone2');
    slab(c, x, y, 24, 34, RAMPS.gold, 2);
    c.rect(x + 3, y + 3, 18, 28, tone(ramp, 3));
    c.rect(x + 3, y + 19, 18, 12, tone(ramp, 1));
    c.ellipse(x + 14, y + 12, 5, 5, 'gold3');
    c.frame(x + 3, y + 3, 18, 28, 'wood0');
  }
  c.rect(0, 72, 96, 24, 'stone3');
  c.rect(0, 70, 96, 2, 'wood3');
}
