import { type PictureLayer, type TileBook, type TileLayer, turnOf } from '../../../schema/tiled.ts';
import { pixelAt } from './raster.ts';
import type { Stamps } from './stamps.ts';
import { turns, type View } from './view.ts';

const CELL = 32;

/** Draws layers of a map in their order, without keeping the process from its other work. */
export async function drawLayers(
  view: View,
  book: TileBook,
  stamps: Stamps,
  layers: TileBook['layers'],
): Promise<void> {
  const pause = turns();
  for (const layer of layers) {
    if (layer.type === 'objectgroup') await drawPictures(view, book, stamps, layer, pause);
    else {
      // Tiles that do not fill their cell lie over those that do, as in the page.
      await drawTiles(view, book, stamps, layer, true, pause);
      await drawTiles(view, book, stamps, layer, false, pause);
    }
  }
}

async function drawTiles(
  { raster, zoom, left, top }: View,
  book: TileBook,
  stamps: Stamps,
  layer: TileLayer,
  cells: boolean,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const { x: aside = 0, y: down = 0 } = layer.offset ?? {};
  for (const [index, cell] of layer.data.entries()) {
    const tile = cell === 0 ? undefined : book.of(cell);
    if (!tile || tile.isCell !== cells) continue;
    const { drawn } = tile.set;
    const turn = turnOf(cell);
    const [width, height] = [sized(drawn.width * zoom), sized(drawn.height * zoom)];
    const stamp = stamps.stamp(tile, turn, width, height, layer.tint);
    const x = (index % layer.width) * CELL + aside + drawn.x;
    const bottom = (Math.floor(index / layer.width) + 1) * CELL + down + drawn.y;
    raster.draw(stamp, Math.round(left + x * zoom), Math.round(top + bottom * zoom) - stamp.height, layer.opacity);
    await pause();
  }
}

async function drawPictures(
  { raster, zoom, left, top }: View,
  book: TileBook,
  stamps: Stamps,
  layer: PictureLayer,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  for (const { cell, x, y, width, height, rotation } of layer.pictures) {
    const tile = book.of(cell);
    if (!tile) continue;
    const turn = { ...turnOf(cell), diagonal: false };
    const stamp = stamps.stamp(tile, turn, sized(width * zoom), sized(height * zoom), layer.tint);
    const [foot, side] = [top + y * zoom, left + x * zoom];
    if (rotation === 0) raster.draw(stamp, Math.round(side), Math.round(foot) - stamp.height, layer.opacity);
    else drawTurned(raster, stamp, side, foot, rotation, layer.opacity);
    await pause();
  }
}

const sized = (pixels: number) => Math.max(1, Math.round(pixels));

/** Draws a picture turned about its bottom left, which is at `x` and `y`; degrees, clockwise. */
function drawTurned(
  to: View['raster'],
  stamp: View['raster'],
  x: number,
  y: number,
  degrees: number,
  opacity: number,
): void {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const reach = Math.ceil(Math.hypot(stamp.width, stamp.height));
  for (let row = Math.floor(y) - reach; row < y + reach; row++)
    for (let column = Math.floor(x) - reach; column < x + reach; column++) {
      const [dx, dy] = [column + 0.5 - x, row + 0.5 - y];
      const across = Math.floor(dx * cosine + dy * sine);
      const down = Math.floor(stamp.height - dx * sine + dy * cosine);
      if (across < 0 || down < 0 || across >= stamp.width || down >= stamp.height) continue;
      const at = (down * stamp.width + across) * 4;
      to.blend(column, row, pixelAt(stamp.bytes, at), ((stamp.bytes[at + 3] ?? 0) / 255) * opacity);
    }
}
