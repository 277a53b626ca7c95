import { z } from 'zod';
import { slug } from './words.ts';

const property = z.object({ name: z.string(), type: z.string().optional(), value: z.unknown() });

/** An object of a Tiled object layer: a point, or a rectangle in pixels. What is turned or has another shape is refused where it matters. */
const tiledObject = z.object({
  id: z.number(),
  name: slug,
  type: z.string().default(''),
  x: z.number(),
  y: z.number(),
  width: z.number().default(0),
  height: z.number().default(0),
  /** Of a line: its points, from the object's own. */
  polyline: z.array(z.object({ x: z.number(), y: z.number() })).optional(),
  properties: z.array(property).default([]),
  rotation: z.number().default(0),
  ellipse: z.boolean().optional(),
  polygon: z.array(z.unknown()).optional(),
});
export type TiledObject = z.infer<typeof tiledObject>;

const layerBase = { name: z.string(), visible: z.boolean().default(true), opacity: z.number().default(1) };

const tileLayer = z.object({
  ...layerBase,
  type: z.literal('tilelayer'),
  width: z.int(),
  height: z.int(),
  data: z.array(z.int().nonnegative(), 'must be a plain list of tiles: save the map with the layer format CSV'),
});
export type TileLayer = z.infer<typeof tileLayer>;

const objectLayer = z.object({ ...layerBase, type: z.literal('objectgroup'), objects: z.array(tiledObject) });

/** The part of a Tiled map that Parvis reads: orthogonal, finite, with external tilesets. */
export const tiledMap = z.object({
  orientation: z.literal('orthogonal'),
  infinite: z.literal(false).default(false),
  width: z.int().min(1).max(1024),
  height: z.int().min(1).max(1024),
  tilewidth: z.literal(32),
  tileheight: z.literal(32),
  tilesets: z.array(z.object({ firstgid: z.int().positive(), source: z.string() })).min(1),
  layers: z.array(z.discriminatedUnion('type', [tileLayer, objectLayer])).min(1),
});
export type TiledMap = z.infer<typeof tiledMap>;

export const tileset = z.object({
  name: z.string(),
  image: z.string(),
  imagewidth: z.int(),
  imageheight: z.int(),
  tilewidth: z.literal(32),
  tileheight: z.literal(32),
  columns: z.int().positive(),
  tilecount: z.int().positive(),
  /** Classes of tiles, by which the client knows a lamp when it sees one. */
  tiles: z.array(z.object({ id: z.int(), type: z.string().default('') })).default([]),
  margin: z.literal(0).default(0),
  spacing: z.literal(0).default(0),
});
export type Tileset = z.infer<typeof tileset>;

/** The objects of the object layer of that name; none when the map has no such layer. */
export function objectsOf(map: TiledMap, layer: string): TiledObject[] {
  const found = map.layers.find((one) => one.name === layer && one.type === 'objectgroup');
  return found?.type === 'objectgroup' ? found.objects : [];
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
