/** How wide and high a tile is, in pixels. */
export const TILE = 32;
