import type { Area } from './services.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Pixels from a point to the nearest point of a rectangle; 0 inside. */
export function distanceTo(area: Area, { x, y }: Point): number {
  const dx = Math.max(area.x - x, 0, x - (area.x + area.width));
  const dy = Math.max(area.y - y, 0, y - (area.y + area.height));
  return Math.hypot(dx, dy);
}
