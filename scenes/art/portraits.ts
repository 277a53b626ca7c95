import { shoulders } from './attire.ts';
import { backdrop } from './backdrops.ts';
import { ball } from './brush.ts';
import { Canvas } from './canvas.ts';
import { RAMPS, type Ramp } from './palette.ts';
import { spectacles } from './trinkets.ts';
import { type Complexion, features, head, MOODS, type Mood } from './visage.ts';

export type Sitter = 'clerk' | 'guide' | 'curator';
const SIZE = 96;

const COMPLEXIONS: Record<Sitter, Complexion> = {
  clerk: {
    skin: ['wood4', 'skin0', 'skin1', 'skin1', 'skin1'],
    shade: 'skin0',
    line: 'wood3',
    blush: 'rose1',
    brow: 'slate1',
    iris: 'plum1',
  },
  guide: {
    skin: ['wood3', 'wood4', 'skin0', 'skin0', 'skin1'],
    shade: 'wood4',
    line: 'wood2',
    blush: 'red3',
    brow: 'wood1',
    iris: 'leaf2',
  },
  curator: {
    skin: ['wood1', 'wood2', 'wood3', 'wood3', 'wood4'],
    shade: 'wood2',
    line: 'wood0',
    blush: 'red2',
    brow: 'slate2',
    iris: 'wood1',
  },
};

/** The head and shoulders of an NPC in its three moods, side by side. */
export function portraits(sitter: Sitter): Canvas {
  const strip = new Canvas(SIZE * MOODS.length, SIZE);
  MOODS.forEach((mood, index) => {
    const picture = new Canvas(SIZE, SIZE);
    backdrop(picture, sitter);
    const figure = new Canvas(SIZE, SIZE);
    if (sitter === 'clerk') clerk(figure, mood);
    if (sitter === 'guide') guide(figure, mood);
    if (sitter === 'curator') curator(figure, mood);
    figure.outline('ink0');
    picture.paste(figure, 0, 0);
    strip.paste(picture, index * SIZE, 0);
  });
  return strip;
}

function strands(c: Canvas, cx: number, cy: number, rx: number, ry: number, ramp: Ramp): void {
  ball(c, cx, cy, rx, ry, ramp);
  for (let k = -3; k <= 3; k++) {
    for (let t = 0; t < 1; t += 0.04) {
      const [x, y] = [cx + k * rx * 0.24 + Math.sin(t * 2.4) * k, cy - ry * 0.8 + t * ry * 1.4];
      if (((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 0.85)
        c.set(x, y, k < 0 ? (ramp[4] ?? ramp[0]) : (ramp[1] ?? ramp[0]), 0.8);
    }
  }
}

function clerk(c: Canvas, mood: Mood): void {
  const hair: Ramp = RAMPS.grey;
  for (let i = 0; i < 30; i++) {
    const half = Math.sin((i / 30) * Math.PI) * 6;
    c.rect(66 + i * 0.55 - half, 30 - i, half * 2, 1, i % 5 === 0 ? 'cream1' : 'cream3');
    c.rect(66 + i * 0.55, 30 - i, 1, 1, 'stone2');
  }
  strands(c, 48, 13, 15, 12, hair);
  strands(c, 48, 36, 28, 26, hair);
  shoulders(c, ['ink1', 'plum0', 'plum1', 'plum1', 'plum2']);
  head(c, COMPLEXIONS.clerk);
  for (let y = 0; y < 18; y++) {
    c.rect(40 - (18 - y) * 0.2, 78 + y, 16 + (18 - y) * 0.4, 1, y % 5 === 4 ? 'cream0' : 'cream3');
    c.rect(30 + y * 0.5, 76 + y, 6, 1, 'plum0');
    c.rect(61 - y * 0.5, 76 + y, 6, 1, 'plum0');
  }
  ball(c, 48, 80, 5, 6, RAMPS.rose);
  c.rect(47, 77, 2, 2, 'cream3');
  features(c, COMPLEXIONS.clerk, mood);
  fringe(c, hair);
  spectacles(c);
  for (const x of [25, 71]) c.ellipse(x, 59, 2, 3, 'gold2');
}

/** Hair parted in the middle and drawn back over the temples. */
function fringe(c: Canvas, hair: Ramp): void {
  for (let x = 24; x < 73; x++) {
    const away = Math.abs(x - 47);
    const drop = 20 + away * 0.28 + (away / 13.5) ** 3.2;
    for (let y = 12 + (away / 9) ** 2; y < drop + 2; y++) {
      const strand = Math.floor(y - away * 0.55) % 5;
      const level = y > drop ? 1 : strand === 0 ? 2 : strand === 2 && x < 50 ? 4 : 3;
      c.set(x, y, hair[level - (x > 62 ? 1 : 0)] ?? hair[0]);
    }
  }
  for (let y = 13; y < 20; y++) c.set(47, y, hair[1] ?? hair[0]);
}

function guide(c: Canvas, mood: Mood): void {
  strands(c, 48, 44, 27, 26, RAMPS.wood);
  shoulders(c, ['leaf0', 'leaf1', 'leaf2', 'leaf2', 'leaf3']);
  head(c, COMPLEXIONS.guide);
  for (let i = 0; i < 40; i++) c.rect(22 + i, 78 + i * 0.6, 4, 3, 'wood1');
  ball(c, 48, 78, 19, 7, RAMPS.red);
  for (let x = 32; x < 64; x += 7) c.line(x, 75, x + 4, 82, 'gold2');
  ball(c, 58, 88, 6, 10, RAMPS.red);
  features(c, COMPLEXIONS.guide, mood);
  for (let x = 27; x < 70; x++) c.rect(x, 26, 1, 4 + ((x * 7) % 5), 'wood1');
  c.ellipse(48, 25, 46, 10, 'gold0');
  c.ellipse(48, 23, 46, 9, 'gold1');
  c.ellipse(47, 22, 44, 8, 'gold2');
  for (let k = 0; k < 60; k++) c.rect(5 + ((k * 29) % 84), 19 + ((k * 5) % 9), 3, 1, k % 2 ? 'gold1' : 'gold3', 0.7);
  ball(c, 48, 14, 24, 15, ['gold0', 'gold1', 'gold2', 'gold2', 'gold3']);
  c.rect(24, 15, 48, 7, 'red2');
  c.rect(24, 15, 30, 2, 'red3');
  c.rect(24, 21, 48, 1, 'red0');
  c.rect(60, 10, 4, 9, 'leaf3');
  c.rect(63, 7, 4, 9, 'leaf4');
}

function curator(c: Canvas, mood: Mood): void {
  const hair: Ramp = RAMPS.grey;
  strands(c, 50, 28, 26, 22, hair);
  shoulders(c, ['red0', 'red0', 'red1', 'red1', 'red2']);
  head(c, COMPLEXIONS.curator);
  c.rect(36, 72, 24, 12, 'ink1');
  c.rect(36, 72, 24, 2, 'ink2');
  for (let y = 0; y < 16; y++) {
    c.rect(34 + y * 0.5, 80 + y, 28 - y, 1, 'ink1');
    c.rect(26 + y * 0.6, 78 + y, 8, 1, 'red2');
    c.rect(62 - y * 0.6, 78 + y, 8, 1, 'red0');
  }
  for (let y = 57; y < 76; y++) {
    const half = y < 62 ? 10 : Math.max(3, 11 - (y - 66) * 0.7);
    for (let x = -half; x < half; x++)
      if (y < 60 || y > 67 || Math.abs(x) > 7)
        c.set(48 + x, y, (x + y) % 5 === 0 ? 'cream2' : x < 0 ? 'slate3' : 'slate2');
  }
  features(c, COMPLEXIONS.curator, mood);
  for (let x = 25; x < 72; x++) {
    const top = 8 + ((x - 50) / 8) ** 2;
    for (let y = top; y < 22 + Math.abs(x - 40) * 0.22; y++)
      c.set(x, y, (x + Math.floor(y / 2)) % 7 < 2 ? 'cream2' : x > 58 ? 'slate2' : 'slate3');
  }
  for (let a = 0; a < 44; a++)
    c.set(59 + Math.cos(a / 7) * 8.4, 48 + Math.sin(a / 7) * 7.8, a > 22 ? 'gold3' : 'gold1');
  for (let i = 0; i < 26; i++) c.set(67 + Math.sin(i / 6) * 3, 52 + i, i % 2 ? 'gold1' : 'gold3');
}
