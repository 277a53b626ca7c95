import { TILE } from '../../../schema/ground.ts';
import { gidOf, type ObjectLayer, type TileLayer } from '../../../schema/tiled.ts';
import type { Complaints } from './complaints.ts';
import type { TileSets, UsedTile } from './tile-sets.ts';

/** Every tile that is drawn, by its number, those of animations too. A number that no set has is told once per layer. */
export function usedTiles(
  layers: readonly (TileLayer | ObjectLayer)[],
  sets: TileSets,
  width: number,
  complaints: Complaints,
): Map<number, UsedTile | undefined> {
  const used = new Map<number, UsedTile | undefined>();
  const still = (gid: number): boolean => {
    if (used.has(gid)) return true;
    const tile = sets.use(gid);
    if (tile !== 'unknown') used.set(gid, tile);
    return tile !== 'unknown';
  };
  const moving = new Set<number>();
  const use = (gid: number): boolean => {
    if (moving.has(gid)) return true;
    if (!still(gid)) return false;
    moving.add(gid);
    const tile = used.get(gid);
    const about = tile?.set.tiles.find(({ id }) => id === gid - tile.firstgid);
    // A tile within an animation does not move on its own.
    for (const frame of about?.animation ?? []) still((tile?.firstgid ?? 0) + frame.tile);
    return true;
  };
  for (const layer of layers) {
    if (layer.name === 'collision') continue;
    const cells = layer.type === 'tilelayer' ? layer.data : (layer.pictures ?? []).map(({ cell }) => cell);
    const lost = cells.findIndex((cell) => cell !== 0 && !use(gidOf(cell)));
    if (lost < 0) continue;
    const tile = tileOf(layer, lost, width);
    const reason = `tile ${gidOf(cells[lost] ?? 0)} is in no tileset of the map`;
    complaints.tell('tile-unknown', { place: `layer ${layer.name} at tile ${tile.x},${tile.y}`, tile, reason });
  }
  return used;
}

/** Where one of the tiles of a layer is. */
function tileOf(layer: TileLayer | ObjectLayer, index: number, width: number): { x: number; y: number } {
  if (layer.type === 'tilelayer') return { x: index % width, y: Math.floor(index / width) };
  const picture = layer.pictures?.[index];
  return { x: Math.floor((picture?.x ?? 0) / TILE), y: Math.floor(((picture?.y ?? 0) - 1) / TILE) };
}
