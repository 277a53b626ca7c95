import { ball, cylinder, groundShadow, slab } from './brush.ts';
import { Canvas } from './canvas.ts';
import { RAMPS } from './palette.ts';
import { furniture, ground, type Stamp } from './stamp.ts';

/** Lamps, and the pools of light under them. */
export function lamps(): Stamp[] {
  return [
    furniture('lamppost', 2, 4, lamppost, { above: 3, solid: ['..', '..', '..', '##'] }),
    furniture('lamp-standing', 1, 3, standing),
    ground('light-pool', 3, 2, (c) => pool(c, 48, 32)),
    ground('light-spot', 2, 2, (c) => pool(c, 32, 22)),
  ];
}

function halo(c: Canvas, x: number, y: number, radius: number): void {
  for (let r = radius; r > 4; r -= 2) c.ellipse(x, y, r, r, 'gold3', 0.075);
}

/** Two lanterns on a cast-iron arm. */
function lamppost(c: Canvas): void {
  groundShadow(c, 35, 120, 13, 5);
  halo(c, 14, 26, 14);
  halo(c, 50, 26, 14);
  const p = new Canvas(64, 128);
  cylinder(p, 30, 10, 5, 108, RAMPS.ink);
  cylinder(p, 27, 100, 11, 14, RAMPS.ink);
  slab(p, 24, 114, 17, 6, RAMPS.ink, 2);
  for (const y of [58, 96]) slab(p, 28, y, 9, 4, RAMPS.ink, 2);
  p.rect(13, 12, 38, 3, 'ink2');
  p.rect(13, 12, 38, 1, 'slate1');
  for (let i = 0; i < 9; i++) {
    p.set(29 - i, 15 + Math.round(6 - i * 0.7), 'ink2');
    p.set(35 + i, 15 + Math.round(6 - i * 0.7), 'ink2');
  }
  ball(p, 32.5, 8, 4, 4, RAMPS.gold);
  for (const x of [13, 51]) {
    p.rect(x - 1, 14, 2, 3, 'ink1');
    p.rect(x - 6, 17, 12, 3, 'ink2');
    p.rect(x - 6, 17, 12, 1, 'slate1');
    for (let y = 20; y < 34; y++) {
      const half = 6 - Math.floor((y - 20) / 5);
      p.rect(x - half, y, half * 2, 1, y < 24 ? 'gold2' : 'gold3');
      p.rect(x - 2, y, 3, 1, 'cream3');
    }
    p.rect(x - 3, 34, 6, 2, 'ink1');
    p.rect(x, 20, 1, 14, 'gold1');
  }
  p.outline('ink0');
  c.paste(p, 0, 0);
}

function standing(c: Canvas): void {
  groundShadow(c, 18, 90, 10, 4);
  halo(c, 16, 22, 16);
  const p = new Canvas(32, 96);
  cylinder(p, 15, 30, 3, 56, RAMPS.gold);
  p.ellipse(16, 88, 8, 3, 'gold0');
  p.ellipse(16, 87, 7, 2.5, 'gold2');
  for (let y = 12; y < 32; y++) {
    const half = 7 + Math.floor((y - 12) / 5);
    p.rect(16 - half, y, half * 2, 1, y > 29 ? 'gold1' : 'gold2');
    p.rect(16 - half + 2, y, half, 1, 'gold3');
    if (y > 18 && y < 29) p.rect(13, y, 4, 1, 'cream3');
  }
  p.outline('wood1');
  c.paste(p, 0, 0);
}

function pool(c: Canvas, rx: number, ry: number): void {
  const [cx, cy] = [c.width / 2, c.height / 2];
  for (let k = 0; k < 5; k++) c.ellipse(cx, cy, rx * (1 - k * 0.17), ry * (1 - k * 0.17) * 0.9, 'gold3', 0.085);
}
