import type * as Phaser from 'phaser';
import {
  type BookTile,
  frameAt,
  gidOf,
  type PictureLayer,
  quartersOf,
  type TileBook,
  type TileLayer,
  turnOf,
} from '../../../schema/tiled.ts';
import { sizeOf, TileBrush } from './tile-brush.ts';

const CELL = 32;
let pictures = 0;

/** Tiles that do not fill a cell: larger or smaller ones, on the bottom left of theirs, and those that lie freely. Each is a picture. */
export class LargeTiles {
  readonly #scene: Phaser.Scene;
  readonly #book: TileBook;
  readonly #brush: TileBrush;
  readonly #keys = new Map<string, string>();
  readonly #images: Phaser.GameObjects.Image[] = [];
  readonly #moving: { image: Phaser.GameObjects.Image; tile: BookTile; tint: string | undefined; shown: number }[] = [];

  constructor(scene: Phaser.Scene, book: TileBook) {
    this.#scene = scene;
    this.#book = book;
    this.#brush = new TileBrush(scene);
  }

  add(layer: TileLayer | PictureLayer, depth: number): void {
    if (layer.type === 'objectgroup') this.#lay(layer, depth);
    else for (const [index, cell] of layer.data.entries()) this.#stand(layer, index, cell, depth);
  }

  /** A tile of a grid. */
  #stand(layer: TileLayer, index: number, cell: number, depth: number): void {
    const tile = this.#book.of(cell);
    if (!tile || tile.isCell) return;
    const { quarters, flipped } = quartersOf(turnOf(cell));
    const { width, height, x, y } = tile.set.drawn;
    const [across, down] = quarters % 2 === 1 ? [height, width] : [width, height];
    const left = (index % layer.width) * CELL + x + (layer.offset?.x ?? 0);
    const bottom = (Math.floor(index / layer.width) + 1) * CELL + y + (layer.offset?.y ?? 0);
    this.#show(cell, tile, layer, left + across / 2, bottom - down / 2)
      .setDisplaySize(width, height)
      .setFlipX(flipped)
      .setAngle(quarters * 90)
      .setDepth(depth);
  }

  /** Tiles that lie freely. */
  #lay(layer: PictureLayer, depth: number): void {
    for (const { cell, x, y, width, height, rotation } of layer.pictures) {
      const tile = this.#book.of(cell);
      if (!tile) continue;
      const { horizontal, vertical } = turnOf(cell);
      this.#show(cell, tile, layer, x, y)
        .setOrigin(0, 1)
        .setDisplaySize(width, height)
        .setFlip(horizontal, vertical)
        .setAngle(rotation)
        .setDepth(depth);
    }
  }

  #show(cell: number, tile: BookTile, layer: TileLayer | PictureLayer, x: number, y: number): Phaser.GameObjects.Image {
    const shown = gidOf(cell);
    const image = this.#scene.add.image(x, y, this.#keyOf(shown, tile, layer.tint)).setAlpha(layer.opacity);
    this.#images.push(image);
    if (tile.animation.length > 0) this.#moving.push({ image, tile, tint: layer.tint, shown });
    return image;
  }

  update(now: number): void {
    for (const one of this.#moving) {
      const gid = frameAt(one.tile.animation, now);
      const frame = this.#book.of(gid);
      if (gid === one.shown || !frame) continue;
      one.shown = gid;
      one.image.setTexture(this.#keyOf(gid, frame, one.tint));
    }
  }

  stop(): void {
    for (const image of this.#images) image.destroy();
    for (const key of this.#keys.values()) this.#scene.textures.remove(key);
  }

  #keyOf(gid: number, { set, id }: BookTile, tint: string | undefined): string {
    const known = this.#keys.get(`${gid} ${tint}`);
    if (known) return known;
    const key = `tile-${++pictures}`;
    const { width, height } = sizeOf(set);
    const texture = this.#scene.textures.createCanvas(key, width, height);
    if (texture) {
      this.#brush.paint(texture.context, set, id, tint, 0, 0);
      texture.refresh();
    }
    this.#keys.set(`${gid} ${tint}`, key);
    return key;
  }
}
