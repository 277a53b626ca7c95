/** How wide and high a tile is, in pixels. */
export const TILE = 32;

/** The tile that a point in pixels lies on. */
export function tileOf({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return { x: Math.floor(x / TILE), y: Math.floor(y / TILE) };
}
