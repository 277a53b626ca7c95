import type { Canvas } from './canvas.ts';
import { grain } from './grain.ts';
import { type Ramp, tone } from './palette.ts';

/** How lit a surface is, -1..1, by its normal: the light comes from the top left, a little from the front. */
export function lit(nx: number, ny: number): number {
  const nz = Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
  return -0.52 * nx - 0.62 * ny + 0.58 * nz;
}

/** A round body in few flat tones. */
export function ball(canvas: Canvas, cx: number, cy: number, rx: number, ry: number, ramp: Ramp): void {
  for (let y = Math.floor(cy - ry); y <= cy + ry; y++) {
    for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
      const [nx, ny] = [(x + 0.5 - cx) / rx, (y + 0.5 - cy) / ry];
      if (nx * nx + ny * ny <= 1) canvas.set(x, y, tone(ramp, ((lit(nx, ny) + 0.75) / 1.6) * (ramp.length - 1)));
    }
  }
}

/** An upright round body: lit on its left third, dark on its right. */
export function cylinder(canvas: Canvas, x: number, y: number, width: number, height: number, ramp: Ramp): void {
  for (let i = 0; i < width; i++) {
    const across = (i + 0.5) / width;
    const light = across < 0.12 ? 0.55 : 1 - Math.abs(across - 0.3) * 1.35;
    canvas.rect(x + i, y, 1, height, tone(ramp, light * (ramp.length - 1)));
  }
}

/** A flat block with a light rim at the top left and a dark one at the bottom right. `level` is its middle tone. */
export function slab(c: Canvas, x: number, y: number, width: number, height: number, ramp: Ramp, level = 2): void {
  c.rect(x, y, width, height, tone(ramp, level));
  c.rect(x, y, width, 1, tone(ramp, level + 1));
  c.rect(x, y, 1, height, tone(ramp, level + 1));
  c.rect(x, y + height - 1, width, 1, tone(ramp, level - 1));
  c.rect(x + width - 1, y, 1, height, tone(ramp, level - 1));
}

/** The same pushed in: dark at the top left, light at the bottom right. */
export function recess(c: Canvas, x: number, y: number, width: number, height: number, ramp: Ramp, level = 2): void {
  c.rect(x, y, width, height, tone(ramp, level));
  c.rect(x, y + height - 1, width, 1, tone(ramp, level + 1));
  c.rect(x + width - 1, y, 1, height, tone(ramp, level + 1));
  c.rect(x, y, width, 1, tone(ramp, level - 1));
  c.rect(x, y, 1, height, tone(ramp, level - 1));
}

/** Wood fibres along a board that is already painted: a few streaks one tone up or down. */
export function fibres(
  c: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  ramp: Ramp,
  level: number,
  seed: number,
): void {
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; ) {
      const run = 3 + Math.floor(grain(i, j, seed) * 9);
      const pick = grain(i + 77, j, seed);
      if (pick > 0.78) c.rect(x + i, y + j, Math.min(run, width - i), 1, tone(ramp, level - 1));
      else if (pick < 0.12) c.rect(x + i, y + j, Math.min(run, width - i), 1, tone(ramp, level + 1));
      i += run;
    }
  }
}

/** A crown of leaves: small tufts, light where the crown faces the light, in an uneven silhouette. */
export function foliage(c: Canvas, cx: number, cy: number, rx: number, ry: number, ramp: Ramp, seed: number): void {
  for (let y = Math.floor(cy - ry); y <= cy + ry; y++) {
    for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
      const [nx, ny] = [(x + 0.5 - cx) / rx, (y + 0.5 - cy) / ry];
      if (nx * nx + ny * ny <= 0.8) c.set(x, y, tone(ramp, lit(nx, ny) > 0.1 ? 2 : 1));
    }
  }
  const count = Math.round(rx * ry * 0.42);
  const tufts = Array.from({ length: count }, (_, i) => {
    const angle = grain(i, 1, seed) * Math.PI * 2;
    const reach = Math.sqrt(grain(i, 2, seed)) * 0.93;
    return { nx: Math.cos(angle) * reach, ny: Math.sin(angle) * reach, i };
  }).sort((a, b) => lit(a.nx, a.ny) - lit(b.nx, b.ny));
  for (const { nx, ny, i } of tufts) {
    const light = ((lit(nx, ny) + 0.55) / 1.5) * (ramp.length - 1) + (grain(i, 3, seed) - 0.5) * 1.3;
    const [x, y] = [Math.round(cx + nx * rx), Math.round(cy + ny * ry)];
    c.rect(x - 2, y, 5, 2, tone(ramp, light - 1));
    c.rect(x - 2, y - 1, 4, 2, tone(ramp, light));
    c.rect(x - 1, y - 2, 2, 1, tone(ramp, light));
    c.set(x - 1, y - 1, tone(ramp, light + 1));
  }
}

/** A soft shadow on the ground, in two steps. */
export function groundShadow(c: Canvas, cx: number, cy: number, rx: number, ry: number): void {
  c.ellipse(cx, cy, rx, ry, 'ink0', 0.16);
  c.ellipse(cx, cy, rx * 0.78, ry * 0.72, 'ink0', 0.2);
}
