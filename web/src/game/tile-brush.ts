import type * as Phaser from 'phaser';
import { cornerOf, type Tileset } from '../../../schema/tiled.ts';
import { tilesKey } from './artwork.ts';

/** Paints single tiles out of the pictures of tilesets, as large as they are in the world. */
export class TileBrush {
  readonly #textures: Phaser.Textures.TextureManager;
  readonly #sources = new Map<string, CanvasImageSource>();

  constructor(scene: Phaser.Scene) {
    this.#textures = scene.textures;
  }

  /** Paints a tile with its top left there, its colours multiplied with `tint` (as #rrggbb). */
  paint(
    context: CanvasRenderingContext2D,
    set: Tileset,
    id: number,
    tint: string | undefined,
    x: number,
    y: number,
  ): void {
    const source = this.#sourceOf(set, tint);
    const corner = cornerOf(set, id);
    const { width, height } = sizeOf(set);
    // Pixels are doubled sharp; what shrinks would lose whole lines.
    context.imageSmoothingEnabled = width < set.tilewidth || height < set.tileheight;
    context.drawImage(source, corner.x, corner.y, set.tilewidth, set.tileheight, x, y, width, height);
  }

  #sourceOf(set: Tileset, tint: string | undefined): CanvasImageSource {
    const image = this.#textures.get(tilesKey(set.image)).getSourceImage() as HTMLImageElement;
    if (!tint && !set.transparent) return image;
    const key = `${set.image} ${set.transparent} ${tint}`;
    const made = this.#sources.get(key) ?? coloured(image, set.transparent, tint);
    this.#sources.set(key, made);
    return made;
  }
}

/** How large a tile is painted, in whole pixels. */
export function sizeOf({ drawn }: Tileset): { width: number; height: number } {
  return { width: Math.max(1, Math.round(drawn.width)), height: Math.max(1, Math.round(drawn.height)) };
}

function coloured(
  image: HTMLImageElement,
  transparent: string | undefined,
  tint: string | undefined,
): CanvasImageSource {
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (!context) return image;
  context.drawImage(image, 0, 0);
  if (transparent) clear(context, transparent);
  if (!tint) return canvas;
  const shape = document.createElement('canvas');
  shape.width = image.width;
  shape.height = image.height;
  shape.getContext('2d')?.drawImage(canvas, 0, 0);
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = tint;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = 'destination-in';
  context.drawImage(shape, 0, 0);
  return canvas;
}

/** Takes a colour out of a picture. */
function clear(context: CanvasRenderingContext2D, colour: string): void {
  const pixels = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  const wanted = Number.parseInt(colour.slice(1), 16);
  for (let i = 0; i < pixels.data.length; i += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.data.subarray(i, i + 3);
    if (((red << 16) | (green << 8) | blue) === wanted) pixels.data[i + 3] = 0;
  }
  context.putImageData(pixels, 0, 0);
}
