import type { Canvas } from './canvas.ts';
import type { Colour } from './palette.ts';
import { ground, type Stamp, TILE } from './stamp.ts';

type Wool = { field: Colour; deep: Colour; light: Colour; thread: Colour; rim: Colour };

const RED: Wool = { field: 'red2', deep: 'red1', light: 'red3', thread: 'gold2', rim: 'gold1' };
const BLUE: Wool = { field: 'blue1', deep: 'blue0', light: 'blue2', thread: 'gold2', rim: 'gold1' };
const GREEN: Wool = { field: 'leaf2', deep: 'leaf1', light: 'leaf3', thread: 'gold3', rim: 'gold1' };

/** Rugs in nine pieces, 3 × 3 tiles each: corners, sides and a middle that repeats. */
export function rugs(): Stamp[] {
  return [
    ground('rug-red', 3, 3, (c) => rug(c, RED)),
    ground('rug-blue', 3, 3, (c) => rug(c, BLUE)),
    ground('rug-green', 3, 3, (c) => rug(c, GREEN)),
    ground('doormat', 2, 1, doormat),
  ];
}

function rug(c: Canvas, wool: Wool): void {
  const size = TILE * 3;
  const margin = 3;
  for (let y = margin; y < size - margin; y++) {
    for (let x = margin; x < size - margin; x++) {
      const depth = Math.min(x, y, size - 1 - x, size - 1 - y) - margin;
      const upright = Math.min(x, size - 1 - x) < Math.min(y, size - 1 - y);
      c.set(x, y, weave(x, y, depth, upright ? y : x, wool));
    }
  }
  c.rect(margin, size - margin, size - margin * 2, 1, 'ink0', 0.3);
  c.rect(size - margin, margin, 1, size - margin * 2, 'ink0', 0.3);
  for (let x = margin; x < size - margin; x += 3) {
    c.rect(x, 1, 1, 2, wool.thread);
    c.rect(x, size - margin, 1, 2, wool.thread);
  }
}

function weave(x: number, y: number, depth: number, along: number, wool: Wool): Colour {
  if (depth === 0) return wool.rim;
  if (depth <= 2) return wool.deep;
  if (depth === 3 || depth === 11) return wool.thread;
  if (depth < 11) {
    const [u, v] = [(along % 8) - 4, depth - 7];
    return Math.abs(u) + Math.abs(v) <= 1 ? wool.thread : Math.abs(u) + Math.abs(v) === 3 ? wool.light : wool.deep;
  }
  const [u, v] = [Math.abs((x % 16) - 8), Math.abs((y % 16) - 8)];
  if (u + v === 7) return wool.light;
  if (u + v <= 1) return wool.thread;
  return (x + y) % 2 === 0 && u + v > 7 ? wool.deep : wool.field;
}

function doormat(c: Canvas): void {
  for (let y = 6; y < 27; y++) {
    for (let x = 4; x < 60; x++) c.set(x, y, (x * 2 + y) % 5 < 2 ? 'gold0' : 'wood2');
  }
  c.frame(4, 6, 56, 21, 'wood1');
  c.frame(7, 9, 50, 15, 'gold1');
  c.rect(4, 27, 56, 1, 'ink0', 0.3);
}
