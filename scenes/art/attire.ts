import { ball } from './brush.ts';
import type { Canvas } from './canvas.ts';
import { hoodie, overalls, poncho, sweater } from './knitwear.ts';
import { type Ramp, tone } from './palette.ts';
import type { PLAYERS } from './people.ts';
import { cardigan, coat, dress } from './shirts.ts';

type Attire = (typeof PLAYERS)[keyof typeof PLAYERS]['outfit'];

/** The shoulders of a portrait in one cloth. */
export function shoulders(c: Canvas, ramp: Ramp): void {
  ball(c, 48, 106, 42, 34, ramp);
  ball(c, 18, 98, 14, 18, ramp);
  ball(c, 78, 98, 14, 18, ramp);
  c.rect(30, 92, 36, 4, ramp[2] ?? ramp[0]);
}

/** What the neck and chin stand before. */
export function clothesBehindNeck(c: Canvas, attire: Attire, top: Ramp): void {
  const cloth: Ramp = [top[0], tone(top, 1), tone(top, 2), tone(top, 2), tone(top, 3)];
  if (attire === 'hoodie') {
    ball(c, 48, 78, 31, 14, cloth);
    c.ellipse(48, 77, 24, 11, top[0]);
  }
  shoulders(c, cloth);
  if (attire === 'poncho') ball(c, 48, 100, 46, 28, cloth);
  if (attire === 'coat') for (const x of [33, 63]) ball(c, x, 78, 9, 7, cloth);
}

/** What lies over the neck and on the chest. */
export const CLOTHES_OVER_NECK: Record<Attire, (c: Canvas, top: Ramp, under: Ramp) => void> = {
  dress,
  coat,
  hoodie,
  poncho,
  cardigan,
  sweater,
  overalls,
};
