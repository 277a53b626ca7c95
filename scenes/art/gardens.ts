import { foliage, groundShadow, slab } from './brush.ts';
import { Canvas } from './canvas.ts';
import { grain } from './grain.ts';
import { RAMPS, type Ramp } from './palette.ts';
import { flower } from './plants.ts';
import { furniture, type Stamp } from './stamp.ts';

/** Trees, bushes, hedges and flower beds. */
export function gardens(): Stamp[] {
  return [
    furniture('tree', 4, 5, (c) => tree(c, RAMPS.leaf, 1), {
      above: 4,
      solid: ['....', '....', '....', '....', '.##.'],
    }),
    furniture('tree-lime', 4, 5, (c) => tree(c, RAMPS.meadow, 2), {
      above: 4,
      solid: ['....', '....', '....', '....', '.##.'],
    }),
    furniture('tree-blossom', 4, 5, (c) => tree(c, ['leaf1', 'plum1', 'rose0', 'rose1', 'skin1'], 3), {
      above: 4,
      solid: ['....', '....', '....', '....', '.##.'],
    }),
    furniture('cypress', 2, 5, cypress, { above: 4, solid: ['..', '..', '..', '..', '##'] }),
    furniture('bush', 2, 2, (c) => bush(c, false), { above: 1 }),
    furniture('bush-flowers', 2, 2, (c) => bush(c, true), { above: 1 }),
    furniture('hedge', 2, 2, (c) => hedge(c, 0, 64), { above: 1 }),
    furniture('hedge-left', 1, 2, (c) => hedge(c, 3, 64), { above: 1 }),
    furniture('hedge-right', 1, 2, (c) => hedge(c, -32, 29), { above: 1 }),
    furniture('hedge-vertical', 1, 2, (c) => hedge(c, 3, 29, true), { above: 0, solid: ['#', '#'] }),
    ...(['rose', 'gold', 'white', 'plum'] as const).map((name, k) =>
      furniture(`flower-bed-${name}`, 3, 2, (c) => bed(c, RAMPS[name], k), { above: 0, solid: ['###', '###'] }),
    ),
  ];
}

function tree(c: Canvas, ramp: Ramp, seed: number): void {
  groundShadow(c, 70, 146, 46, 12);
  const t = c.crop(0, 0, 128, 160);
  for (let y = 96; y < 150; y++) {
    const flare = y > 138 ? (y - 138) * 0.7 : y < 106 ? (106 - y) * 0.5 : 0;
    for (let x = -8 - flare; x < 8 + flare; x++) {
      const bark = grain(Math.floor(x / 2), Math.floor(y / 5), seed) > 0.66;
      t.set(
        64 + x,
        y,
        x < -4 ? (bark ? 'wood3' : 'wood4') : x > 3 ? (bark ? 'wood0' : 'wood1') : bark ? 'wood1' : 'wood2',
      );
    }
  }
  t.rect(54, 96, 22, 12, 'wood0', 0.5);
  const lobes = [
    [64, 74, 40, 30],
    [34, 72, 27, 24],
    [94, 74, 28, 25],
    [46, 90, 26, 18],
    [84, 92, 26, 17],
    [48, 44, 30, 26],
    [82, 46, 29, 27],
    [64, 30, 30, 25],
  ] as const;
  for (const [k, [x, y, rx, ry]] of lobes.entries()) foliage(t, x, y, rx, ry, ramp, seed * 100 + k);
  for (let k = 0; k < 9; k++) {
    const [x, y] = [30 + grain(k, 7, seed) * 66, 40 + grain(k, 8, seed) * 56];
    t.rect(x - 3, y, 6, 1, ramp[1] ?? ramp[0]);
  }
  t.outline(ramp[0] === 'leaf1' ? 'plum0' : 'leaf0');
  c.paste(t, 0, 0);
}

function cypress(c: Canvas): void {
  groundShadow(c, 36, 148, 20, 7);
  const t = c.crop(0, 0, 64, 160);
  t.rect(29, 136, 6, 14, 'wood1');
  t.rect(29, 136, 2, 14, 'wood3');
  for (const [y, rx, ry] of [
    [124, 17, 16],
    [104, 19, 20],
    [82, 18, 21],
    [60, 16, 20],
    [40, 12, 18],
    [22, 7, 14],
  ] as const) {
    foliage(t, 32, y, rx, ry, RAMPS.leaf, y);
  }
  t.outline('leaf0');
  c.paste(t, 0, 0);
}

function bush(c: Canvas, flowering: boolean): void {
  groundShadow(c, 35, 54, 28, 8);
  const b = c.crop(0, 0, 64, 64);
  foliage(b, 20, 40, 17, 15, RAMPS.leaf, 31);
  foliage(b, 45, 41, 16, 14, RAMPS.leaf, 32);
  foliage(b, 32, 32, 20, 18, RAMPS.leaf, 33);
  if (flowering)
    for (let k = 0; k < 11; k++) flower(b, 12 + grain(k, 1, 34) * 40, 20 + grain(k, 2, 34) * 28, RAMPS.rose);
  b.outline('leaf0');
  c.paste(b, 0, 0);
}

/** A clipped hedge: a leafy top that catches the light and a darker front. */
function hedge(c: Canvas, left: number, right: number, deep = false): void {
  const top = deep ? 0 : 16;
  if (!deep) c.rect(left + 3, 56, right - left, 6, 'ink0', 0.3);
  const h = new Canvas(c.width, deep ? 64 : c.height);
  const front = deep ? 99 : 36;
  h.rect(left, deep ? 0 : top + 4, right - left, deep ? 64 : 54 - top, 'leaf2');
  h.rect(left, front, right - left, 58 - front, 'leaf1');
  for (let y = deep ? -4 : top; y < (deep ? 68 : 59); y += 4) {
    for (let x = left - 8; x < right + 4; x += 5) {
      const id = (y + 64) % 64;
      const [u, v] = [x + grain(wrapped(x), id, 41) * 4, y + grain(wrapped(x), id, 42) * 3];
      if (u - 2 < left - 1 || u + 3 > right + 1) if (left > 0 || right < c.width) continue;
      const level = deep ? 3.4 - (x - left) / 18 : v < top + 6 ? 3.6 : v < front ? 2.9 : v < 50 ? 1.7 : 1.1;
      tuft(h, u, v, level + (grain(wrapped(x), id, 43) - 0.5));
    }
  }
  if (!deep) h.rect(Math.max(0, left), 57, right - Math.max(0, left), 2, 'leaf0');
  if (left > 0) h.rect(left - 1, deep ? 0 : top + 3, 1, deep ? 64 : 55 - top, 'leaf0');
  if (right < c.width) h.rect(right, deep ? 0 : top + 3, 1, deep ? 64 : 55 - top, 'leaf0');
  if (!deep)
    for (let x = Math.max(0, left); x < Math.min(c.width, right); x++) {
      for (let y = 10; y < 24; y++)
        if (h.opacity(x, y) > 200) {
          h.set(x, y - 1, 'leaf0');
          break;
        }
    }
  c.paste(h, 0, 0);
}

const wrapped = (x: number) => ((x % 64) + 64) % 64;

function tuft(c: Canvas, x: number, y: number, level: number): void {
  const ramp: Ramp = RAMPS.leaf;
  const pick = (shift: number) => ramp[Math.max(0, Math.min(4, Math.round(level + shift)))] ?? 'leaf2';
  c.rect(x - 2, y + 1, 5, 2, pick(-1));
  c.rect(x - 2, y - 1, 4, 2, pick(0));
  c.set(x - 1, y - 1, pick(1));
}

function bed(c: Canvas, ramp: Ramp, seed: number): void {
  c.rect(6, 58, 88, 4, 'ink0', 0.25);
  slab(c, 2, 6, 92, 53, RAMPS.stone, 3);
  slab(c, 6, 10, 84, 42, RAMPS.walnut, 2);
  c.rect(2, 53, 92, 6, 'stone1');
  for (let x = 2; x < 94; x += 15) {
    c.rect(x, 53, 1, 6, 'stone0');
    c.rect(x + 7, 6, 1, 4, 'stone1');
  }
  c.frame(1, 5, 94, 55, 'stone0');
  const plantsLayer = c.crop(0, 0, 96, 64);
  for (let row = 0; row < 4; row++) {
    const places = Array.from({ length: 9 }, (_, k) => ({
      k,
      x: 13 + k * 9 + (row % 2) * 4 - 2,
      y: 16 + row * 10 + Math.floor(grain(k, row, seed) * 3),
    }));
    const planted = places.filter(({ x }) => x <= 84);
    for (const { x, y } of planted) {
      plantsLayer.ellipse(x, y + 3, 6, 5, 'leaf2');
      plantsLayer.ellipse(x - 1, y + 2, 4, 3, 'leaf3');
    }
    for (const { k, x, y } of planted)
      if (grain(k, row, seed + 9) > 0.16) flower(plantsLayer, x, y, (k + row) % 5 === 3 ? RAMPS.white : ramp);
  }
  c.paste(plantsLayer, 0, 0);
}
