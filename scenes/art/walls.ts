import { recess, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { grain } from './grain.ts';
import { type Colour, RAMPS } from './palette.ts';
import { ground, type Stamp, TILE, wall } from './stamp.ts';

/** Indoor walls: fronts three tiles high, caps seen from above, and the shadows that they throw on the floor. */
export function walls(): Stamp[] {
  return [
    ...fronts('civic', civicFront),
    ...fronts('gallery', galleryFront),
    ...caps('civic', ['wood2', 'wood3', 'wood5', 'gold2']),
    ...caps('gallery', ['stone1', 'cream0', 'cream2', 'cream3']),
    ground('shade-north', 1, 1, (c) => shade(c, true, false)),
    ground('shade-west', 1, 1, (c) => shade(c, false, true)),
    ground('shade-north-west', 1, 1, (c) => shade(c, true, true)),
  ];
}

/** A front for every way in which its sides may be open: bits 1 west, 2 east. */
function fronts(style: string, draw: (c: Canvas) => void): Stamp[] {
  return [0, 1, 2, 3].map((open) =>
    wall(`${style}-wall-${open}`, 2, 3, (c) => {
      draw(c);
      for (const left of [0, TILE]) {
        if (open & 1) c.rect(left, 0, 1, 96, 'ink0');
        if (open & 1) c.rect(left + 1, 1, 2, 94, 'cream3', 0.4);
        if (open & 2) c.rect(left + TILE - 1, 0, 1, 96, 'ink0');
        if (open & 2) c.rect(left + TILE - 4, 1, 3, 94, 'ink0', 0.22);
      }
    }),
  );
}

/** Plaster over walnut panels, under a cornice with dentils. */
function civicFront(c: Canvas): void {
  for (let y = 0; y < 60; y++) {
    for (let x = 0; x < 64; x++) {
      const stripe = Math.floor(x / 8) % 2 === 0;
      const speck = grain(x, y, 51) > 0.985;
      c.set(x, y, speck ? 'stone3' : stripe ? 'cream1' : 'cream0');
    }
  }
  for (let x = 4; x < 64; x += 16) {
    for (let y = 30; y < 58; y += 14) {
      c.rect(x - 1, y, 2, 4, 'gold1', 0.5);
      c.rect(x - 2, y + 1, 4, 1, 'gold1', 0.5);
    }
  }
  cornice(c, 64);
  c.rect(0, 56, 64, 4, 'wood3');
  c.rect(0, 56, 64, 1, 'wood5');
  c.rect(0, 59, 64, 2, 'wood0');
  for (let x = 0; x < 64; x += TILE) {
    slab(c, x, 61, TILE, 26, RAMPS.wood, 2);
    recess(c, x + 5, 65, 22, 18, RAMPS.wood, 2);
    slab(c, x + 8, 68, 16, 12, RAMPS.wood, 3);
    c.rect(x + 9, 69, 14, 10, 'wood2');
    c.line(x + 11, 76, x + 16, 71, 'wood3');
    c.line(x + 15, 77, x + 20, 72, 'wood3');
  }
  baseboard(c, 64, 'wood1', 'wood2', 'wood0');
}

function cornice(c: Canvas, width: number): void {
  c.rect(0, 0, width, 1, 'stone0');
  c.rect(0, 1, width, 4, 'cream3');
  c.rect(0, 5, width, 2, 'cream0');
  c.rect(0, 7, width, 2, 'gold1');
  c.rect(0, 7, width, 1, 'gold2');
  for (let x = 0; x < width; x += 8) {
    c.rect(x + 1, 9, 5, 5, 'cream2');
    c.rect(x + 1, 9, 1, 5, 'cream3');
    c.rect(x + 5, 9, 1, 5, 'stone2');
    c.rect(x + 1, 14, 5, 1, 'stone2');
  }
  for (let x = 6; x < width; x += 8) c.rect(x, 9, 3, 5, 'stone2');
  c.rect(0, 15, width, 2, 'stone1', 0.55);
  c.rect(0, 17, width, 3, 'stone1', 0.25);
}

function baseboard(c: Canvas, width: number, face: Colour, rim: Colour, dark: Colour): void {
  c.rect(0, 86, width, 10, face);
  c.rect(0, 86, width, 1, dark);
  c.rect(0, 87, width, 2, rim);
  c.rect(0, 94, width, 2, dark);
}

/** Chalk-white plaster with a picture rail and an oak base. */
function galleryFront(c: Canvas): void {
  for (let y = 0; y < 96; y++) {
    for (let x = 0; x < 64; x++) {
      const speck = grain(x, y, 53) > 0.975;
      const pale: Colour = y > 72 || (y > 69 && (x + y) % 2 === 0) ? 'cream1' : 'cream2';
      c.set(x, y, speck ? (pale === 'cream2' ? 'cream3' : 'cream2') : pale);
    }
  }
  c.rect(0, 0, 64, 1, 'stone1');
  c.rect(0, 1, 64, 4, 'cream3');
  c.rect(0, 5, 64, 1, 'stone3');
  c.rect(0, 6, 64, 2, 'cream2');
  c.rect(0, 8, 64, 1, 'stone2');
  c.rect(0, 9, 64, 3, 'stone2', 0.3);
  baseboard(c, 64, 'wood3', 'wood4', 'wood1');
}

type Lip = readonly [Colour, Colour, Colour, Colour];

/** The corners of a cap: their bit, and the two sides that meet there. */
export const CORNERS = [
  [16, 1, 8],
  [32, 1, 2],
  [64, 4, 2],
  [128, 4, 8],
] as const;

/**
 * The top of a wall for every way in which its sides (bits 1 north, 2 east, 4 south, 8 west) and, where both sides are
 * closed, its corners (16 north-west, 32 north-east, 64 south-east, 128 south-west) may be open.
 */
function caps(style: string, lip: Lip): Stamp[] {
  const possible = (open: number) => CORNERS.every(([corner, a, b]) => !(open & corner) || !(open & (a | b)));
  const masks = Array.from({ length: 256 }, (_, open) => open).filter(possible);
  return masks.map((open) => wall(`${style}-cap-${open}`, 1, 1, (c) => cap(c, open, lip)));
}

const LIP = 8;

function capField(c: Canvas): void {
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) {
      const mortar = y % 16 === 15 || (x + (y > 15 ? 16 : 0)) % 32 === 31;
      c.set(x, y, mortar ? 'ink0' : grain(x, y, 54) > 0.93 ? 'ink2' : 'ink1');
    }
  }
}

function cap(c: Canvas, open: number, [dark, middle, light, shine]: Lip): void {
  capField(c);
  const end = TILE - LIP;
  if (open & 4) bar(c, 0, end, TILE, LIP, [shine, light, middle, middle, middle, dark, 'ink0'], false);
  if (open & 1) bar(c, 0, 0, TILE, LIP, ['ink0', shine, light, light, middle, dark, 'ink0'], false);
  if (open & 2) bar(c, end, 0, LIP, TILE, ['ink0', light, middle, middle, middle, dark, 'ink0'], true);
  if (open & 8) bar(c, 0, 0, LIP, TILE, ['ink0', shine, light, light, middle, dark, 'ink0'], true);
  for (const [corner, a, b] of CORNERS) {
    const met = (open & a && open & b) || open & corner;
    if (met) knob(c, b === 8 ? 0 : end, a === 1 ? 0 : end, [dark, middle, light, shine]);
  }
}

function bar(c: Canvas, x: number, y: number, w: number, h: number, tones: Colour[], upright: boolean): void {
  for (let i = 0; i < LIP; i++) {
    const colour = tones[Math.min(i, tones.length - 1)] ?? 'ink0';
    if (upright) c.rect(x + i, y, 1, h, colour);
    else c.rect(x, y + i, w, 1, colour);
  }
}

/** A square block where two lips meet. */
function knob(c: Canvas, x: number, y: number, [dark, middle, light, shine]: Lip): void {
  c.rect(x, y, LIP, LIP, middle);
  c.frame(x, y, LIP, LIP, 'ink0');
  c.rect(x + 1, y + 1, LIP - 2, 1, shine);
  c.rect(x + 1, y + 1, 1, LIP - 2, light);
  c.rect(x + 1, y + LIP - 2, LIP - 2, 1, dark);
}

function shade(c: Canvas, north: boolean, west: boolean): void {
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) {
      const depth = Math.min(north ? y : 99, west ? x * 1.3 : 99);
      if (depth < 5) c.set(x, y, 'ink0', 0.3);
      else if (depth < 10) c.set(x, y, 'ink0', 0.2);
      else if (depth < 14) c.set(x, y, 'ink0', 0.09);
    }
  }
}
