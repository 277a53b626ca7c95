import { gidOf } from '../../../schema/tiled.ts';
import type { Complaints } from './complaints.ts';
import type { FileMap, FileTileLayer } from './file-shapes.ts';
import type { FlatLayer } from './flat-layers.ts';
import { MAP_LIMITS } from './limits.ts';
import { TileDataError, tilesOf } from './tile-data.ts';

/** A rectangle of tiles of a layer; `x` and `y` in tiles, of an infinite map below zero too. */
interface Chunk {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly number[];
}

/** The part of a map that holds tiles, and the tiles of each of its layers, as large as it. */
export interface Grids {
  /** Where in the file's own count the top left is, in tiles. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly tiles: ReadonlyMap<FlatLayer, number[]>;
}

/** Reads the tiles of all layers; undefined when there are none, or so many that they are refused. */
export function gridsOf(map: FileMap, layers: readonly FlatLayer[], complaints: Complaints): Grids | undefined {
  const chunks = new Map<FlatLayer, Chunk[]>();
  let cells = 0;
  for (const flat of layers) {
    if (flat.layer.type !== 'tilelayer') continue;
    const budget = MAP_LIMITS.cells - cells;
    const read = chunksOf(map, flat.layer, budget, complaints);
    cells += read.reduce((sum, { width, height }) => sum + width * height, 0);
    chunks.set(flat, read);
  }
  const bounds = map.infinite ? boundsOf([...chunks.values()].flat()) : finite(map);
  if (bounds.width < 1 || bounds.height < 1) {
    complaints.tell('map-empty', { reason: 'the map has no tiles' });
    return undefined;
  }
  if (
    Math.max(bounds.width, bounds.height) > MAP_LIMITS.side ||
    bounds.width * bounds.height * chunks.size > MAP_LIMITS.cells
  ) {
    const reason = `the map is ${bounds.width} × ${bounds.height} tiles in ${chunks.size} layers; at most ${MAP_LIMITS.side} × ${MAP_LIMITS.side}, and ${MAP_LIMITS.cells} tiles in all layers together`;
    complaints.tell('map-too-large', { reason });
    return undefined;
  }
  return { ...bounds, tiles: new Map([...chunks].map(([flat, parts]) => [flat, laid(parts, bounds)])) };
}

const finite = ({ width, height }: FileMap) => ({ left: 0, top: 0, width, height });

function chunksOf(map: FileMap, layer: FileTileLayer, budget: number, complaints: Complaints): Chunk[] {
  const { encoding, compression, data, chunks, width, height } = layer;
  const whole = data === undefined || (map.infinite && data.length === 0) ? [] : [{ x: 0, y: 0, width, height, data }];
  const parts = chunks ?? whole;
  const place = `layer ${layer.name}`;
  if (!map.infinite && (width !== map.width || height !== map.height)) {
    const reason = `is ${width} × ${height} tiles, the map ${map.width} × ${map.height}`;
    complaints.tell('layer-size', { place, reason });
    return [];
  }
  if (parts.reduce((sum, part) => sum + part.width * part.height, 0) > budget) {
    complaints.tell('map-too-large', { place, reason: `with it, the layers have more than ${MAP_LIMITS.cells} tiles` });
    return [];
  }
  try {
    return parts.map((part) => {
      if (typeof part.data === 'string' && encoding !== undefined && encoding !== 'base64')
        throw new TileDataError(`is encoded as ${encoding}, which Parvis does not read`);
      return { ...part, tiles: tilesOf(part.data, compression, part.width * part.height) };
    });
  } catch (error) {
    if (!(error instanceof TileDataError)) throw error;
    complaints.tell(error.isBomb ? 'layer-bomb' : 'layer-tiles', { place, reason: error.message });
    return [];
  }
}

/** The smallest rectangle that holds every tile. */
function boundsOf(chunks: readonly Chunk[]): Omit<Grids, 'tiles'> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, tiles } of chunks)
    for (const [i, tile] of tiles.entries()) {
      if (gidOf(tile) === 0) continue;
      const [column, row] = [x + (i % width), y + Math.floor(i / width)];
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
  return left === Infinity
    ? { left: 0, top: 0, width: 0, height: 0 }
    : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function laid(chunks: readonly Chunk[], { left, top, width, height }: Omit<Grids, 'tiles'>): number[] {
  const grid = new Array<number>(width * height).fill(0);
  for (const { x, y, width: across, tiles } of chunks)
    for (const [i, tile] of tiles.entries()) {
      const column = x + (i % across) - left;
      const row = y + Math.floor(i / across) - top;
      if (tile !== 0 && column >= 0 && row >= 0 && column < width && row < height) grid[row * width + column] = tile;
    }
  return grid;
}
