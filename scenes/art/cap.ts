import { ball } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { RAMPS, type Ramp } from './palette.ts';
import { comb, crown, tips } from './tresses.ts';

/** A fringe under a flat cap with a badge. */
export function cap(c: Canvas, hair: Ramp): void {
  comb(c, { ...crown(hair, 47), root: [60, 6], strands: 100 }, (x, y) => {
    const away = Math.abs(x - 47.5);
    if (away > 19) return away < 27 && y > 24 && y < 48 + tips(x, 4, 4) - (away - 19) * 0.8;
    return y > 22 && y < 29 + tips(x + 2, 8, 5) + (x < 44 ? 2 : 0);
  });
  ball(c, 48, 6, 4, 2.5, RAMPS.red);
  ball(c, 48, 20, 33, 14, ['red0', 'red1', 'red2', 'red2', 'red3']);
  for (const bow of [-1, 0, 1]) for (let y = 8; y < 26; y++) c.set(48 + bow * (8 + (y - 7) * 0.5), y, 'red1');
  peak(c);
  badge(c);
}

function peak(c: Canvas): void {
  for (let x = -29; x < 29; x++) {
    const bend = ((x + 0.5) / 29) ** 2;
    const [top, bottom] = [25 - bend * 2, 33 - bend * 7];
    for (let y = Math.round(top); y < bottom; y++)
      c.set(48 + x, y, y < top + 1 ? 'red0' : y > bottom - 2 ? (x < 8 ? 'red2' : 'red1') : x < -4 ? 'red1' : 'red0');
  }
}

function badge(c: Canvas): void {
  ball(c, 48, 17, 6, 5, RAMPS.gold);
  c.ellipse(48, 17, 4, 3.2, 'gold2');
  c.rect(47, 14, 2, 2, 'cream3');
  c.rect(45, 16, 6, 1, 'cream3');
  c.rect(46, 17, 4, 1, 'cream3');
  c.rect(45, 18, 2, 1, 'cream3');
  c.rect(49, 18, 2, 1, 'cream3');
}
