import { ball } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { type Ramp, tone } from './palette.ts';

/** A round collar in two halves, closed by a button. */
export function dress(c: Canvas, top: Ramp, under: Ramp): void {
  for (const side of [-1, 1]) {
    for (let i = 0; i < 15; i++) {
      const [x, y] = [47.5 + side * (i + 0.5), 83 - i * 0.62];
      const tall = i > 12 ? 4 : i < 2 ? 5 : 7;
      c.rect(x, y, 1, tall + 2, tone(top, 1));
      c.rect(x, y, 1, tall, tone(under, side < 0 ? 4 : 3));
      c.set(x, y + tall - 1, tone(under, 1));
    }
  }
  c.rect(47, 88, 2, 8, tone(top, 1));
  ball(c, 48, 85, 3, 3, ['gold0', 'gold1', 'gold2', 'gold3']);
}

/** An open coat over a shirt with a frilled neckcloth. */
export function coat(c: Canvas, top: Ramp, under: Ramp): void {
  for (let y = 78; y < 96; y++) {
    c.rect(36, y, 24, 1, tone(under, 2));
    for (const side of [-1, 1]) {
      const edge = 48 + side * (11 + (y - 78) * 0.1) - (side < 0 ? 7 : 0);
      c.rect(edge, y, 7, 1, tone(top, side < 0 ? 3 : 1));
      c.rect(side < 0 ? edge + 6 : edge, y, 1, 1, top[0]);
    }
  }
  for (const [top, tall, half] of [
    [86, 10, 10],
    [80, 8, 7.5],
  ] as const) {
    for (let x = -half; x < half; x++) {
      const fold = Math.abs(((Math.round(x) + 40) % 6) - 3);
      const bottom = top + tall - Math.abs(x) * 0.35 - fold * 0.7;
      const spread = top + Math.abs(x) * 0.4;
      c.rect(48 + x, spread, 1, Math.max(1, bottom - spread), tone(under, fold === 3 ? 2 : x < 2 ? 4 : 3));
      c.set(48 + x, bottom, 'stone1');
    }
  }
  ball(c, 48, 77, 10, 4, under);
  ball(c, 48, 79, 4, 4, [under[0], tone(under, 2), tone(under, 4)]);
  for (const x of [33, 63]) ball(c, x, 91, 2, 2, ['gold0', 'gold2', 'gold3']);
}

/** A blouse with a pointed collar and a red bow under an open cardigan. */
export function cardigan(c: Canvas, top: Ramp, under: Ramp): void {
  for (let y = 77; y < 96; y++) {
    const half = 13 - (y - 77) * 0.18;
    for (let x = Math.round(48 - half); x < 48 + half; x++) {
      const throat = Math.abs(x - 47.5) < 8 && y < 83 - Math.abs(x - 47.5) * 0.7;
      if (!throat) c.set(x, y, tone(under, x > 54 ? 1 : x > 50 ? 2 : 3));
    }
    for (const side of [-1, 1]) {
      const edge = Math.round(48 + side * half) - (side < 0 ? 5 : 0);
      c.rect(edge, y, 5, 1, tone(top, side < 0 ? 3 : 2));
      c.rect(side < 0 ? edge + 4 : edge, y, 1, 1, top[0]);
    }
  }
  for (const side of [-1, 1]) {
    for (let i = 0; i < 11; i++) {
      const [x, y] = [47.5 + side * (i + 0.5), 82 - i * 0.6];
      const tall = i < 8 ? 4 + i * 0.4 : 15 - i;
      c.rect(x, y, 1, tall, tone(under, 4));
      c.set(x, y + tall, under[0]);
    }
    for (let i = 0; i < 8; i++) {
      c.rect(47.5 + side * (i + 1.5), 85 - i * 0.4, 1, 3 + i * 0.7, side < 0 ? 'red3' : 'red2');
      c.rect(47.5 + side * (1 + i * 0.5), 88 + i, 2, 1, 'red2');
    }
    c.rect(47.5 + side * 9, 82, 1, 8, 'red1');
  }
  ball(c, 48, 86.5, 3, 3, ['red0', 'red1', 'red2', 'red3']);
  for (const y of [86, 92]) c.rect(61, y, 2, 2, tone(under, 4));
}
