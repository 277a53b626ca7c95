import { fibres, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { drift, grain, wrap } from './grain.ts';
import { type Colour, RAMPS, type Ramp, tone } from './palette.ts';
import { type Stamp, TILE, texture } from './stamp.ts';

/** Indoor floors. */
export function floors(): Stamp[] {
  return [
    texture('marble', 4, 4, marble),
    texture('marble-band', 2, 2, band),
    texture('parquet', 4, 4, (c) => herringbone(c, RAMPS.wood)),
    texture('planks', 4, 2, (c) => planks(c, RAMPS.wood, 2.6)),
    texture('planks-pale', 4, 2, (c) => planks(c, RAMPS.oak, 2.7)),
    texture('carpet-blue', 1, 1, (c) => carpet(c, 'blue0', 'blue1', 'gold1')),
    texture('carpet-green', 1, 1, (c) => carpet(c, 'leaf0', 'leaf1', 'gold0')),
    texture('void', 1, 1, (c) => c.rect(0, 0, TILE, TILE, 'ink0')),
  ];
}

/** A chequer of polished slabs, cream and sand, each with veins of its own. */
function marble(c: Canvas): void {
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 4; column++) {
      const pale = (row + column) % 2 === 0;
      const ramp: Ramp = pale ? ['cream0', 'cream1', 'cream2', 'cream3'] : ['stone3', 'cream0', 'cream1', 'cream2'];
      const [x, y, seed] = [column * TILE, row * TILE, row * 4 + column];
      slab(c, x, y, TILE, TILE, ramp, 1);
      veins(c, x + 1, y + 1, ramp, seed);
      for (let i = 0; i < 9; i++) {
        c.set(x + 5 + i, y + 14 - i, tone(ramp, 2), 0.55);
        if (i > 2) c.set(x + 7 + i, y + 15 - i, tone(ramp, 2), 0.3);
      }
    }
  }
}

function veins(c: Canvas, x: number, y: number, ramp: Ramp, seed: number): void {
  for (let j = 0; j < TILE - 2; j++) {
    for (let i = 0; i < TILE - 2; i++) {
      const bend = drift(i, j, 9, seed) * 14 + drift(i, j, 4, seed + 50) * 4;
      const across = Math.abs(wrap(i + j * (seed % 2 ? 1 : -0.8) + bend + seed * 5, 30) - 15);
      if (across < 0.55) c.set(x + i, y + j, tone(ramp, 0), 0.75);
      else if (across < 1.5) c.set(x + i, y + j, tone(ramp, 0), 0.25);
    }
  }
}

/** The darker band that runs along the walls of a marble floor, with a lozenge in every slab. */
function band(c: Canvas): void {
  for (let k = 0; k < 4; k++) {
    const [x, y] = [(k % 2) * TILE, Math.floor(k / 2) * TILE];
    slab(c, x, y, TILE, TILE, ['stone1', 'stone2', 'stone3', 'cream0'], 1);
    veins(c, x + 1, y + 1, ['stone1', 'stone2', 'stone3'], 30 + k);
    for (let i = -7; i <= 7; i++) {
      const half = 7 - Math.abs(i);
      c.rect(x + 16 - half, y + 16 + i, half * 2, 1, i < 0 ? 'red2' : 'red1');
    }
    c.line(x + 9, y + 15, x + 15, y + 9, 'red3');
    c.line(x + 16, y + 23, x + 22, y + 17, 'red0');
  }
}

/** Planks of 8 × 32 px laid in herringbone; the pattern repeats every 64 px, its tones every 128. */
function herringbone(c: Canvas, ramp: Ramp): void {
  const [plank, long] = [8, 4];
  for (let y = 0; y < c.height; y++) {
    for (let x = 0; x < c.width; x++) {
      const [u, v] = [Math.floor(x / plank), Math.floor(y / plank)];
      const k = wrap(u - v, long * 2);
      const lying = k < long;
      const [along, across] = lying ? [k * plank + (x % plank), y % plank] : [(7 - k) * plank + (y % plank), x % plank];
      const id = lying ? grain(wrap(u - k, 16), v, 1) : grain(u, wrap(v - (7 - k), 16), 2);
      const base = (lying ? 2.03 : 1.72) + (id - 0.5) * 0.9;
      const fibre = grain(Math.floor(along / 5), across, Math.floor(id * 900)) > 0.88 ? -0.4 : 0;
      const edge = across === 0 ? 0.55 : across === plank - 1 || along === long * plank - 1 ? -1 : fibre;
      c.set(x, y, tone(ramp, Math.max(base + edge, 0.6)));
    }
  }
}

/** Boards 8 px wide with staggered joints and nails. */
function planks(c: Canvas, ramp: Ramp, level: number): void {
  for (let row = 0; row * 8 < c.height; row++) {
    const start = Math.floor(grain(row, 3, 11) * c.width);
    const length = c.width / 2;
    for (let board = 0; board < 2; board++) {
      const base = level + (grain(row, board, 12) - 0.5) * 0.9;
      const left = start + board * length;
      const strip = drawBoard(left, length, row, Math.round(base));
      for (let i = 0; i < length; i++) {
        for (let j = 0; j < 8; j++) c.set(wrap(left + i, c.width), row * 8 + j, strip(i, j));
      }
    }
  }

  function drawBoard(seed: number, length: number, row: number, base: number): (i: number, j: number) => Colour {
    return (i, j) => {
      if (j === 7 || i === length - 1) return tone(ramp, base - 2);
      if ((i === 2 || i === length - 4) && (j === 2 || j === 5)) return tone(ramp, base - 1);
      if (j === 0) return tone(ramp, base + 1);
      const fibre = grain(Math.floor(i / 7 + (j % 3) * 0.4), j + row * 8, seed);
      return tone(ramp, fibre > 0.83 ? base - 1 : base);
    };
  }
}

/** Woven wool with a small flower every 16 px. */
function carpet(c: Canvas, deep: Colour, wool: Colour, thread: Colour): void {
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) c.set(x, y, (x + y * 3) % 4 === 0 ? deep : wool);
  }
  for (const [x, y] of [
    [8, 8],
    [24, 24],
  ] as const) {
    for (const [i, j] of [
      [0, -2],
      [0, 2],
      [-2, 0],
      [2, 0],
    ] as const)
      c.set(x + i, y + j, thread);
    c.rect(x - 1, y, 3, 1, thread);
    c.set(x, y - 1, thread);
    c.set(x, y + 1, thread);
  }
  for (const [x, y] of [
    [24, 8],
    [8, 24],
  ] as const)
    c.rect(x, y, 1, 1, thread);
}

/** A table top or a shelf of wood: a slab with fibres. */
export function board(
  c: Canvas,
  x: number,
  y: number,
  w: number,
  h: number,
  ramp: Ramp,
  level: number,
  seed = 5,
): void {
  slab(c, x, y, w, h, ramp, level);
  if (w > 2 && h > 2) fibres(c, x + 1, y + 1, w - 2, h - 2, ramp, level, seed);
}
