import { type Ground, isSolid, paceAt, TILE } from './ground.ts';

/** Walking speed in pixels a second. */
export const SPEED = 160;

/** Half the box around the feet that collides, in pixels. */
export const BODY = { halfWidth: 9, halfHeight: 6 } as const;

/** What the law of movement reads and writes of a body. */
export interface Mover {
  x: number;
  y: number;
  dir: number;
  moving: boolean;
  passes: number;
  /** Who sits somewhere does not walk. */
  seat?: string;
}

/** A wished direction: -100 to 100 each, as MoveInput carries it. */
export interface Wish {
  readonly x: number;
  readonly y: number;
}

/** Positions live on a grid of 1/16 px, which float32 holds exactly: both ends compute the same to the bit. */
const snap = (pixels: number) => Math.round(pixels * 16) / 16;

/** Whether a body's box fits with its feet there. */
export function fits(ground: Ground, x: number, y: number, passes: number): boolean {
  const left = x - BODY.halfWidth;
  const right = x + BODY.halfWidth;
  const top = y - BODY.halfHeight;
  const bottom = y + BODY.halfHeight;
  const lastColumn = Math.ceil(right / TILE) - 1;
  const lastRow = Math.ceil(bottom / TILE) - 1;
  for (let row = Math.floor(top / TILE); row <= lastRow; row++)
    for (let column = Math.floor(left / TILE); column <= lastColumn; column++)
      if (isSolid(ground, column, row)) return false;
  for (const zone of ground.locked)
    if ((zone.needs & passes) === 0 && right > zone.x && left < zone.right && bottom > zone.y && top < zone.bottom)
      return false;
  return true;
}

/** 0 down, 1 left, 2 right, 3 up: where a body looks that walks that way; sideways wins a tie. */
export function facing(dx: number, dy: number): number {
  if (Math.abs(dx) >= Math.abs(dy)) return dx < 0 ? 1 : 2;
  return dy < 0 ? 3 : 0;
}

/**
 * The one law of movement: carries a body one step of `dt` seconds in the wished direction, sliding along what is in the way, as fast as the zone goes that it begins in. The server runs it; clients predict with it. It has no clock and no dice.
 */
export function step(body: Mover, wish: Wish, ground: Ground, dt: number): void {
  // Not Math.hypot: how that rounds is each browser's own affair.
  const length = Math.sqrt(wish.x * wish.x + wish.y * wish.y);
  body.moving = length > 0 && !body.seat;
  if (!body.moving) return;
  const pace = ground.paces ? paceAt(ground, body.x, body.y) : 1;
  const distance = SPEED * pace * dt * Math.min(1, length / 100);
  const dx = (wish.x / length) * distance;
  const dy = (wish.y / length) * distance;
  body.dir = facing(dx, dy);
  const x = snap(advance(body.x, dx, (at) => fits(ground, at, body.y, body.passes)));
  body.x = x;
  body.y = snap(advance(body.y, dy, (at) => fits(ground, x, at, body.passes)));
}

/** How far one can go along one axis: all the way, else up to what stands in the way, by whole pixels. */
function advance(from: number, by: number, free: (at: number) => boolean): number {
  if (by === 0) return from;
  if (free(snap(from + by))) return from + by;
  const way = Math.sign(by);
  let at = from;
  for (let left = Math.abs(by); left >= 1 && free(snap(at + way)); left--) at += way;
  return at;
}
