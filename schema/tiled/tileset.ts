import { z } from 'zod';

/** A picture of an animated tile: which tile (counted on from the set's first), and for how many ms. */
const animationFrame = z.object({ tile: z.int(), duration: z.int().positive() });

/** Tiles of one picture, as a scene draws them. */
export const tileset = z.object({
  name: z.string(),
  image: z.string(),
  /** Of the picture, in its own pixels; so are the six that follow, but for the two counts. */
  imagewidth: z.int().positive(),
  imageheight: z.int().positive(),
  tilewidth: z.int().positive(),
  tileheight: z.int().positive(),
  margin: z.int().nonnegative(),
  spacing: z.int().nonnegative(),
  columns: z.int().positive(),
  tilecount: z.int().positive(),
  /** How large a tile is drawn and how far from its place, in pixels of the world. It stands on the bottom left of its cell. */
  drawn: z.object({ width: z.number(), height: z.number(), x: z.number(), y: z.number() }),
  /** The colour that is not drawn, as #rrggbb. */
  transparent: z.string().optional(),
  /** Tiles of which there is something to say: their class, by which the client knows a lamp, and what they do in time. */
  tiles: z
    .array(z.object({ id: z.int(), type: z.string().default(''), animation: z.array(animationFrame).optional() }))
    .default([]),
});
export type Tileset = z.infer<typeof tileset>;

/** The corner of a tile in the set's picture, in its pixels. */
export function cornerOf(
  { tilewidth, tileheight, margin, spacing, columns }: Tileset,
  id: number,
): { x: number; y: number } {
  return {
    x: margin + (id % columns) * (tilewidth + spacing),
    y: margin + Math.floor(id / columns) * (tileheight + spacing),
  };
}
