import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { Refusal } from '../../schema/refusals.ts';
import { type Asset, MAX_IMAGE_PIXELS } from '../../schema/rest/assets.ts';

/** The longest side of a variant, in pixels. Smaller pictures are not blown up. */
export const VARIANTS = { large: 1600, thumb: 320 } as const;
export type Variant = keyof typeof VARIANTS;

const TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly Asset['type'][];
const SECONDS = 20;

// Of libvips' readers only these are ever wanted: no SVG, no PDF, none that reads a file.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/** A picture that was taken apart and drawn anew: nothing of the upload but its pixels is in the variants. */
export interface Picture {
  readonly type: Asset['type'];
  /** Of the large variant. */
  readonly width: number;
  readonly height: number;
  readonly variants: Readonly<Record<Variant, Buffer>>;
}

/** What the bytes are, whatever they are called. */
async function typeOf(bytes: Buffer): Promise<Asset['type']> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = TYPES.find((one) => one === found?.mime);
  if (!type) throw new Refusal('asset.type');
  return type;
}

/** The sides of a portrait, in pixels. */
const PORTRAIT = 512;

/** Opens an upload, if it is a picture of a kind and size that is taken. */
async function opened(bytes: Buffer) {
  const type = await typeOf(bytes);
  const source = sharp(bytes, { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error', sequentialRead: true });
  const size = await source.metadata().catch(broken);
  if (size.width * size.height > MAX_IMAGE_PIXELS) throw new Refusal('asset.pixels');
  return { type, source: source.autoOrient() };
}

/**
 * Reads an upload and draws its variants: upright, without metadata, as WebP. Refuses `asset.type`, `asset.pixels` and
 * `asset.broken` (also for files that are cut short).
 */
export async function drawVariants(bytes: Buffer): Promise<Picture> {
  const { type, source } = await opened(bytes);
  const fitted = { fit: 'inside', withoutEnlargement: true } as const;
  const { data: large, info } = await source
    .resize(VARIANTS.large, VARIANTS.large, fitted)
    .webp({ quality: 82 })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true })
    .catch(broken);
  const thumb = await sharp(large).resize(VARIANTS.thumb, VARIANTS.thumb, fitted).webp({ quality: 78 }).toBuffer();
  return { type, width: info.width, height: info.height, variants: { large, thumb } };
}

/** Reads an upload and draws a square portrait of its middle, in the same way and with the same refusals. */
export async function drawPortrait(bytes: Buffer): Promise<Buffer> {
  const { source } = await opened(bytes);
  return source
    .resize(PORTRAIT, PORTRAIT, { fit: 'cover' })
    .webp({ quality: 82 })
    .timeout({ seconds: SECONDS })
    .toBuffer()
    .catch(broken);
}

function broken(error: unknown): never {
  const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
  throw new Refusal(tooMany ? 'asset.pixels' : 'asset.broken');
}
