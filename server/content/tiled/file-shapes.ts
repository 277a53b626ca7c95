import { z } from 'zod';

/** What is read of the files of Tiled 1.0 to 1.12, as they are in JSON. Fields that are not named here do not matter. */

const property = z.object({ name: z.string(), type: z.string().optional(), value: z.unknown() });
const point = z.object({ x: z.number(), y: z.number() });
/** Until 1.1, Tiled wrote properties by their names. */
const properties = z.preprocess(
  (told) => (isRecord(told) ? Object.entries(told).map(([name, value]) => ({ name, value })) : told),
  z.array(property).optional(),
);

/** Everything may be missing: what an object does not say, its template does. */
export const fileObject = z.object({
  id: z.number().optional(),
  name: z.string().optional(),
  type: z.string().optional(),
  class: z.string().optional(),
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  rotation: z.number().optional(),
  visible: z.boolean().optional(),
  gid: z.number().optional(),
  point: z.boolean().optional(),
  ellipse: z.boolean().optional(),
  capsule: z.boolean().optional(),
  polygon: z.array(point).optional(),
  polyline: z.array(point).optional(),
  text: z.unknown().optional(),
  template: z.string().optional(),
  properties,
});
export type FileObject = z.infer<typeof fileObject>;

export const fileTemplate = z.object({
  type: z.literal('template'),
  object: fileObject,
  /** What its object is a tile of. */
  tileset: z.object({ firstgid: z.int().positive(), source: z.string() }).optional(),
});

export type FileTemplate = z.infer<typeof fileTemplate>;

const cells = z.union([z.array(z.int().nonnegative()), z.string()], 'must be tiles: numbers, or base64');
const side = z.int().nonnegative();

const layerBase = {
  name: z.string().default(''),
  visible: z.boolean().default(true),
  opacity: z.number().min(0).max(1).default(1),
  offsetx: z.number().default(0),
  offsety: z.number().default(0),
  parallaxx: z.number().default(1),
  parallaxy: z.number().default(1),
  tintcolor: z.string().optional(),
  properties,
};

const tileLayer = z.object({
  ...layerBase,
  type: z.literal('tilelayer'),
  width: side.default(0),
  height: side.default(0),
  data: cells.optional(),
  chunks: z.array(z.object({ x: z.int(), y: z.int(), width: side, height: side, data: cells })).optional(),
  encoding: z.string().optional(),
  compression: z.string().optional(),
});
export type FileTileLayer = z.infer<typeof tileLayer>;

const objectLayer = z.object({
  ...layerBase,
  type: z.literal('objectgroup'),
  draworder: z.string().optional(),
  objects: z.array(fileObject).default([]),
});
export type FileObjectLayer = z.infer<typeof objectLayer>;

/** A layer of any kind. What lies in a group is read when the group is opened. */
export const fileLayer = z.discriminatedUnion(
  'type',
  [
    tileLayer,
    objectLayer,
    z.object({ ...layerBase, type: z.literal('imagelayer') }),
    z.object({ ...layerBase, type: z.literal('group'), layers: z.array(z.unknown()).default([]) }),
  ],
  'must be a tile layer, an object layer, an image layer or a group',
);
export type FileLayer = z.infer<typeof fileLayer>;

const picture = {
  image: z.string().optional(),
  imagewidth: z.number().optional(),
  imageheight: z.number().optional(),
  transparentcolor: z.string().optional(),
};

const fileTile = z.object({
  ...picture,
  id: z.int().nonnegative(),
  type: z.string().optional(),
  class: z.string().optional(),
  /** A part of the tile's own picture. */
  x: z.number().optional(),
  y: z.number().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  animation: z.array(z.object({ tileid: z.int().nonnegative(), duration: z.number() })).optional(),
  objectgroup: z.object({ objects: z.array(fileObject).default([]) }).optional(),
  properties,
});
export type FileTile = z.infer<typeof fileTile>;

export const fileTileset = z.object({
  ...picture,
  name: z.string().default(''),
  tilewidth: z.number().positive(),
  tileheight: z.number().positive(),
  columns: z.int().nonnegative().optional(),
  tilecount: z.int().nonnegative().optional(),
  margin: z.int().nonnegative().default(0),
  spacing: z.int().nonnegative().default(0),
  tileoffset: point.optional(),
  tilerendersize: z.string().optional(),
  /** Until 1.1, Tiled wrote tiles by their numbers. */
  tiles: z.preprocess(
    (told) => (isRecord(told) ? Object.entries(told).map(([id, tile]) => ({ ...Object(tile), id: Number(id) })) : told),
    z.array(fileTile).default([]),
  ),
});
export type FileTileset = z.infer<typeof fileTileset>;

export const fileMap = z.object({
  orientation: z.string().default('orthogonal'),
  infinite: z.boolean().default(false),
  width: side,
  height: side,
  tilewidth: z.number().positive(),
  tileheight: z.number().positive(),
  /** In another file (`source`), or here. */
  tilesets: z.array(z.looseObject({ firstgid: z.int().positive(), source: z.string().optional() })).default([]),
  layers: z.array(z.unknown()).default([]),
});
export type FileMap = z.infer<typeof fileMap>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
