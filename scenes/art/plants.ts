import { cylinder, foliage, groundShadow, slab } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { grain } from './grain.ts';
import { RAMPS, type Ramp, tone } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** Plants in pots. */
export function plants(): Stamp[] {
  return [
    furniture('plant-palm', 2, 3, palm, { above: 2, solid: ['..', '..', '##'] }),
    furniture('plant-ficus', 1, 3, ficus),
    furniture('plant-fern', 1, 2, fern),
    furniture('plant-olive', 1, 3, olive),
    furniture('planter', 2, 2, planter),
    furniture(
      'flower-pot',
      1,
      1,
      (c) => {
        groundShadow(c, 17, 27, 9, 4);
        pot(c, 16, 17, 7, 11, RAMPS.orange);
        for (let k = 0; k < 7; k++) flower(c, 9 + ((k * 5) % 15), 8 + ((k * 7) % 9), k % 2 ? RAMPS.rose : RAMPS.gold);
      },
      { above: 0 },
    ),
  ];
}

function pot(c: Canvas, cx: number, top: number, radius: number, height: number, ramp: Ramp): void {
  for (let y = 0; y < height; y++) {
    const half = Math.round(radius - (y / height) * radius * 0.3);
    cylinder(c, cx - half, top + y, half * 2, 1, ramp);
  }
  cylinder(c, cx - radius - 1, top, radius * 2 + 2, 4, ramp);
  c.rect(cx - radius, top + 4, radius * 2, 1, tone(ramp, 0));
  c.rect(cx - radius, top, radius * 2, 1, 'wood0');
}

/** Five petals, a heart, and a leaf under them. */
export function flower(c: Canvas, x: number, y: number, ramp: Ramp): void {
  c.rect(x - 1, y + 3, 3, 2, 'leaf1');
  c.rect(x - 1, y - 3, 3, 7, tone(ramp, 3));
  c.rect(x - 3, y - 1, 7, 3, tone(ramp, 3));
  c.rect(x - 2, y - 2, 5, 5, tone(ramp, 3));
  c.rect(x - 1, y - 3, 2, 1, tone(ramp, 4));
  c.rect(x - 3, y - 1, 2, 1, tone(ramp, 4));
  c.set(x - 2, y - 2, tone(ramp, 4));
  c.rect(x, y + 3, 2, 1, tone(ramp, 2));
  c.rect(x + 2, y + 1, 2, 1, tone(ramp, 2));
  c.set(x + 2, y + 2, tone(ramp, 2));
  c.rect(x - 1, y - 1, 3, 3, tone(ramp, 2));
  c.rect(x - 1, y - 1, 2, 2, ramp === RAMPS.gold ? 'red2' : 'gold2');
}

function frond(c: Canvas, x: number, y: number, reach: number, rise: number, seed: number): void {
  for (let t = 0; t <= 1; t += 0.03) {
    const px = x + reach * t;
    const py = y - rise * Math.sin(t * Math.PI * 0.78) + t * t * 10;
    const leafy = Math.sin(Math.min(1, t * 1.15) * Math.PI) * 4 + 1;
    const light = (reach < 0 ? 3 : 2) + (grain(Math.floor(t * 20), seed, 3) > 0.6 ? 1 : 0) - (t > 0.8 ? 1 : 0);
    for (let j = -leafy; j < leafy; j++) c.set(px, py + j, tone(RAMPS.leaf, j < 0 ? light : light - 1));
    c.set(px, py, 'leaf4');
  }
}

function palm(c: Canvas): void {
  groundShadow(c, 35, 88, 19, 6);
  pot(c, 32, 68, 12, 22, RAMPS.orange);
  const top = c.crop(0, 0, 64, 96);
  for (let y = 34; y < 70; y++) top.rect(30 + (y % 6 < 3 ? 0 : 1), y, 4, 1, y % 6 < 1 ? 'wood1' : 'wood3');
  const fronds = [
    [-27, 16],
    [27, 16],
    [-24, 28],
    [24, 27],
    [-14, 34],
    [14, 34],
    [-29, 4],
    [28, 3],
    [2, 36],
  ] as const;
  for (const [index, [reach, rise]] of fronds.entries()) frond(top, 32, 42, reach, rise, index);
  top.outline('leaf0');
  c.paste(top, 0, 0);
}

function ficus(c: Canvas): void {
  groundShadow(c, 18, 90, 13, 4);
  const plant = c.crop(0, 0, 32, 96);
  pot(plant, 16, 74, 9, 17, RAMPS.white);
  plant.rect(15, 52, 3, 23, 'wood2');
  plant.rect(15, 52, 1, 23, 'wood4');
  foliage(plant, 16, 38, 14, 16, RAMPS.leaf, 12);
  foliage(plant, 15, 22, 10, 13, RAMPS.leaf, 13);
  plant.outline('leaf0');
  c.paste(plant, 0, 0);
}

function fern(c: Canvas): void {
  groundShadow(c, 18, 57, 12, 4);
  const plant = c.crop(0, 0, 32, 64);
  pot(plant, 16, 40, 8, 17, RAMPS.blue);
  for (const [reach, rise] of [
    [-13, 8],
    [13, 8],
    [-11, 18],
    [11, 18],
    [-5, 24],
    [5, 24],
    [-14, 1],
    [14, 1],
  ] as const)
    frond(plant, 16, 36, reach, rise, reach);
  plant.outline('leaf0');
  c.paste(plant, 0, 0);
}

/** A clipped olive: two balls on a stem, as beside grand doors. */
function olive(c: Canvas): void {
  groundShadow(c, 18, 90, 13, 4);
  const plant = c.crop(0, 0, 32, 96);
  slab(plant, 6, 72, 20, 19, RAMPS.oak, 3);
  plant.frame(8, 75, 16, 13, 'wood3');
  plant.rect(14, 30, 4, 43, 'wood2');
  plant.rect(14, 30, 1, 43, 'wood4');
  foliage(plant, 16, 54, 13, 12, RAMPS.meadow, 15);
  foliage(plant, 16, 29, 10, 10, RAMPS.meadow, 16);
  plant.outline('leaf0');
  c.paste(plant, 0, 0);
}

function planter(c: Canvas): void {
  c.rect(5, 56, 58, 5, 'ink0', 0.3);
  const plant = c.crop(0, 0, 64, 64);
  slab(plant, 3, 36, 58, 23, RAMPS.stone, 2);
  slab(plant, 2, 34, 60, 6, RAMPS.stone, 3);
  for (let x = 8; x < 50; x += 12) plant.frame(x, 43, 9, 12, 'stone1');
  for (let k = 0; k < 4; k++) foliage(plant, 10 + k * 15, 28 - (k % 2) * 3, 11, 11, RAMPS.leaf, 20 + k);
  for (let k = 0; k < 9; k++)
    flower(plant, 6 + k * 6.4, 20 + ((k * 7) % 13), [RAMPS.rose, RAMPS.gold, RAMPS.white][k % 3] ?? RAMPS.rose);
  plant.outline('ink1');
  c.paste(plant, 0, 0);
}
