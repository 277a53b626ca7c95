import type { ObjectLayer, Picture, TiledMap, TileLayer } from '../tiled.ts';
import { gidOf } from './gid.ts';
import type { Tileset } from './tileset.ts';

/** A tile of a scene: its set, and which of the set it is. */
export interface BookTile {
  readonly set: Tileset;
  readonly id: number;
  /** Whether it fills its cell exactly, as most tiles do. */
  readonly isCell: boolean;
  /** What is drawn when, for a tile that moves: numbers of tiles, with the ms that each lasts. */
  readonly animation: readonly { readonly gid: number; readonly duration: number }[];
}

/** Pictures that lie freely, as a layer holds them. */
export type PictureLayer = ObjectLayer & { readonly pictures: readonly Picture[] };

/** What of a map is drawn, in its order, and its tiles by their numbers. */
export class TileBook {
  readonly layers: readonly (TileLayer | PictureLayer)[];
  readonly #cell: number;
  readonly #sets: readonly { readonly firstgid: number; readonly set: Tileset }[];
  readonly #known = new Map<number, BookTile | undefined>();

  constructor(map: TiledMap, tilesets: Readonly<Record<string, Tileset>>) {
    this.#cell = map.tilewidth;
    this.layers = map.layers.filter(isDrawn);
    this.#sets = map.tilesets
      .flatMap(({ firstgid, source }) => {
        const set = tilesets[source];
        return set ? [{ firstgid, set }] : [];
      })
      .sort((a, b) => b.firstgid - a.firstgid);
  }

  /** The tile of a cell, however it is turned; undefined for none. */
  of(cell: number): BookTile | undefined {
    const gid = gidOf(cell);
    if (gid === 0) return undefined;
    if (!this.#known.has(gid)) this.#known.set(gid, this.#find(gid));
    return this.#known.get(gid);
  }

  #find(gid: number): BookTile | undefined {
    const found = this.#sets.find(({ firstgid }) => firstgid <= gid);
    if (!found || gid - found.firstgid >= found.set.tilecount) return undefined;
    const { firstgid, set } = found;
    const id = gid - firstgid;
    const { width, height, x, y } = set.drawn;
    const frames = set.tiles.find((tile) => tile.id === id)?.animation ?? [];
    return {
      set,
      id,
      isCell: width === this.#cell && height === this.#cell && x === 0 && y === 0,
      animation: frames.map(({ tile, duration }) => ({ gid: firstgid + tile, duration })),
    };
  }
}

/** `collision` is never drawn, and of objects only those that are pictures. */
function isDrawn(layer: TiledMap['layers'][number]): layer is TileLayer | PictureLayer {
  if (!layer.visible) return false;
  return layer.type === 'tilelayer' ? layer.name !== 'collision' : (layer.pictures?.length ?? 0) > 0;
}

/** The number of the tile that is drawn at a time (ms). */
export function frameAt(animation: BookTile['animation'], now: number): number {
  const round = animation.reduce((sum, { duration }) => sum + duration, 0);
  let left = now % round;
  for (const { gid, duration } of animation) {
    left -= duration;
    if (left < 0) return gid;
  }
  return animation[0]?.gid ?? 0;
}
