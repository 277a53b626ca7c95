import { ball, cylinder, recess, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { awning, ledge, masonry, pane, roof } from './masonry.ts';
import { leaf } from './openings.ts';
import { type Colour, RAMPS, type Ramp, tone } from './palette.ts';
import { type Stamp, wall } from './stamp.ts';

/** The two buildings at the head of the square, 14 × 8 tiles; one walks into the lowest row of their doors. */
export function facades(): Stamp[] {
  const door = '######..######';
  const solid = [...Array.from({ length: 7 }, () => '#'.repeat(14)), door];
  return [wall('facade-administration', 14, 8, administration, solid), wall('facade-gallery', 14, 8, gallery, solid)];
}

function pediment(c: Canvas, cx: number, top: number, half: number, height: number, ramp: Ramp): void {
  for (let y = 0; y < height; y++) {
    const w = Math.round((y / height) * half);
    c.rect(cx - w, top + y, w * 2, 1, tone(ramp, 2));
    c.rect(cx - w, top + y, Math.min(8, w), 1, tone(ramp, 4));
    c.rect(cx + w - Math.min(8, w), top + y, Math.min(8, w), 1, tone(ramp, 1));
    c.set(cx - w - 1, top + y, 'stone0');
    c.set(cx + w, top + y, 'stone0');
  }
  ledge(c, cx - half - 4, top + height, half * 2 + 8, ramp);
}

/** Double doors at the foot of the front, over steps. */
function entrance(c: Canvas, trim: Ramp, cloth: Colour): void {
  slab(c, 184, 150, 80, 106, trim, 3);
  c.frame(183, 149, 82, 108, 'stone0');
  c.rect(190, 162, 68, 94, 'wood0');
  c.rect(192, 164, 64, 20, 'gold2');
  c.rect(192, 164, 64, 6, 'gold3');
  for (let x = 202; x < 256; x += 11) c.rect(x, 164, 2, 20, 'wood1');
  c.rect(190, 184, 68, 4, 'wood1');
  leaf(c, 192, 188, 12, 60);
  leaf(c, 244, 188, 12, 60);
  for (let y = 188; y < 250; y++) c.rect(204, y, 40, 1, y > 226 ? 'gold2' : y > 206 ? 'gold1' : 'gold0');
  for (let k = 0; k < 5; k++) c.ellipse(224, 240, 20 - k * 3, 26 - k * 4, 'gold3', 0.2);
  c.rect(192, 248, 64, 8, cloth);
  c.rect(192, 248, 64, 2, 'gold2');
  slab(c, 178, 143, 92, 8, trim, 3);
  c.frame(177, 142, 94, 10, 'stone0');
}

function lantern(c: Canvas, x: number, y: number): void {
  for (let r = 16; r > 4; r -= 4) c.ellipse(x, y + 6, r, r, 'gold3', 0.12);
  c.rect(x - 1, y - 6, 2, 6, 'ink0');
  slab(c, x - 5, y, 10, 14, RAMPS.gold, 4);
  c.rect(x - 3, y + 2, 6, 10, 'cream3');
  c.frame(x - 6, y - 1, 12, 16, 'ink0');
}

function administration(c: Canvas): void {
  roof(c, 6, 12, 436, 74, RAMPS.slate, 101);
  c.frame(5, 11, 438, 76, 'ink0');
  for (let x = 6; x < 442; x += 10) c.rect(x, 7, 6, 5, x % 20 ? 'slate1' : 'slate2');
  for (const x of [64, 352]) dormer(c, x, 34);
  masonry(c, 8, 92, 432, 164, ['stone2', 'stone3', 'cream0', 'cream1', 'cream2'], 102);
  ledge(c, 2, 84, 444, RAMPS.white);
  for (let x = 14; x < 440; x += 14) c.rect(x, 93, 6, 4, 'stone2');
  for (const x of [36, 92, 324, 380]) {
    pane(c, x, 114, 32, 38, RAMPS.white);
    pane(c, x, 184, 32, 44, RAMPS.white);
    c.rect(x - 2, 232, 36, 3, 'wood1');
    for (let k = 0; k < 6; k++) ball(c, x + 3 + k * 5.5, 229, 3, 3, k % 2 ? RAMPS.red : RAMPS.leaf);
  }
  pediment(c, 224, 40, 92, 52, RAMPS.white);
  c.ellipse(224, 75, 15, 15, 'gold0');
  c.ellipse(223.5, 74.5, 14, 14, 'gold2');
  c.ellipse(224, 75, 12, 12, 'cream3');
  c.line(224, 75, 224, 66, 'ink0');
  c.line(224, 75, 230, 78, 'ink0');
  for (const x of [138, 160, 272, 294]) pillar(c, x);
  entrance(c, RAMPS.white, 'red2');
  for (const [x, colour] of [
    [150, 'blue1'],
    [284, 'red2'],
  ] as const)
    flag(c, x + 7, 118, colour);
  lantern(c, 131, 172);
  lantern(c, 317, 172);
  plinth(c);
  flagpole(c);
}

function dormer(c: Canvas, x: number, y: number): void {
  pane(c, x + 6, y + 10, 20, 30, RAMPS.white);
  for (let i = 0; i < 14; i++) c.rect(x + 16 - i * 1.6, y - 8 + i, i * 3.2, 1, i < 2 || i === 13 ? 'slate3' : 'slate2');
  c.rect(x - 6, y + 5, 44, 3, 'slate0');
}

function pillar(c: Canvas, x: number): void {
  c.rect(x + 15, 108, 5, 138, 'ink0', 0.25);
  cylinder(c, x, 112, 16, 132, RAMPS.white);
  for (let i = 4; i < 14; i += 4) c.rect(x + i, 114, 1, 128, 'stone2', 0.5);
  slab(c, x - 3, 104, 22, 8, RAMPS.white, 3);
  slab(c, x - 3, 240, 22, 10, RAMPS.white, 3);
  c.frame(x - 4, 103, 24, 10, 'stone0');
  c.frame(x - 4, 239, 24, 12, 'stone0');
}

function flag(c: Canvas, x: number, y: number, colour: Colour): void {
  c.rect(x - 5, y, 12, 2, 'gold2');
  c.rect(x - 4, y + 2, 10, 40, colour);
  c.rect(x - 4, y + 2, 2, 40, 'cream3', 0.25);
  c.rect(x - 2, y + 14, 6, 6, 'gold2');
  c.rect(x - 4, y + 40, 10, 2, 'gold1');
}

function plinth(c: Canvas): void {
  for (const [x, w] of [
    [4, 176],
    [268, 176],
  ] as const) {
    slab(c, x, 240, w, 14, RAMPS.stone, 2);
    for (let i = x + 22; i < x + w; i += 26) c.rect(i, 242, 1, 11, 'stone0');
    c.rect(x, 254, w, 2, 'stone0');
  }
}

function flagpole(c: Canvas): void {
  c.rect(223, 4, 2, 38, 'slate1');
  ball(c, 224, 4, 3, 3, RAMPS.gold);
  for (let y = 0; y < 18; y++) {
    const wave = Math.round(Math.sin(y * 0.4));
    for (let x = 0; x < 33; x++)
      c.set(
        226 + x,
        8 + y + Math.round(Math.sin(x * 0.3) * 1.5) + wave * 0,
        x < 11 ? 'blue1' : x < 22 ? 'cream3' : 'red2',
      );
  }
}

function gallery(c: Canvas): void {
  roof(c, 20, 20, 408, 62, RAMPS.orange, 103);
  c.frame(19, 19, 410, 64, 'ink0');
  slab(c, 20, 14, 408, 7, RAMPS.orange, 3);
  for (const x of [88, 302]) skylight(c, x, 34);
  masonry(c, 8, 92, 432, 164, ['wood3', 'wood4', 'wood5', 'skin1', 'cream1'], 104);
  for (let y = 92; y < 240; y += 1)
    for (const x of [8, 428]) c.rect(x, y, 12, 1, Math.floor(y / 10) % 2 ? 'cream1' : 'cream0');
  ledge(c, 2, 82, 444, RAMPS.white);
  for (const x of [40, 330]) {
    slab(c, x, 116, 78, 112, RAMPS.white, 3);
    c.frame(x - 1, 115, 80, 114, 'stone0');
    recess(c, x + 5, 121, 68, 102, RAMPS.blue, 3);
    c.rect(x + 5, 196, 68, 27, 'wood2');
    for (let i = 0; i < 40; i++) c.rect(x + 8 + i, 190 - i * 1.5, 7, 2, 'blue4', 0.5);
    slab(c, x + 22, 138, 34, 40, RAMPS.gold, 2);
    c.rect(x + 26, 142, 26, 32, x < 200 ? 'red3' : 'leaf3');
    c.ellipse(x + 38, 156, 9, 9, x < 200 ? 'gold3' : 'rose1');
    c.rect(x + 26, 166, 26, 8, x < 200 ? 'plum1' : 'blue1');
    c.line(x + 39, 178, x + 30, 216, 'wood0');
    c.line(x + 39, 178, x + 48, 216, 'wood0');
    c.rect(x + 38, 121, 2, 102, 'cream1', 0.8);
    awning(c, x - 5, 104, 88, x < 200 ? RAMPS.plum : RAMPS.plum);
  }
  poster(c, 140, 130, 'red2', 'gold2');
  poster(c, 276, 130, 'blue1', 'rose1');
  pediment(c, 224, 56, 66, 30, RAMPS.white);
  for (const [x, ramp] of [
    [210, RAMPS.red],
    [224, RAMPS.gold],
    [238, RAMPS.blue],
  ] as const)
    ball(c, x, 77, 6, 6, ramp);
  entrance(c, RAMPS.white, 'plum1');
  lantern(c, 168, 190);
  lantern(c, 280, 190);
  plinth(c);
}

function skylight(c: Canvas, x: number, y: number): void {
  slab(c, x, y, 58, 34, RAMPS.silver, 2);
  for (let k = 0; k < 3; k++) {
    c.rect(x + 4 + k * 18, y + 4, 15, 26, 'blue2');
    c.line(x + 5 + k * 18, y + 18, x + 14 + k * 18, y + 5, 'blue4');
    c.line(x + 5 + k * 18, y + 20, x + 16 + k * 18, y + 5, 'blue3');
  }
  c.frame(x - 1, y - 1, 60, 36, 'ink0');
}

function poster(c: Canvas, x: number, y: number, cloth: Colour, mark: Colour): void {
  c.rect(x + 3, y + 3, 30, 84, 'ink0', 0.25);
  c.rect(x - 2, y - 4, 34, 3, 'gold1');
  c.rect(x, y - 1, 30, 84, cloth);
  c.rect(x, y - 1, 3, 84, 'cream3', 0.2);
  c.rect(x + 27, y - 1, 3, 84, 'ink0', 0.2);
  c.ellipse(x + 15, y + 26, 10, 10, mark);
  c.ellipse(x + 13, y + 24, 4, 4, 'cream3', 0.5);
  for (const [j, w] of [
    [48, 20],
    [54, 14],
    [60, 18],
  ] as const)
    c.rect(x + 5, y + j, w, 2, 'cream2');
  c.rect(x - 2, y + 82, 34, 2, 'gold0');
}
