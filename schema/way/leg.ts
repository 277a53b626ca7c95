import type { Point } from './sweep.ts';

/**
 * A straight part of an NPC's walk, as it is told once when he sets out: whoever knows the room's clock knows where he
 * is at every moment of it, until he is told of the next one.
 */
export interface Leg {
  /** Where it begins, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Where it ends; he stays there. */
  readonly toX: number;
  readonly toY: number;
  /** When he set out, in ms of the room's clock. */
  readonly leftAt: number;
  /** Pixels a second; 0 stands. */
  readonly speed: number;
}

/** How long a leg takes, in ms. */
export function durationOf({ x, y, toX, toY, speed }: Leg): number {
  return speed > 0 ? (Math.hypot(toX - x, toY - y) / speed) * 1000 : 0;
}

/** Where he is at a moment of the room's clock, and whether he is on his way. */
export function placeOn(leg: Leg, now: number): Point & { readonly moving: boolean } {
  const takes = durationOf(leg);
  const part = takes > 0 ? Math.max(0, Math.min(1, (now - leg.leftAt) / takes)) : 1;
  return {
    x: leg.x + (leg.toX - leg.x) * part,
    y: leg.y + (leg.toY - leg.y) * part,
    moving: part > 0 && part < 1,
  };
}

/** A leg that goes nowhere. */
export function standing({ x, y }: Point, now: number): Leg {
  return { x, y, toX: x, toY: y, leftAt: now, speed: 0 };
}
