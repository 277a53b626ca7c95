import { ball } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { type Colour, type Ramp, tone } from './palette.ts';
import { within } from './tresses.ts';

/** A rolled hood around the neck, and its two strings. */
export function hoodie(c: Canvas, top: Ramp, under: Ramp): void {
  neckband(c, under);
  for (const [dx, dy, radius, level] of [
    [0, 0.6, 5.4, 0],
    [0, 0.4, 5, 1],
    [-0.3, -0.8, 4.4, 2],
    [-1, -2, 2.4, 3],
  ] as const) {
    for (let turn = 0; turn <= Math.PI; turn += 0.04) {
      const shaded = level === 3 && turn < 1.2;
      const [x, y] = [48 + Math.cos(turn) * 23, 75 + Math.sin(turn) * 12];
      if (!shaded) c.ellipse(x + dx, y + dy, radius, radius, tone(top, level));
    }
  }
  for (let y = 84; y < 91; y++) c.set(48, y, tone(top, 1));
  for (const x of [40, 55]) {
    c.rect(x, 86, 2, 2, tone(top, 0));
    c.rect(x, 88, 2, 7, tone(under, 4));
    c.rect(x + 1, 88, 1, 7, tone(under, 1));
  }
}

/** A woven band of diamonds between two stripes, and a turned-down neck. */
export function poncho(c: Canvas, top: Ramp, under: Ramp): void {
  for (let x = 0; x < 96; x++) {
    const y = 92 - Math.round(10 * Math.cos((x - 48) / 32));
    dye(c, x, y, 1, 1, tone(under, 3));
    dye(c, x, y + 1, 1, 5, tone(top, 1));
    dye(c, x, y + 6, 1, 1, tone(under, 3));
    const zig = Math.abs(((x + 1) % 6) - 3);
    dye(c, x, y + 1 + zig, 1, 2, tone(under, zig === 0 ? 4 : 3));
  }
  for (let y = 73; y < 88; y++) {
    const half = y < 78 ? 14 : 14 - (y - 78) * 1.3;
    for (const side of [-1, 1]) {
      const x = 48 + side * half;
      c.rect(x - 3, y, 6, 1, tone(under, side < 0 ? 3 : 2));
      c.rect(x - side * 3, y, 1, 1, tone(under, 1));
      c.rect(x + side * 3, y, 1, 1, tone(top, 0));
    }
  }
}

/** A knitted yoke with a white collar. */
export function sweater(c: Canvas, top: Ramp, under: Ramp): void {
  for (let x = 4; x < 92; x++) {
    const y = Math.round(94 - 7 * Math.cos((x - 48) / 26));
    if (x % 4 < 2) dye(c, x, y, 1, 2, tone(top, 4));
    if (x % 4 === 3) dye(c, x, y + 4, 1, 2, tone(under, 3));
    if (x % 4 === 2) dye(c, x, y - 4, 1, 1, tone(top, 1));
  }
  c.ellipse(48, 79, 17, 8, tone(top, 1));
  for (let x = 32; x < 64; x += 2) dye(c, x, 77, 1, 10, tone(top, x < 50 ? 3 : 2));
  c.ellipse(48, 76, 13, 6, tone(under, 1));
  c.ellipse(47, 75, 12, 6, tone(under, 3));
}

/** A striped shirt, a bib and its straps. */
export function overalls(c: Canvas, top: Ramp, under: Ramp): void {
  for (let x = 4; x < 92; x++) {
    for (let k = 0; k < 4; k++) {
      const y = 78 + k * 6 + Math.round(((x - 48) / 20) ** 2);
      dye(c, x, y, 1, 2, x > 66 ? 'red1' : 'red2');
    }
  }
  neckband(c, top);
  for (const side of [-1, 1]) {
    for (let y = 76; y < 92; y++) {
      const x = 48 + side * (19 - (y - 76) * 0.1) - 4;
      dye(c, Math.round(x), y, 8, 1, tone(under, side < 0 ? 3 : 2));
      dye(c, Math.round(x) + (side < 0 ? 7 : 0), y, 1, 1, tone(under, 1));
    }
  }
  c.rect(27, 89, 42, 7, tone(under, 2));
  c.rect(27, 89, 42, 1, tone(under, 3));
  for (let x = 29; x < 68; x += 3) c.rect(x, 91, 2, 1, tone(under, 4));
  for (const x of [31, 65]) ball(c, x, 91, 3, 3, ['gold0', 'gold1', 'gold2', 'gold3']);
}

/** The round neck of a shirt, open above. */
function neckband(c: Canvas, cloth: Ramp): void {
  const [outer, inner] = [within(48, 76, 13, 7), within(48, 73, 10, 6)];
  for (let y = 72; y < 84; y++) {
    for (let x = 34; x < 62; x++) {
      if (!outer(x, y) || inner(x, y)) continue;
      c.set(x, y, tone(cloth, inner(x, y - 1) || !outer(x, y + 1) ? 1 : x < 52 ? 4 : 3));
    }
  }
}

/** Colours what is cloth already. */
function dye(c: Canvas, x: number, y: number, width: number, height: number, colour: Colour): void {
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) if (c.opacity(x + i, y + j) > 200) c.set(x + i, y + j, colour);
}
