import { lit } from './brush.ts';
import { Canvas, inEllipse } from './canvas.ts';
import { grain } from './grain.ts';
import { type Colour, type Ramp, tone } from './palette.ts';

export type Inside = (x: number, y: number) => boolean;

/** A mass of hair: a rounded body whose strands fan out from a root, each a little lighter or darker. */
export type Mass = {
  ramp: Ramp;
  /** Middle and radii of the body that the light falls on. */
  body: readonly [cx: number, cy: number, rx: number, ry: number];
  root: readonly [x: number, y: number];
  /** How many strands would make a full turn around the root. */
  strands: number;
  seed: number;
};

/** The hair of a head. */
export function crown(ramp: Ramp, seed: number): Mass {
  return { ramp, body: [48, 40, 28, 30], root: [48, 16], strands: 64, seed };
}

/** Fills the pixels of a shape with combed hair, with a broken band of gloss on its lit side. */
export function comb(c: Canvas, { ramp, body, root, strands, seed }: Mass, inside: Inside): void {
  const [cx, cy, rx, ry] = body;
  for (let y = 0; y < c.height; y++) {
    for (let x = 0; x < c.width; x++) {
      if (!inside(x, y)) continue;
      const strand = Math.floor((Math.atan2(y - root[1], x + 0.5 - root[0]) / (Math.PI * 2)) * strands);
      const [nx, ny] = [(x + 0.5 - cx) / rx, (y + 0.5 - cy) / ry];
      const far = Math.hypot(nx, ny);
      const rim = Math.max(1, far);
      const uneven = grain(strand, 1, seed) - 0.5;
      const gloss = Math.abs(far - 0.74 - uneven * 0.16) < 0.075 && ny < -0.1 && nx > -0.75 && nx < 0.45 ? 0.5 : 0;
      const light = lit(nx / rim, ny / rim) + uneven * 0.6 + gloss;
      c.set(x, y, tone(ramp, ((light + 0.4) / 1.7) * (ramp.length - 1)));
    }
  }
}

/** Small round curls over a shape, the lit ones in front. Every [x, y] is the middle of one. */
export function curl(c: Canvas, ramp: Ramp, middles: readonly (readonly [number, number])[], radius: number): void {
  for (const [x, y] of middles) {
    c.ellipse(x, y, radius, radius, tone(ramp, 0));
    c.ellipse(x, y, radius - 0.8, radius - 0.8, tone(ramp, 2));
    c.ellipse(x + 0.6, y + 0.8, radius - 1.7, radius - 1.7, tone(ramp, 1));
    for (let a = 0; a < 9; a++) {
      const turn = Math.PI * (0.95 + a / 11);
      c.set(
        x + Math.cos(turn) * (radius - 1.8),
        y + Math.sin(turn) * (radius - 1.8),
        tone(ramp, a > 2 && a < 7 ? 4 : 3),
      );
    }
  }
}

/** Draws on a layer of its own, then lays it over the picture with a dark edge and a shadow on the face. */
export function layOver(c: Canvas, edge: Colour, shadow: Colour, draw: (layer: Canvas) => void): void {
  const layer = new Canvas(c.width, c.height);
  draw(layer);
  const face = within(48, 46, 22, 26);
  const bare = (x: number, y: number) => layer.opacity(x, y) === 0 && c.opacity(x, y) > 200;
  for (let y = 0; y < c.height; y++) {
    for (let x = 0; x < c.width; x++) {
      if (layer.opacity(x, y) < 200) continue;
      for (const drop of [2, 3]) if (face(x, y + drop) && bare(x, y + drop)) c.set(x, y + drop, shadow);
    }
  }
  for (let y = 0; y < c.height; y++) {
    for (let x = 0; x < c.width; x++) {
      if (layer.opacity(x, y) < 200) continue;
      for (const [dx, dy] of [
        [-1, 0],
        [1, 0],
        [0, 1],
        [0, -1],
      ] as const)
        if (bare(x + dx, y + dy)) c.set(x + dx, y + dy, edge);
    }
  }
  c.paste(layer, 0, 0);
}

export function within(cx: number, cy: number, rx: number, ry: number): Inside {
  return (x, y) => inEllipse(x, y, cx, cy, rx, ry);
}

/** How far the tips of a row of strands hang, 0..depth: pointed, one every `width` pixels. */
export function tips(x: number, width: number, depth: number): number {
  const along = (((x % width) + width) % width) / width;
  return depth * (1 - Math.abs(along * 2 - 1));
}
