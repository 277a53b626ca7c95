import type { Turn } from '../../../schema/tiled.ts';
import type { FileObject, FileTile } from './file-shapes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether the collision shapes of a tile cover a point of it, in its own pixels. A property `collides` covers all of it. */
export function covers(tile: FileTile, at: Point): boolean {
  if (tile.properties?.some(({ name, value }) => name === 'collides' && value === true)) return true;
  return tile.objectgroup?.objects.some((shape) => holds(shape, at)) ?? false;
}

/** Where a point of a tile as it is drawn is in the tile as it lies in its picture; `size` is that of the picture's tile. */
export function turnedBack(
  { x, y }: Point,
  { horizontal, vertical, diagonal }: Turn,
  size: { width: number; height: number },
): Point {
  const [width, height] = diagonal ? [size.height, size.width] : [size.width, size.height];
  const straight = { x: horizontal ? width - x : x, y: vertical ? height - y : y };
  return diagonal ? { x: straight.y, y: straight.x } : straight;
}

function holds(shape: FileObject, at: Point): boolean {
  const { x: left = 0, y: top = 0, width = 0, height = 0, rotation = 0, polygon, ellipse, capsule } = shape;
  if (shape.point || shape.polyline || shape.text) return false;
  const { x, y } = rotated({ x: at.x - left, y: at.y - top }, -rotation);
  if (polygon) return isInPolygon(polygon, { x, y });
  if (x < 0 || y < 0 || x > width || y > height || width === 0 || height === 0) return false;
  if (!ellipse && !capsule) return true;
  return ((x / width) * 2 - 1) ** 2 + ((y / height) * 2 - 1) ** 2 <= 1;
}

function rotated({ x, y }: Point, degrees: number): Point {
  if (degrees === 0) return { x, y };
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return { x: x * cosine - y * sine, y: x * sine + y * cosine };
}

/** Counts the edges to the right of the point: https://en.wikipedia.org/wiki/Point_in_polygon */
function isInPolygon(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [i, a] of corners.entries()) {
    const b = corners.at(i - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
