import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type ResizeOptions, type Sharp } from 'sharp';
import { Refusal } from '../../schema/refusals.ts';
import { type AssetVariant, MAX_IMAGE_PIXELS, VARIANTS } from '../../schema/rest/assets.ts';
import type { Print } from './work.ts';

const SECONDS = 20;
/** Frames of an animation; only the first is ever drawn. */
const MOST_FRAMES = 100;
const FITTED = { fit: 'inside', withoutEnlargement: true } as const;
/** A portrait is a square of a picture's middle; a cover is all of it. In pixels. */
const PRINTS = {
  portrait: { width: 512, height: 512, fit: 'cover' },
  cover: { width: 1200, height: 1200, ...FITTED },
} as const satisfies Record<Print, ResizeOptions>;

// Of libvips' readers only these are ever wanted: no SVG, no PDF, none that reads a file.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
// Nothing here is drawn twice, and who draws in a process of his own shares the machine with the world.
sharp.cache(false);
sharp.concurrency(1);

/** What was drawn of an upload: a file for each variant. */
export interface Drawn {
  /** Of the large variant, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly variants: Readonly<Partial<Record<AssetVariant, string>>>;
}

/** Opens the bytes of a picture; refuses `asset.pixels`, `asset.frames` and `asset.broken`. */
export async function openPicture(bytes: Buffer): Promise<Sharp> {
  const source = sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error', sequentialRead: true });
  const { width, height, pages = 1 } = await source.metadata().catch(broken);
  if (width * height > MAX_IMAGE_PIXELS) throw new Refusal('asset.pixels');
  if (pages > MOST_FRAMES) throw new Refusal('asset.frames', { frames: MOST_FRAMES });
  return source.autoOrient();
}

/**
 * Draws the variants of a picture into a folder: upright, without metadata, as WebP; nothing of the upload but its
 * pixels is in them. Refuses `asset.pixels` and `asset.broken` (also for files that are cut short).
 */
export async function drawVariants(source: Sharp, into: string): Promise<Drawn> {
  const { data: large, info } = await source
    .resize(VARIANTS.large, VARIANTS.large, FITTED)
    .webp({ quality: 82 })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true })
    .catch(broken);
  const smaller = (side: number) => sharp(large).resize(side, side, FITTED).webp({ quality: 78 }).toBuffer();
  const contents = { large, medium: await smaller(VARIANTS.medium), thumb: await smaller(VARIANTS.thumb) };
  const variants: Partial<Record<AssetVariant, string>> = {};
  for (const name of Object.keys(contents) as AssetVariant[]) {
    const path = join(into, `${name}.webp`);
    await writeFile(path, contents[name], { mode: 0o600 });
    variants[name] = path;
  }
  return { width: info.width, height: info.height, variants };
}

/** Draws a portrait or a cover into a file, in the same way and with the same refusals. */
export async function drawPrint(print: Print, source: Sharp, path: string): Promise<void> {
  const drawn = await source
    .resize(PRINTS[print])
    .webp({ quality: 82 })
    .timeout({ seconds: SECONDS })
    .toBuffer()
    .catch(broken);
  await writeFile(path, drawn, { mode: 0o600 });
}

function broken(error: unknown): never {
  const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
  throw new Refusal(tooMany ? 'asset.pixels' : 'asset.broken');
}
