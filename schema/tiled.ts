import { z } from 'zod';
import { slug } from './words.ts';

export { gidOf, quartersOf, type Turn, turnOf } from './tiled/gid.ts';
export { type BookTile, frameAt, type PictureLayer, TileBook } from './tiled/tile-book.ts';
export { cornerOf, type Tileset, tileset } from './tiled/tileset.ts';

const property = z.object({ name: z.string(), type: z.string().optional(), value: z.unknown() });

/** An object of a map's object layer: a point, a rectangle in pixels, or a line. What is turned or has another shape is refused where it matters. */
const tiledObject = z.object({
  id: z.number(),
  name: slug,
  type: z.string().default(''),
  x: z.number(),
  y: z.number(),
  width: z.number().default(0),
  height: z.number().default(0),
  /** Of a line: its points, in pixels from the object's own. */
  polyline: z.array(z.object({ x: z.number(), y: z.number() })).optional(),
  properties: z.array(property).default([]),
  /** Degrees, clockwise; absent where it lies straight. */
  rotation: z.number().optional(),
  /** What it is that is neither a point nor a rectangle nor a line. */
  odd: z.enum(['ellipse', 'capsule', 'polygon', 'text']).optional(),
});
export type TiledObject = z.infer<typeof tiledObject>;

const layerBase = { name: z.string(), visible: z.boolean().default(true), opacity: z.number().default(1) };

/** How a layer is drawn, if it is. */
const drawing = {
  /** Whether it is drawn over the bodies. */
  above: z.boolean().optional(),
  /** What its colours are multiplied with, as #rrggbb. */
  tint: z.string().optional(),
};

const tileLayer = z.object({
  ...layerBase,
  ...drawing,
  type: z.literal('tilelayer'),
  width: z.int(),
  height: z.int(),
  /** Row by row: 0 for no tile, else its number with its turns (`gidOf`, `turnOf`). */
  data: z.array(z.int().nonnegative()),
  /** How far from its place it is drawn, in pixels. */
  offset: z.object({ x: z.number(), y: z.number() }).optional(),
});
export type TileLayer = z.infer<typeof tileLayer>;

/** A tile that lies freely. It is held, and turned (degrees, clockwise), by its bottom left: `x` and `y`, in pixels. */
const picture = z.object({
  cell: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  rotation: z.number(),
});
export type Picture = z.infer<typeof picture>;

const objectLayer = z.object({
  ...layerBase,
  ...drawing,
  type: z.literal('objectgroup'),
  objects: z.array(tiledObject),
  /** In the order in which they are drawn. */
  pictures: z.array(picture).optional(),
});
export type ObjectLayer = z.infer<typeof objectLayer>;

/**
 * A map as Parvis knows it, whatever Tiled saved: orthogonal, finite, of 32 px tiles, without groups, templates or
 * compression. `server/content/tiled` makes it.
 */
export const tiledMap = z.object({
  orientation: z.literal('orthogonal'),
  infinite: z.literal(false).default(false),
  width: z.int().min(1).max(1024),
  height: z.int().min(1).max(1024),
  tilewidth: z.literal(32),
  tileheight: z.literal(32),
  /** Those that are drawn with, by their first tile. */
  tilesets: z.array(z.object({ firstgid: z.int().positive(), source: z.string() })),
  layers: z.array(z.discriminatedUnion('type', [tileLayer, objectLayer])).min(1),
});
export type TiledMap = z.infer<typeof tiledMap>;

/** The objects of the object layers of that name; none when the map has no such layer. */
export function objectsOf(map: TiledMap, layer: string): TiledObject[] {
  return map.layers.flatMap((one) => (one.name === layer && one.type === 'objectgroup' ? one.objects : []));
}

/** A string property of an object, or the fallback. */
export function propertyOf(object: TiledObject, name: string, fallback = ''): string {
  const value = object.properties.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : fallback;
}

/** The middle of an object in pixels (a point is its own middle). */
export function middleOf(object: Pick<TiledObject, 'x' | 'y' | 'width' | 'height'>): { x: number; y: number } {
  return { x: object.x + object.width / 2, y: object.y + object.height / 2 };
}
