import type * as Phaser from 'phaser';
import { gidOf, type TileBook, type TileLayer } from '../../../schema/tiled.ts';
import { TileBrush } from './tile-brush.ts';

const CELL = 32;
let atlases = 0;

/** One picture of every tile that fills a cell, of all the sets of a scene, in the colours of the layers that it is in. */
export class TileAtlas {
  readonly key = `atlas-${++atlases}`;
  readonly columns: number;
  readonly count: number;
  readonly #places = new Map<string, number>();
  readonly #scene: Phaser.Scene;

  constructor(scene: Phaser.Scene, book: TileBook) {
    this.#scene = scene;
    for (const layer of book.layers) {
      if (layer.type !== 'tilelayer') continue;
      for (const gid of new Set(layer.data.map(gidOf))) {
        this.#take(book, gid, layer);
        for (const frame of book.of(gid)?.animation ?? []) this.#take(book, frame.gid, layer);
      }
    }
    this.count = Math.max(1, this.#places.size);
    this.columns = Math.ceil(Math.sqrt(this.count));
    const texture = scene.textures.createCanvas(
      this.key,
      this.columns * CELL,
      Math.ceil(this.count / this.columns) * CELL,
    );
    if (!texture) return;
    const brush = new TileBrush(scene);
    for (const [key, place] of this.#places) {
      const [gid = '', tint] = key.split(' ');
      const tile = book.of(Number(gid));
      if (!tile) continue;
      const [column, row] = [place % this.columns, Math.floor(place / this.columns)];
      brush.paint(texture.context, tile.set, tile.id, tint, column * CELL, row * CELL);
    }
    texture.refresh();
  }

  /** Where a tile of a layer is in the picture, from 1; 0 when it is not, as tiles are that do not fill a cell. */
  placeOf(gid: number, { tint }: Pick<TileLayer, 'tint'>): number {
    const place = this.#places.get(keyOf(gid, tint));
    return place === undefined ? 0 : place + 1;
  }

  stop(): void {
    this.#scene.textures.remove(this.key);
  }

  #take(book: TileBook, gid: number, { tint }: TileLayer): void {
    const key = keyOf(gid, tint);
    if (book.of(gid)?.isCell && !this.#places.has(key)) this.#places.set(key, this.#places.size);
  }
}

const keyOf = (gid: number, tint: string | undefined) => (tint ? `${gid} ${tint}` : String(gid));
