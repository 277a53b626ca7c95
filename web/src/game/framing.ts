import type { Point } from '../../../schema/way/sweep.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How many device pixels a pixel of the art takes, for a window of that size in CSS pixels: 2 CSS pixels on desktops,
 * less where the world would not fit (phones), always whole, so that the art stays crisp.
 */
export function zoomFor({ width, height }: Size, density: number): number {
  const most = width >= 2400 && height >= 1300 ? 3 : 2;
  const wanted = Math.min(width / 288, height / 300, most);
  return Math.max(1, Math.round(wanted * density));
}

/** The top left corner of what the camera shows (world pixels), so that `at` is in the middle but nothing outside the map shows. */
export function frame(at: Point, view: Size, map: Size): Point {
  return { x: along(at.x, view.width, map.width), y: along(at.y, view.height, map.height) };
}

function along(at: number, view: number, map: number): number {
  if (map <= view) return (map - view) / 2;
  return Math.max(0, Math.min(map - view, at - view / 2));
}

/** One frame of a soft pursuit that takes the same time at any frame rate; `ms` since the last one. */
export function pursue(from: Point, to: Point, ms: number): Point {
  const share = 1 - Math.exp(-ms / 90);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
