import sharp from 'sharp';
import { type BookTile, cornerOf, type Turn } from '../../../schema/tiled.ts';
import { MAP_LIMITS } from '../tiled/limits.ts';
import { turnedBack } from '../tiled/tile-shapes.ts';
import type { DrawnPlace } from './drawn-place.ts';
import type { PictureAt } from './picture-at.ts';
import { colourOf, pixelAt, Raster } from './raster.ts';

/** Tiles as they are stamped on a map: cut out, coloured, scaled and turned, each once. */
export class Stamps {
  readonly #pictures: ReadonlyMap<string, Raster>;
  readonly #made = new Map<string, Raster>();

  private constructor(pictures: ReadonlyMap<string, Raster>) {
    this.#pictures = pictures;
  }

  /** Decodes the pictures of a place's tiles. One that cannot be decoded leaves its tiles empty. */
  static async of({ tilesets }: Pick<DrawnPlace, 'tilesets'>, pictureAt: PictureAt): Promise<Stamps> {
    const pictures = new Map<string, Raster>();
    for (const { image, transparent } of Object.values(tilesets)) {
      const key = `${image} ${transparent}`;
      const decoded = pictures.has(key) ? undefined : await decodePicture(pictureAt, image);
      if (decoded && transparent) clear(decoded, transparent);
      if (decoded) pictures.set(key, decoded);
    }
    return new Stamps(pictures);
  }

  /** A tile in a size (before it is turned), with its colours multiplied. */
  stamp(tile: BookTile, turn: Turn, width: number, height: number, tint: string | undefined): Raster {
    const { set, id } = tile;
    const turned = `${turn.horizontal} ${turn.vertical} ${turn.diagonal}`;
    const key = `${set.image} ${set.transparent} ${set.tilewidth} ${set.margin} ${set.spacing} ${id} ${turned} ${width} ${height} ${tint}`;
    const made = this.#made.get(key) ?? this.#cut(tile, turn, width, height, tint);
    this.#made.set(key, made);
    return made;
  }

  #cut({ set, id }: BookTile, turn: Turn, width: number, height: number, tint: string | undefined): Raster {
    const picture = this.#pictures.get(`${set.image} ${set.transparent}`);
    if (!picture) return new Raster(1, 1);
    const { x, y } = cornerOf(set, id);
    const straight = picture.part(x, y, set.tilewidth, set.tileheight, width, height);
    if (tint) multiply(straight, tint);
    return turn.horizontal || turn.vertical || turn.diagonal ? turnOver(straight, turn) : straight;
  }
}

/** A picture that is served with the scenes; undefined when it is missing or broken. */
export async function decodePicture(pictureAt: PictureAt, address: string): Promise<Raster | undefined> {
  const bytes = pictureAt(address);
  if (!bytes) return undefined;
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAP_LIMITS.picturePixels })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return new Raster(info.width, info.height, new Uint8Array(data.buffer, data.byteOffset, data.length));
  } catch {
    return undefined;
  }
}

function turnOver(straight: Raster, turn: Turn): Raster {
  const { width, height } = straight;
  const made = turn.diagonal ? new Raster(height, width) : new Raster(width, height);
  for (let y = 0; y < made.height; y++)
    for (let x = 0; x < made.width; x++) {
      const from = turnedBack({ x: x + 0.5, y: y + 0.5 }, turn, straight);
      const at = (Math.floor(from.y) * width + Math.floor(from.x)) * 4;
      made.bytes.set(straight.bytes.subarray(at, at + 4), (y * made.width + x) * 4);
    }
  return made;
}

function multiply({ bytes }: Raster, tint: string): void {
  const colour = colourOf(tint);
  for (let at = 0; at < bytes.length; at += 4)
    for (const [i, value] of pixelAt(bytes, at).entries())
      bytes[at + i] = Math.round((value * (colour[i] ?? 255)) / 255);
}

function clear({ bytes }: Raster, transparent: string): void {
  const gone = colourOf(transparent).join();
  for (let at = 0; at < bytes.length; at += 4) if (pixelAt(bytes, at).join() === gone) bytes[at + 3] = 0;
}
