import { objectsOf, propertyOf, type TiledMap } from './tiled.ts';

export const TILE = 32;

/** What opens a locked zone. A body carries the bits it has in `Player.passes`. */
export const PASS = { account: 1, staff: 2 } as const;
export type Pass = keyof typeof PASS;

/** A rectangle in pixels that only bodies with one of the bits of `needs` may enter. */
export interface LockedZone {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly needs: number;
}

/** What a body can stand on: the solid tiles and the locked zones of a map. */
export interface Ground {
  /** In tiles. */
  readonly width: number;
  readonly height: number;
  /** Row by row, 1 where a tile is solid. */
  readonly solid: Uint8Array;
  readonly locked: readonly LockedZone[];
}

export function isPass(word: string): word is Pass {
  return word in PASS;
}

/** Reads the `collision` tile layer and the zones of kind `locked`. */
export function groundOf(map: TiledMap): Ground {
  const collision = map.layers.find((layer) => layer.name === 'collision' && layer.type === 'tilelayer');
  const tiles = collision?.type === 'tilelayer' ? collision.data : [];
  const solid = new Uint8Array(map.width * map.height);
  for (let i = 0; i < solid.length; i++) solid[i] = tiles[i] ? 1 : 0;
  const locked = objectsOf(map, 'zones')
    .filter((zone) => zone.type === 'locked')
    .map((zone) => {
      const needs = propertyOf(zone, 'needs', 'staff');
      return {
        x: zone.x,
        y: zone.y,
        right: zone.x + zone.width,
        bottom: zone.y + zone.height,
        needs: isPass(needs) ? PASS[needs] : PASS.staff,
      };
    });
  return { width: map.width, height: map.height, solid, locked };
}

/** Whether the tile is solid; outside the map everything is. */
export function isSolid(ground: Ground, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= ground.width || row >= ground.height) return true;
  return ground.solid[row * ground.width + column] === 1;
}
