import type { Canvas } from './canvas.ts';
import { drift, grain, wrap } from './grain.ts';
import { type Colour, RAMPS, tone } from './palette.ts';
import { ground, type Stamp, TILE, texture } from './stamp.ts';

/** Outdoor floors, and the grass that creeps over their edges. */
export function paving(): Stamp[] {
  return [
    texture('cobble', 4, 4, cobble),
    texture('grass', 4, 4, grass),
    texture('flagstone', 4, 4, flagstone),
    ...EDGES.map(([name, covered]) => ground(`grass-${name}`, 1, 1, (c) => edge(c, covered))),
  ];
}

/** Which part of the tile the grass covers, by how deep it reaches from each side. */
type Covered = (x: number, y: number, reach: (along: number) => number) => boolean;
const far = TILE - 1;
const EDGES: readonly (readonly [string, Covered])[] = [
  ['north', (x, y, reach) => y < reach(x)],
  ['south', (x, y, reach) => far - y < reach(x)],
  ['west', (x, y, reach) => x < reach(y)],
  ['east', (x, y, reach) => far - x < reach(y)],
  ['north-west', (x, y, reach) => y < reach(x) || x < reach(y)],
  ['north-east', (x, y, reach) => y < reach(x) || far - x < reach(y)],
  ['south-west', (x, y, reach) => far - y < reach(x) || x < reach(y)],
  ['south-east', (x, y, reach) => far - y < reach(x) || far - x < reach(y)],
  ['tip-north-west', (x, y, reach) => Math.hypot(x, y) < reach(0) + 1],
  ['tip-north-east', (x, y, reach) => Math.hypot(far - x, y) < reach(0) + 1],
  ['tip-south-west', (x, y, reach) => Math.hypot(x, far - y) < reach(0) + 1],
  ['tip-south-east', (x, y, reach) => Math.hypot(far - x, far - y) < reach(0) + 1],
];

function edge(c: Canvas, covered: Covered): void {
  const reach = (along: number) =>
    9 + Math.sin((along / TILE) * Math.PI * 4) * 1.6 + (grain(along % 31, 4, 9) - 0.5) * 4;
  const lawn = new Set<number>();
  for (let y = 0; y < TILE; y++) for (let x = 0; x < TILE; x++) if (covered(x, y, reach)) lawn.add(y * TILE + x);
  const inside = (x: number, y: number) => (x < 0 || y < 0 || x > far || y > far ? undefined : lawn.has(y * TILE + x));
  for (const at of lawn) {
    const [x, y] = [at % TILE, Math.floor(at / TILE)];
    const rim = [inside(x + 1, y), inside(x, y + 1), inside(x - 1, y), inside(x, y - 1)].includes(false);
    c.set(x, y, rim ? (inside(x, y + 1) === false ? 'leaf1' : 'leaf3') : 'leaf3');
    if (inside(x, y + 1) === false)
      for (const depth of [1, 2]) if (!inside(x, y + depth)) c.set(x, y + depth, 'ink0', 0.22);
  }
}

/** Meadow green with soft patches, blades and a few daisies. */
function grass(c: Canvas): void {
  c.rect(0, 0, 128, 128, 'leaf3');
  for (let k = 0; k < 330; k++) {
    const [x, y] = [Math.floor(grain(k, 1, 21) * 128), Math.floor(grain(k, 2, 21) * 128)];
    const deep = drift(x, y, 26, 5) > 0.5;
    const blade: Colour = deep ? 'leaf2' : grain(k, 3, 21) > 0.45 ? 'leaf4' : 'leaf2';
    const dots =
      grain(k, 4, 21) > 0.5
        ? [
            [0, 0],
            [-1, -1],
            [1, -1],
            [0, 1],
          ]
        : [
            [0, 0],
            [0, -1],
            [1, 1],
          ];
    for (const [i = 0, j = 0] of dots) c.set(wrap(x + i, 128), wrap(y + j, 128), blade);
  }
  for (let k = 0; k < 9; k++) {
    const [x, y] = [Math.floor(grain(k, 6, 22) * 124) + 2, Math.floor(grain(k, 7, 22) * 124) + 2];
    for (const [i, j] of [
      [0, -1],
      [-1, 0],
      [1, 0],
      [0, 1],
    ] as const)
      c.set(x + i, y + j, k % 3 ? 'cream3' : 'rose1');
    c.set(x, y, 'gold2');
    c.set(x, y + 2, 'leaf2');
  }
}

/** Rounded stones of many warm greys, none in line with its neighbour (Worley's cells, on a torus). */
function cobble(c: Canvas): void {
  const [columns, rows, size] = [11, 13, 128];
  const stones: { x: number; y: number; id: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const shift = row % 2 ? 0.5 : 0;
      const x = ((column + shift + (grain(column, row, 31) - 0.5) * 0.5) * size) / columns;
      const y = ((row + 0.5 + (grain(column, row, 32) - 0.5) * 0.4) * size) / rows;
      stones.push({ x, y, id: grain(column, row, 33) });
    }
  }
  const away = (a: number, b: number) => wrap(a - b + size / 2, size) - size / 2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let [first, second, stone] = [99, 99, { x: 0, y: 0, id: 0 }];
      for (const other of stones) {
        const distance = Math.hypot(away(x, other.x), away(y, other.y) * 1.12);
        if (distance < first) [second, first, stone] = [first, distance, other];
        else if (distance < second) second = distance;
      }
      const rim = second - first;
      const facing = away(x, stone.x) + away(y, stone.y);
      if (rim < 1.15) c.set(x, y, 'stone1');
      else if (rim < 3 && facing > 1.5) c.set(x, y, 'stone2');
      else c.set(x, y, cobbleTone(stone.id, rim, facing));
    }
  }
}

function cobbleTone(id: number, rim: number, facing: number): Colour {
  const rim1 = rim < 3.4 && facing < -2;
  if (id > 0.9) return rim1 ? 'cream0' : 'stone2';
  if (id > 0.62) return rim1 ? 'cream1' : 'cream0';
  return rim1 ? 'cream0' : 'stone3';
}

/** Big dressed slabs for walks and steps, in a running bond. */
function flagstone(c: Canvas): void {
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 4; column++) {
      const left = column * 32 + (row % 2) * 16;
      const id = grain(column, row, 41);
      const base = id > 0.8 ? 3.6 : id < 0.15 ? 2.4 : 3;
      for (let j = 0; j < 16; j++) {
        for (let i = 0; i < 32; i++) {
          const [x, y] = [wrap(left + i, 128), row * 16 + j];
          const rim = j === 15 || i === 31 ? -1.8 : j === 0 || i === 0 ? 1 : grain(x, y, 42) > 0.96 ? -0.8 : 0;
          c.set(x, y, tone(RAMPS.stone, base + rim));
        }
      }
    }
  }
}
