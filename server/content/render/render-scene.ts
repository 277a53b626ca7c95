import sharp from 'sharp';
import { TileBook } from '../../../schema/tiled.ts';
import type { SceneFiles } from '../scene-files.ts';
import { annotate, drawPeople } from './annotations.ts';
import type { DrawnPlace } from './drawn-place.ts';
import { drawLayers } from './layers.ts';
import { picturesOf } from './picture-at.ts';
import { type Colour, Raster } from './raster.ts';
import { Stamps } from './stamps.ts';

const CELL = 32;
/** Around the map of an annotated picture, for the numbers of the tiles. */
const MARGIN = 28;
/** Behind the map, as in the page. */
const BACKGROUND: Colour = [27, 20, 36];
/** Larger maps are drawn smaller. */
const MOST_PIXELS = 16_000_000;

export interface RenderOptions {
  /** Whether the grid, doors, spots, spawns, zones, paths and people are drawn in. */
  readonly annotate?: boolean;
}

/**
 * A PNG of a scene's map as the page draws it by day, a pixel for each of the map's; where those are too many, half, a
 * quarter, … of them. `files` has the pictures.
 */
export async function renderScene(place: DrawnPlace, files: SceneFiles, options: RenderOptions = {}): Promise<Buffer> {
  const { map, tilesets } = place;
  const [across, down] = [map.width * CELL, map.height * CELL];
  let zoom = 1;
  while (across * down * zoom ** 2 > MOST_PIXELS) zoom /= 2;
  const margin = options.annotate ? MARGIN : 0;
  const raster = new Raster(Math.max(1, across * zoom + margin), Math.max(1, down * zoom + margin));
  raster.bytes.fill(255);
  raster.fill(0, 0, raster.width, raster.height, BACKGROUND);
  const view = { raster, zoom, left: margin, top: margin };
  const pictureAt = picturesOf(place, files);
  const book = new TileBook(map, tilesets);
  const stamps = await Stamps.of(place, pictureAt);
  const layers = (above: boolean) => book.layers.filter((layer) => Boolean(layer.above) === above);
  await drawLayers(view, book, stamps, layers(false));
  if (options.annotate) await drawPeople(view, place, pictureAt);
  await drawLayers(view, book, stamps, layers(true));
  if (options.annotate) annotate(view, place);
  return sharp(raster.bytes, { raw: { width: raster.width, height: raster.height, channels: 4 } })
    .removeAlpha()
    .png()
    .toBuffer();
}
