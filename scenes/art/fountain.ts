import { ball, cylinder, groundShadow, slab } from './brush.ts';
import { type Canvas, inEllipse } from './canvas.ts';
import { drift, grain } from './grain.ts';
import { type Colour, RAMPS, tone } from './palette.ts';
import { furniture, type Stamp } from './stamp.ts';

/** The fountain in the middle of the square: a stone basin of 6 × 6 tiles, two bowls and a jet. */
export function fountains(): Stamp[] {
  const solid = ['......', '......', '.####.', '######', '######', '.####.'];
  return [furniture('fountain', 6, 6, fountain, { above: 2, solid })];
}

function fountain(c: Canvas): void {
  groundShadow(c, 102, 136, 92, 56);
  basin(c);
  ripples(c);
  column(c);
  water(c);
}

function basin(c: Canvas): void {
  c.ellipse(96, 132, 93, 58, 'stone0');
  for (let y = 60; y < 192; y++) {
    for (let x = 0; x < 192; x++) {
      if (!inEllipse(x, y, 96, 130, 92, 57)) continue;
      const joint = Math.floor(((Math.atan2(y - 118, x - 96) + Math.PI) / Math.PI) * 16);
      const near = Math.floor(((Math.atan2(y + 1 - 118, x + 1 - 96) + Math.PI) / Math.PI) * 16);
      c.set(x, y, joint !== near ? 'stone0' : y > 172 || x > 172 ? 'stone1' : x < 30 ? 'stone3' : 'stone2');
    }
  }
  for (let y = 56; y < 180; y++) {
    for (let x = 0; x < 192; x++) {
      if (!inEllipse(x, y, 96, 118, 93, 56)) continue;
      const joint = Math.floor(((Math.atan2((y - 118) * 1.6, x - 96) + Math.PI) / Math.PI) * 14);
      const near = Math.floor(((Math.atan2((y + 1 - 118) * 1.6, x + 1 - 96) + Math.PI) / Math.PI) * 14);
      const bright: Colour = inEllipse(x, y, 96, 119.5, 92, 55)
        ? y > 150
          ? 'stone3'
          : 'cream0'
        : y < 118
          ? 'cream2'
          : 'stone1';
      c.set(x, y, joint !== near ? 'stone1' : grain(x, y, 81) > 0.95 ? 'stone3' : bright);
    }
  }
  c.ellipse(96, 118, 80, 45, 'stone0');
  c.ellipse(96, 119, 79, 44, 'blue0');
}

function ripples(c: Canvas): void {
  for (let y = 74; y < 166; y++) {
    for (let x = 14; x < 178; x++) {
      if (!inEllipse(x, y, 96, 122, 78, 41)) continue;
      const ring = Math.hypot(x - 96, (y - 124) * 1.8);
      const wave = Math.sin(ring * 0.42 + drift(x, y, 24, 82) * 5);
      const level = 1 + (wave > 0.72 ? 1 : 0) + (ring < 36 ? 1 : 0) - (y < 84 || x < 24 ? 1 : 0);
      c.set(x, y, tone(RAMPS.water, Math.max(0.6, level)));
    }
  }
  for (let k = 0; k < 22; k++) {
    const angle = grain(k, 1, 83) * Math.PI * 2;
    const reach = 0.45 + grain(k, 2, 83) * 0.5;
    const [x, y] = [96 + Math.cos(angle) * 74 * reach, 124 + Math.sin(angle) * 36 * reach];
    c.rect(x, y, 3 + (k % 3), 1, k % 2 ? 'blue4' : 'cream3');
  }
  for (const [x, y] of [
    [44, 142],
    [146, 112],
    [132, 150],
  ] as const) {
    c.ellipse(x, y, 7, 4, 'leaf2');
    c.ellipse(x - 1, y - 0.5, 5, 3, 'leaf3');
    c.rect(x + 1, y - 3, 3, 2, 'rose1');
  }
}

function column(c: Canvas): void {
  c.ellipse(98, 134, 26, 10, 'blue0', 0.6);
  slab(c, 78, 118, 36, 14, RAMPS.stone, 2);
  c.ellipse(96, 132, 18, 5, 'stone1');
  cylinder(c, 84, 78, 24, 42, RAMPS.stone);
  bowl(c, 96, 82, 46, 13);
  cylinder(c, 89, 44, 14, 34, RAMPS.stone);
  bowl(c, 96, 46, 26, 8);
  cylinder(c, 92, 26, 8, 18, RAMPS.stone);
  ball(c, 96, 24, 7, 7, RAMPS.gold);
}

function bowl(c: Canvas, cx: number, cy: number, rx: number, ry: number): void {
  for (let y = 0; y < ry * 1.7; y++) {
    const half = Math.round(rx * Math.sqrt(Math.max(0, 1 - (y / (ry * 1.75)) ** 2)));
    cylinder(c, cx - half, cy + y, half * 2, 1, RAMPS.stone);
  }
  c.ellipse(cx, cy, rx + 1, ry + 1, 'stone0');
  c.ellipse(cx, cy, rx, ry, 'cream0');
  c.ellipse(cx, cy + 0.5, rx - 3, ry - 2.5, 'blue1');
  c.ellipse(cx - 2, cy + 1, rx - 6, ry - 4, 'blue2');
  c.ellipse(cx, cy + 1, rx * 0.4, ry * 0.35, 'blue4');
}

/** Streams falling from the bowls, thicker and whiter where they land. */
function water(c: Canvas): void {
  for (const [x, from, to] of [
    [52, 86, 134],
    [66, 91, 144],
    [96, 95, 120],
    [126, 91, 144],
    [140, 86, 134],
    [73, 49, 80],
    [86, 53, 82],
    [106, 53, 82],
    [119, 49, 80],
  ] as const) {
    for (let y = from; y < to; y++) {
      const flick = grain(x, Math.floor(y / 3), 84);
      c.rect(x, y, 3, 1, flick > 0.55 ? 'cream3' : 'blue4', 0.9);
      c.set(x + 3, y, 'blue3', 0.8);
    }
    c.ellipse(x + 1.5, to, 6, 2.5, 'blue4', 0.8);
    c.ellipse(x + 1.5, to, 3.5, 1.5, 'cream3');
  }
  for (let k = 0; k < 46; k++) {
    const side = grain(k, 5, 85) - 0.5;
    const t = grain(k, 6, 85);
    c.rect(
      96 + side * 34 * t,
      24 - Math.sin(t * Math.PI * 0.9) * 18 + t * t * 22,
      2,
      2,
      k % 2 ? 'cream3' : 'blue4',
      0.9,
    );
  }
  c.rect(95, 5, 3, 16, 'cream3', 0.85);
}
