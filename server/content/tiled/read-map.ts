import { TILE } from '../../../schema/ground.ts';
import type { TiledMap, TileLayer, Tileset } from '../../../schema/tiled.ts';
import type { ContentFault } from '../content-fault.ts';
import type { SceneFiles } from '../scene-files.ts';
import { Complaints } from './complaints.ts';
import { readDocument } from './document.ts';
import { type FileMap, fileMap } from './file-shapes.ts';
import { type FlatLayer, flatLayers, tintOf } from './flat-layers.ts';
import { type Grids, gridsOf } from './grids.ts';
import { MAP_LIMITS } from './limits.ts';
import { MapObjects } from './map-objects.ts';
import { markShapes } from './solid-tiles.ts';
import { TileSets, type UsedTile } from './tile-sets.ts';
import { usedTiles } from './used-tiles.ts';

/** A scene's map may be saved under either name; the first that is there is read. */
export const MAP_FILES = ['map.tmj', 'map.tmx', 'map.json'] as const;

export interface ReadMap {
  readonly map: TiledMap;
  /** By the `source` that the map names; `image` is a path from the scenes folder. */
  readonly tilesets: ReadonlyMap<string, Tileset>;
}

/** Where a scene's map is, as a path from the scenes folder. */
export function mapFileOf(files: SceneFiles, scene: string): string {
  const there = files.list(scene);
  return `${scene}/${MAP_FILES.find((name) => there.includes(name)) ?? MAP_FILES[0]}`;
}

/**
 * Reads a map of Tiled, with all that it refers to, and makes of it the map that Parvis knows. Faults are added to the
 * list; undefined when nothing further can be said of the map.
 */
export function readMap(files: SceneFiles, file: string, faults: ContentFault[]): ReadMap | undefined {
  const complaints = new Complaints(file, faults);
  const raw = readDocument(files, fileMap, complaints);
  if (!raw || !isOurs(raw, complaints)) return undefined;
  const flat = flatLayers(raw.layers, complaints);
  const grids = gridsOf(raw, flat, complaints);
  if (!grids || isTooMuch(raw, flat, complaints)) return undefined;
  const sets = new TileSets(raw, files, complaints);
  const objects = new MapObjects(files, { scale: TILE / raw.tilewidth, ...grids }, sets, complaints);
  const layers = flat.map((one) =>
    one.layer.type === 'objectgroup' ? objects.layerOf(one, one.layer) : tileLayer(one, grids, TILE / raw.tilewidth),
  );
  const tiles = layers.filter((layer) => layer.type === 'tilelayer');
  const used = usedTiles(layers, sets, grids.width, complaints);
  if (objects.hasLost) return undefined;
  const map: TiledMap = {
    orientation: 'orthogonal',
    infinite: false,
    width: grids.width,
    height: grids.height,
    tilewidth: TILE,
    tileheight: TILE,
    tilesets: sets.used.map(({ firstgid, source }) => ({ firstgid, source })),
    layers: [
      ...layers.filter(({ name, type }) => name !== 'collision' || type !== 'tilelayer'),
      ...collision(tiles, used, grids),
    ],
  };
  return { map, tilesets: new Map(sets.used.map(({ source, set }) => [source, set])) };
}

function isOurs({ orientation, tilewidth, tileheight }: FileMap, complaints: Complaints): boolean {
  const { least, most } = MAP_LIMITS.tileSide;
  if (orientation !== 'orthogonal') {
    complaints.tell('map-orientation', { place: 'orientation', reason: `the map is ${orientation}` });
    return false;
  }
  if (tilewidth === tileheight && Number.isInteger(tilewidth) && tilewidth >= least && tilewidth <= most) return true;
  complaints.tell('map-tile-size', { place: 'tilewidth', reason: `tiles are ${tilewidth} × ${tileheight} px` });
  return false;
}

function isTooMuch({ tilesets }: FileMap, layers: readonly FlatLayer[], complaints: Complaints): boolean {
  const counts = {
    layers: layers.length,
    objects: layers.reduce((sum, { layer }) => sum + (layer.type === 'objectgroup' ? layer.objects.length : 0), 0),
    tilesets: tilesets.length,
  };
  for (const what of ['layers', 'objects', 'tilesets'] as const) {
    if (counts[what] <= MAP_LIMITS[what]) continue;
    const reason = `has ${counts[what]} ${what}; at most ${MAP_LIMITS[what]}`;
    complaints.tell('map-too-large', { place: what === 'tilesets' ? what : 'layers', reason });
    return true;
  }
  return false;
}

function tileLayer(
  { layer, visible, opacity, above, offset, tint }: FlatLayer,
  grids: Grids,
  scale: number,
): TileLayer {
  const data = [...grids.tiles].find(([{ layer: one }]) => one === layer)?.[1] ?? [];
  const colour = tintOf(tint);
  return {
    type: 'tilelayer',
    name: layer.name,
    visible,
    opacity,
    ...(above ? { above } : {}),
    ...(offset.x || offset.y ? { offset: { x: offset.x * scale, y: offset.y * scale } } : {}),
    ...(colour ? { tint: colour } : {}),
    width: grids.width,
    height: grids.height,
    data,
  };
}

/** What is solid: the layers named collision, and the shapes of tiles that are seen and not above. None when nothing says so. */
function collision(
  layers: readonly TileLayer[],
  used: ReadonlyMap<number, UsedTile | undefined>,
  { width, height }: Grids,
): TileLayer[] {
  const named = layers.filter(({ name }) => name === 'collision');
  const data = new Array<number>(width * height).fill(0);
  for (const layer of named) for (const [i, cell] of layer.data.entries()) if (cell !== 0) data[i] = cell;
  for (const layer of layers)
    if (layer.name !== 'collision' && layer.visible && !layer.above)
      markShapes(data, layer, width, (gid) => used.get(gid));
  if (named.length === 0 && data.every((cell) => cell === 0)) return [];
  return [{ type: 'tilelayer', name: 'collision', visible: false, opacity: 1, width, height, data }];
}
