import { ball, slab } from './brush.ts';
import { Canvas } from './canvas.ts';
import { board } from './floors.ts';
import { grain } from './grain.ts';
import { type Colour, RAMPS } from './palette.ts';
import { hung, type Stamp } from './stamp.ts';

/** Where the frame of an exhibit begins, in pixels under the top of its stamp; it is 64 × 64 px. */
export const FRAME_TOP = 14;

/** Picture frames and the fireplace of the salon. */
export function frames(): Stamp[] {
  return [
    hung('exhibit-frame', 2, exhibitFrame),
    hung('portrait-mayor', 2, mayor, { drop: 16 }),
    hung('landscape', 2, landscape, { drop: 14 }),
    hung('fireplace', 3, fireplace),
  ];
}

function moulding(c: Canvas, x: number, y: number, w: number, h: number): void {
  c.rect(x + 3, y + 4, w, h, 'ink0', 0.28);
  c.rect(x, y, w, h, 'gold1');
  c.frame(x, y, w, h, 'gold0');
  c.rect(x + 1, y + 1, w - 2, 1, 'gold3');
  c.rect(x + 1, y + 1, 1, h - 2, 'gold2');
  c.rect(x + 2, y + 2, w - 4, 1, 'gold2');
  c.frame(x + 3, y + 3, w - 6, h - 6, 'wood1');
}

/** An empty frame with a bare canvas, a brass lamp over it and a label under it. */
function exhibitFrame(c: Canvas): void {
  for (let y = 8; y < 92; y++) {
    const half = Math.min(31, 12 + y * 0.42);
    c.rect(32 - half, y, half * 2, 1, 'gold3', 0.16);
  }
  moulding(c, 0, FRAME_TOP, 64, 64);
  for (let y = FRAME_TOP + 4; y < FRAME_TOP + 60; y++) {
    for (let x = 4; x < 60; x++) c.set(x, y, (x + y) % 2 === 0 && grain(x, y, 91) > 0.4 ? 'cream1' : 'cream2');
  }
  c.rect(4, FRAME_TOP + 4, 56, 2, 'stone2', 0.6);
  c.rect(4, FRAME_TOP + 4, 2, 56, 'stone2', 0.6);
  c.rect(31, 3, 2, 6, 'gold0');
  slab(c, 20, 6, 24, 5, RAMPS.gold, 3);
  c.rect(21, 11, 22, 1, 'cream3');
  slab(c, 24, 80, 16, 5, RAMPS.white, 3);
  c.rect(26, 82, 10, 1, 'slate2');
}

function mayor(all: Canvas): void {
  moulding(all, 8, 2, 48, 58);
  const c = new Canvas(64, 96);
  c.rect(12, 6, 40, 50, 'leaf0');
  c.ellipse(32, 30, 22, 20, 'leaf1');
  c.ellipse(32, 60, 20, 18, 'blue0');
  c.ellipse(29, 60, 16, 16, 'blue1');
  for (let i = 0; i < 14; i++) c.rect(20 + i, 44 + i, 4, 1, i % 2 ? 'red2' : 'cream2');
  c.rect(28, 36, 8, 8, 'skin0');
  ball(c, 32, 28, 8, 10, ['wood3', 'skin0', 'skin0', 'skin1', 'skin1']);
  ball(c, 32, 19, 9, 5, RAMPS.silver);
  for (const x of [25, 38]) c.rect(x - 1, 20, 3, 9, 'slate3');
  for (const x of [28, 34]) c.rect(x, 27, 2, 2, 'ink1');
  c.rect(27, 33, 10, 2, 'slate3');
  all.paste(c.crop(12, 6, 40, 50), 12, 6);
  slab(all, 24, 56, 16, 5, RAMPS.gold, 3);
}

function landscape(c: Canvas): void {
  moulding(c, 1, 8, 62, 46);
  for (let y = 12; y < 50; y++) {
    for (let x = 5; x < 59; x++) {
      const far = 32 - Math.sin(x * 0.13) * 5 - Math.sin(x * 0.05) * 4;
      const near = 39 + Math.sin(x * 0.09 + 2) * 4;
      const sky: Colour = y < 20 ? 'blue2' : y < 27 ? 'blue3' : 'skin1';
      c.set(x, y, y > near ? (grain(x, y, 92) > 0.7 ? 'leaf4' : 'leaf3') : y > far ? 'leaf2' : sky);
    }
  }
  c.ellipse(44, 23, 5, 5, 'gold3');
  slab(c, 16, 32, 7, 8, RAMPS.white, 3);
  for (let i = 0; i < 5; i++) c.rect(15 + i, 32 - i, 9 - i * 2, 1, 'red2');
}

function fireplace(c: Canvas): void {
  c.rect(6, 88, 88, 6, 'ink0', 0.35);
  slab(c, 8, 34, 80, 56, RAMPS.white, 2);
  board(c, 2, 27, 92, 8, RAMPS.wood, 3, 93);
  c.frame(1, 26, 94, 10, 'wood0');
  for (const x of [11, 71]) slab(c, x, 40, 14, 49, RAMPS.white, 3);
  c.rect(26, 44, 44, 46, 'ink0');
  for (let y = 46; y < 86; y += 6)
    for (let x = 27; x < 66; x += 10)
      c.rect(x + ((y / 2) % 2) * 4, y, Math.min(9, 69 - x - ((y / 2) % 2) * 4), 5, 'ink1');
  for (let k = 0; k < 5; k++) c.ellipse(48, 80, 22 - k * 3, 20 - k * 3, 'red3', 0.12);
  for (const [x, top, half] of [
    [40, 66, 6],
    [56, 64, 6],
    [48, 56, 8],
  ] as const) {
    for (let y = top; y < 86; y++) {
      const w = half * Math.min(1, (y - top) / 12);
      c.rect(x - w, y, w * 2, 1, y < top + 9 ? 'red2' : 'red3');
      if (y > top + 5) c.rect(x - w * 0.7, y, w * 1.4, 1, 'gold1');
      if (y > top + 9) c.rect(x - w * 0.5, y, w, 1, 'gold2');
      if (y > top + 14) c.rect(x - w * 0.3, y, w * 0.6, 1, 'gold3');
    }
  }
  for (const x of [32, 46]) slab(c, x, 83, 18, 6, RAMPS.wood, 2);
  c.rect(4, 90, 88, 4, 'stone1');
  c.rect(4, 90, 88, 1, 'stone3');
  ball(c, 18, 18, 6, 8, RAMPS.blue);
  ball(c, 78, 18, 6, 8, RAMPS.blue);
  c.ellipse(48, 15, 10, 10, 'gold1');
  c.ellipse(48, 15, 8, 8, 'cream3');
  c.line(48, 15, 48, 10, 'ink1');
  c.line(48, 15, 52, 17, 'ink1');
}
