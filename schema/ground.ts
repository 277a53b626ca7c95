import type { ZoneOf } from './scene/zones/index.ts';
import type { LOCKS } from './scene/zones/locked.ts';
import { readZones } from './scene/zones/read-zones.ts';
import { ZoneGrid } from './scene/zones/zone-grid.ts';
import type { TiledMap } from './tiled.ts';

export { TILE } from './tile.ts';

/** What opens a locked zone. A body carries the bits it has in `Player.passes`. */
export const PASS = { account: 1, staff: 2 } as const satisfies Record<(typeof LOCKS)[number], number>;
export type Pass = keyof typeof PASS;

/** A rectangle in pixels that only bodies with one of the bits of `needs` may enter; nobody, if there is none. */
export interface LockedZone {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly needs: number;
}

/** What a body can stand on: the solid tiles and the zones of a map that movement obeys. */
export interface Ground {
  /** In tiles. */
  readonly width: number;
  readonly height: number;
  /** Row by row, 1 where a tile is solid. */
  readonly solid: Uint8Array;
  readonly locked: readonly LockedZone[];
  /** Where one walks faster or slower; absent where that is nowhere. */
  readonly paces?: ZoneGrid<ZoneOf<'speed'>> | undefined;
}

/** Reads the `collision` tile layer and the zones that movement obeys. */
export function groundOf(map: TiledMap): Ground {
  const collision = map.layers.find((layer) => layer.name === 'collision' && layer.type === 'tilelayer');
  const tiles = collision?.type === 'tilelayer' ? collision.data : [];
  const solid = new Uint8Array(map.width * map.height);
  for (let i = 0; i < solid.length; i++) solid[i] = tiles[i] ? 1 : 0;
  const { zones } = readZones(map);
  const locked = zones.flatMap((zone) => {
    if (zone.kind !== 'locked' && zone.kind !== 'no-walk') return [];
    const { x, y, width, height } = zone;
    const needs = zone.kind === 'locked' ? PASS[zone.needs] : 0;
    return [{ x, y, right: x + width, bottom: y + height, needs }];
  });
  const speeds = zones.filter((zone) => zone.kind === 'speed');
  const paces = speeds.length > 0 ? new ZoneGrid(map.width, map.height, speeds) : undefined;
  return { width: map.width, height: map.height, solid, locked, paces };
}

/** How fast one walks there, as a part of walking speed: where zones lie over each other, as in the slowest. */
export function paceAt({ paces }: Ground, x: number, y: number): number {
  let pace = 1;
  const zones = paces?.at(x, y) ?? [];
  for (const [index, { factor }] of zones.entries()) pace = index === 0 ? factor : Math.min(pace, factor);
  return pace;
}

/** Whether the tile is solid; outside the map everything is. */
export function isSolid(ground: Ground, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= ground.width || row >= ground.height) return true;
  return ground.solid[row * ground.width + column] === 1;
}
