import type { ZoneOf } from './index.ts';
import type { Rectangle } from './zone-grid.ts';

/** A place on a wall of exhibits. */
export interface WallPlace extends Rectangle {
  /** The spot's name: that of the wall, and its number from 1. */
  readonly id: string;
  readonly number: number;
}

/** The places of a wall of exhibits: from left to right and from above, the rows in the middle of it. */
export function placesOn({ id, x, y, width, height, size, gap }: ZoneOf<'exhibit-wall'>): WallPlace[] {
  const many = (length: number) => Math.floor((length + gap) / (size + gap));
  const margin = (length: number, count: number) => Math.floor((length - count * size - (count - 1) * gap) / 2);
  const [columns, rows] = [many(width), many(height)];
  const [left, top] = [x + margin(width, columns), y + margin(height, rows)];
  return Array.from({ length: columns * rows }, (_, index) => ({
    id: `${id}-${index + 1}`,
    number: index + 1,
    x: left + (index % columns) * (size + gap),
    y: top + Math.floor(index / columns) * (size + gap),
    width: size,
    height: size,
  }));
}
