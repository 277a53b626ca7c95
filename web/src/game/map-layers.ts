import * as Phaser from 'phaser';
import type { ScenePlace } from '../../../schema/rest/scenes.ts';
import { type BookTile, frameAt, gidOf, TileBook, type TileLayer } from '../../../schema/tiled.ts';
import { DEPTH } from './depths.ts';
import { LargeTiles } from './large-tiles.ts';
import { TileAtlas } from './tile-atlas.ts';

const CELL = 32;
/** So many layers fit under the exhibits. */
const STEP = 0.5;

/** A cell that shows one tile after the other. */
interface Moving {
  readonly cell: Phaser.Tilemaps.Tile;
  readonly tile: BookTile;
  readonly layer: TileLayer;
}

/** Draws the tile layers of a scene's map: in their order under the bodies, or over them. */
export class MapLayers {
  readonly size: { readonly width: number; readonly height: number };
  readonly #book: TileBook;
  readonly #map: Phaser.Tilemaps.Tilemap;
  readonly #atlas: TileAtlas;
  readonly #large: LargeTiles;
  readonly #moving: Moving[] = [];
  readonly #isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;

  constructor(scene: Phaser.Scene, place: Pick<ScenePlace, 'map' | 'tilesets'>) {
    const { width, height } = place.map;
    this.size = { width: width * CELL, height: height * CELL };
    const book = new TileBook(place.map, place.tilesets);
    this.#book = book;
    this.#atlas = new TileAtlas(scene, book);
    this.#large = new LargeTiles(scene, book);
    const grids = book.layers.filter((layer) => layer.type === 'tilelayer');
    const file = fileOf(place.map, grids, this.#atlas);
    const parsed = Phaser.Tilemaps.Parsers.Tiled.ParseJSONTiled(this.#atlas.key, file, true);
    if (!parsed) throw new Error('the map cannot be drawn');
    this.#map = new Phaser.Tilemaps.Tilemap(scene, parsed);
    const set = this.#map.addTilesetImage('tiles', this.#atlas.key);
    for (const [index, layer] of book.layers.entries()) {
      const depth = (layer.above ? DEPTH.above : DEPTH.ground) + index * STEP;
      if (set && layer.type === 'tilelayer') this.#draw(layer, grids.indexOf(layer), set, depth);
      this.#large.add(layer, depth);
    }
  }

  /** Shows of the tiles that move what they show at a time (ms). */
  update(now: number): void {
    if (this.#isStill) return;
    this.#large.update(now);
    for (const { cell, tile, layer } of this.#moving) {
      const place = this.#atlas.placeOf(frameAt(tile.animation, now), layer);
      if (cell.index !== place) cell.index = place;
    }
  }

  stop(): void {
    this.#map.destroy();
    this.#large.stop();
    this.#atlas.stop();
  }

  #draw(layer: TileLayer, index: number, set: Phaser.Tilemaps.Tileset, depth: number): void {
    const { x = 0, y = 0 } = layer.offset ?? {};
    const drawn = this.#map.createLayer(index, set, x, y)?.setDepth(depth).setAlpha(layer.opacity);
    for (const [at, gid] of layer.data.entries()) {
      const tile = this.#book.of(gid);
      if (!tile?.isCell || tile.animation.length === 0) continue;
      const cell = drawn?.layer.data[Math.floor(at / layer.width)]?.[at % layer.width];
      if (cell) this.#moving.push({ cell, tile, layer });
    }
  }
}

/** The layers as Phaser reads a file of Tiled: with one tileset, and without what it cannot draw itself. */
function fileOf({ width, height }: ScenePlace['map'], layers: readonly TileLayer[], atlas: TileAtlas): object {
  const { columns, count } = atlas;
  const rows = Math.ceil(count / columns);
  const size = { tilewidth: CELL, tileheight: CELL };
  return {
    ...size,
    width,
    height,
    orientation: 'orthogonal',
    infinite: false,
    layers: layers.map((layer, index) => ({
      type: 'tilelayer',
      name: String(index),
      x: 0,
      y: 0,
      width,
      height,
      opacity: 1,
      visible: true,
      data: layer.data.map((cell) => turned(cell, atlas.placeOf(gidOf(cell), layer))),
    })),
    tilesets: [
      {
        ...size,
        name: 'tiles',
        firstgid: 1,
        image: atlas.key,
        imagewidth: columns * CELL,
        imageheight: rows * CELL,
        columns,
        tilecount: columns * rows,
        margin: 0,
        spacing: 0,
      },
    ],
  };
}

/** A place of the atlas with the turns of a cell. */
function turned(cell: number, place: number): number {
  return place === 0 ? 0 : cell - gidOf(cell) + place;
}
