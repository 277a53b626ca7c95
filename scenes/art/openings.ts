import { slab } from './brush.ts';
import { type Canvas, inEllipse } from './canvas.ts';
import { board } from './floors.ts';
import { type Colour, RAMPS } from './palette.ts';
import { ground, hung, light, type Stamp, TILE } from './stamp.ts';

/** Windows, doors, ways out, and the light that falls through them. */
export function openings(): Stamp[] {
  return [
    hung('window-tall', 2, tallWindow),
    light('sunbeam', 3, 3, sunbeam),
    hung('door-double', 2, doubleDoor),
    hung('archway', 2, archway, { solid: ['##', '##', '..'] }),
    ground('exit', 4, 1, exit),
    light('exit-light', 4, 3, exitLight),
    ground('portal-glow', 2, 2, portalGlow),
  ];
}

/** Whether a pixel lies in an opening with a round top. */
function inArch(x: number, y: number, left: number, top: number, width: number, bottom: number): boolean {
  const radius = width / 2;
  if (x < left || x >= left + width || y >= bottom || y < top) return false;
  return y >= top + radius || inEllipse(x, y, left + radius, top + radius, radius, radius);
}

function fillArch(
  c: Canvas,
  left: number,
  top: number,
  width: number,
  bottom: number,
  paint: (x: number, y: number) => Colour,
): void {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < left + width; x++) if (inArch(x, y, left, top, width, bottom)) c.set(x, y, paint(x, y));
  }
}

function tallWindow(c: Canvas): void {
  fillArch(c, 7, 13, 50, 82, (x, y) => (x < 9 || y < 17 ? 'cream3' : x > 54 ? 'stone2' : 'cream2'));
  fillArch(c, 11, 17, 42, 80, () => 'wood1');
  fillArch(c, 13, 19, 38, 78, (x, y) => {
    const cloud = Math.hypot((x - 40) / 2, y - 46) < 6 || Math.hypot((x - 31) / 2, y - 49) < 5;
    if (cloud) return 'cream3';
    return y < 34 ? 'blue2' : y < 56 || (y < 58 && (x + y) % 2 === 0) ? 'blue3' : 'blue4';
  });
  for (let i = 0; i < 3; i++) c.ellipse(17 + i * 15, 79 - (i % 2) * 2, 9, 7, i % 2 ? 'leaf3' : 'leaf2');
  fillArch(c, 13, 78, 38, 80, () => 'wood1');
  for (let k = 0; k < 26; k++) for (let i = 0; i < 5; i++) c.set(19 + i + (26 - k), 30 + k, 'cream3', 0.28);
  c.rect(31, 19, 2, 61, 'wood2');
  c.rect(31, 19, 1, 61, 'wood4');
  for (const y of [38, 58]) {
    c.rect(13, y, 38, 2, 'wood2');
    c.rect(13, y, 38, 1, 'wood4');
  }
  curtain(c, 9, 1);
  curtain(c, 54, -1);
  c.rect(6, 15, 52, 2, 'gold1');
  c.rect(6, 15, 52, 1, 'gold3');
  for (const x of [4, 58]) slab(c, x, 14, 3, 4, RAMPS.gold, 3);
  slab(c, 5, 80, 54, 5, RAMPS.white, 2);
  c.rect(5, 85, 54, 2, 'ink0', 0.4);
}

function curtain(c: Canvas, edge: number, side: 1 | -1): void {
  for (let y = 17; y < 80; y++) {
    const tied = y < 56 ? 11 - Math.max(0, (y - 30) / 5) : 6 + (y - 56) / 7;
    for (let i = 0; i < tied; i++) {
      const fold = (i + Math.floor(y / 20)) % 4;
      c.set(edge + i * side, y, fold === 0 ? 'red3' : fold === 3 ? 'red1' : 'red2');
    }
    c.set(edge + Math.floor(tied) * side, y, 'red0');
  }
  c.rect(side > 0 ? edge : edge - 6, 55, 7, 2, 'gold2');
}

function sunbeam(c: Canvas): void {
  for (let y = 0; y < 96; y++) {
    for (let i = 0; i < 44; i++) {
      const pane = i % 22 < 19 && y % 32 < 29;
      const fade = 1 - y / 100;
      if (pane) c.set(8 + i + Math.floor(y * 0.45), y, 'gold3', 0.26 * fade);
    }
  }
}

function doubleDoor(c: Canvas): void {
  fillArch(c, 2, 12, 60, 96, (x, y) => (x < 5 || y < 16 ? 'cream3' : x > 58 ? 'stone1' : 'stone3'));
  fillArch(c, 7, 17, 50, 96, () => 'wood0');
  fillArch(c, 9, 19, 46, 46, (x, y) => ((x + y * 2) % 23 < 4 ? 'cream3' : y < 32 ? 'gold2' : 'gold3'));
  for (const x of [20, 32, 43]) c.line(32, 46, x, 20, 'wood1');
  c.rect(7, 43, 50, 3, 'wood1');
  leaf(c, 9, 46, 22, 50);
  leaf(c, 33, 46, 22, 50);
  c.rect(31, 46, 2, 50, 'wood0');
}

/** One leaf of a panelled door, with a brass knob. */
export function leaf(c: Canvas, x: number, y: number, width: number, height: number): void {
  board(c, x, y, width, height, RAMPS.wood, 3, x + y);
  const half = Math.floor((height - 12) / 2);
  for (const top of [y + 4, y + 8 + half]) {
    c.frame(x + 3, top, width - 6, half, 'wood1');
    c.rect(x + 4, top + 1, width - 8, half - 2, 'wood2');
    c.rect(x + 4, top + half - 2, width - 8, 1, 'wood4');
    c.rect(x + width - 5, top + 1, 1, half - 2, 'wood4');
  }
}

/** An opening in the wall through which one sees a lit passage. */
function archway(c: Canvas): void {
  fillArch(c, 3, 14, 58, 96, (x, y) => (x < 6 || y < 18 ? 'cream3' : x > 57 ? 'stone1' : 'stone3'));
  fillArch(c, 8, 19, 48, 96, (x, y) => (y > 80 ? 'wood3' : x < 14 ? 'ink1' : y < 30 ? 'ink1' : 'ink2'));
  for (let k = 0; k < 20; k++) c.ellipse(32, 74, 20 - k, 30 - k, 'gold2', 0.035);
  slab(c, 26, 12, 12, 9, RAMPS.white, 3);
}

/** The way out in a wall at the bottom of the picture: daylight over the step, and the leaves of the door, wide open. */
function exit(c: Canvas): void {
  for (let y = 0; y < TILE; y++) {
    const glow: Colour = y > 21 ? 'cream3' : y > 12 || (y > 8 && y % 2 === 0) ? 'gold3' : 'gold2';
    c.rect(0, y, 128, 1, glow);
  }
  slab(c, 0, 0, 128, 6, RAMPS.stone, 3);
  c.rect(0, 6, 128, 1, 'gold0');
  for (let x = 31; x < 128; x += 32) c.rect(x, 0, 1, 6, 'stone1');
  for (const x of [0, 114]) {
    board(c, x, 2, 14, 30, RAMPS.wood, 3, 44 + x);
    c.frame(x + 3, 6, 8, 22, 'wood1');
    c.frame(x, 1, 14, 31, 'wood0');
    c.rect(x === 0 ? 10 : x + 2, 15, 2, 4, 'gold2');
  }
}

function exitLight(c: Canvas): void {
  for (let y = 0; y < 96; y++) {
    const [spread, fade] = [(96 - y) * 0.3, (y / 96) ** 1.6];
    for (let x = 34 - spread; x < 94 + spread; x++) c.set(x, y, 'gold3', 0.42 * fade);
  }
}

function portalGlow(c: Canvas): void {
  for (let ring = 0; ring < 6; ring++) c.ellipse(32, 34, 30 - ring * 4.5, 22 - ring * 3.3, 'gold3', 0.09);
  for (const [x, y] of [
    [14, 30],
    [48, 24],
    [40, 46],
    [22, 44],
    [32, 18],
  ] as const) {
    c.set(x, y, 'cream3', 0.9);
    for (const [i, j] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const)
      c.set(x + i, y + j, 'gold3', 0.6);
  }
}
