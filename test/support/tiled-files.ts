import sharp from 'sharp';
import type { TileLayer } from '../../schema/tiled.ts';
import type { ContentFault } from '../../server/content/content-fault.ts';
import { heldFiles } from '../../server/content/scene-files.ts';
import { mapFileOf, type ReadMap, readMap } from '../../server/content/tiled/read-map.ts';

type Json = Record<string, unknown>;

/** A picture of one colour. */
export function picture(width: number, height: number, background = '#808080'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer();
}

/** A tile layer of a map of 3 × 2 tiles, as Tiled writes it. */
export function tiles(name: string, data: readonly number[], more: Json = {}): Json {
  return { type: 'tilelayer', name, width: 3, height: 2, opacity: 1, visible: true, x: 0, y: 0, data, ...more };
}

export function objects(name: string, list: readonly Json[], more: Json = {}): Json {
  return { type: 'objectgroup', name, objects: list.map((one, i) => ({ id: i + 1, ...one })), ...more };
}

/** A map of 3 × 2 tiles of 32 px with one tileset of 4 × 2 tiles. */
export function aMap(layers: readonly Json[], more: Json = {}): Json {
  return {
    type: 'map',
    orientation: 'orthogonal',
    infinite: false,
    width: 3,
    height: 2,
    tilewidth: 32,
    tileheight: 32,
    tilesets: [{ firstgid: 1, source: 'town.tsj' }],
    layers,
    ...more,
  };
}

export function aTileset(more: Json = {}): Json {
  const size = { imagewidth: 128, imageheight: 64, tilewidth: 32, tileheight: 32, columns: 4, tilecount: 8 };
  return { type: 'tileset', name: 'town', image: 'town.png', ...size, margin: 0, spacing: 0, ...more };
}

/** Reads a map among files (texts, bytes, or what becomes JSON) of the scene `here`, and gives what is wrong with it. */
export async function reading(
  map: Json | string,
  files: Readonly<Record<string, Json | string | Buffer>> = {},
): Promise<{ read: ReadMap | undefined; faults: ContentFault[] }> {
  const name = typeof map === 'string' ? 'here/map.tmx' : 'here/map.tmj';
  const all = { 'here/town.tsj': aTileset(), 'here/town.png': await picture(128, 64), ...files, [name]: map };
  const bytes = Object.entries(all).map(([path, content]): [string, Buffer] => [path, bytesOf(content)]);
  const held = heldFiles('test', new Map(bytes));
  const faults: ContentFault[] = [];
  return { read: readMap(held, mapFileOf(held, 'here'), faults), faults };
}

function bytesOf(content: Json | string | Buffer): Buffer {
  if (Buffer.isBuffer(content)) return content;
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}

export function layerOf(read: ReadMap | undefined, name: string): TileLayer | undefined {
  const found = read?.map.layers.find((layer) => layer.name === name && layer.type === 'tilelayer');
  return found?.type === 'tilelayer' ? found : undefined;
}

/** Where things are wrong, a line each. */
export const told = (faults: readonly ContentFault[]) =>
  faults.map(({ rule, file, place }) => `${rule} ${file}${place ? ` (${place})` : ''}`);
