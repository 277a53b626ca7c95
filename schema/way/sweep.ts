import type { Ground } from '../ground.ts';
import { fits } from '../motion.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Space kept on each side when a corner is cut, in pixels: a body that turns one step late does not get caught. */
const MARGIN = 3;
const STRIDE = 4;

/** Whether a body can go straight from one point to another, with some room to spare on each side. */
export function isClear(ground: Ground, passes: number, from: Point, to: Point, margin = MARGIN): boolean {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const strides = Math.ceil(distance / STRIDE);
  for (let i = 1; i <= strides; i++) {
    const x = from.x + ((to.x - from.x) * i) / strides;
    const y = from.y + ((to.y - from.y) * i) / strides;
    // The ends of a way may touch a wall: only what lies between them needs room.
    const room = Math.min(margin, (i * STRIDE) / 2, ((strides - i) * STRIDE) / 2);
    if (!fits(ground, x, y, passes)) return false;
    if (room > 0 && !hasRoom(ground, passes, x, y, room)) return false;
  }
  return true;
}

function hasRoom(ground: Ground, passes: number, x: number, y: number, room: number): boolean {
  return (
    fits(ground, x - room, y - room, passes) &&
    fits(ground, x + room, y - room, passes) &&
    fits(ground, x - room, y + room, passes) &&
    fits(ground, x + room, y + room, passes)
  );
}

/** The last point where a body fits on the straight way from a point where it does towards another. */
export function closestFit(ground: Ground, passes: number, from: Point, towards: Point): Point {
  const distance = Math.hypot(towards.x - from.x, towards.y - from.y);
  let fit = from;
  for (let gone = 1; gone <= Math.min(distance, 64); gone++) {
    const x = from.x + ((towards.x - from.x) * gone) / distance;
    const y = from.y + ((towards.y - from.y) * gone) / distance;
    if (!fits(ground, x, y, passes)) break;
    fit = { x, y };
  }
  return fit;
}
