import { z } from 'zod';

/** Files up to this many bytes go up in one form; larger ones go up piece by piece (tus). */
export const MAX_FORM_BYTES = 5 * 1024 * 1024;
/** Largest portrait, in bytes. */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
export const MAX_IMAGE_PIXELS = 16_000_000;

/** What an upload can be, and the types of each: told by its content, whatever it is called. */
export const ASSET_TYPES = {
  image: ['image/jpeg', 'image/png', 'image/webp'],
  audio: ['audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/flac', 'audio/mp4', 'audio/aac', 'audio/webm'],
  video: ['video/mp4', 'video/webm'],
  pdf: ['application/pdf'],
} as const;
export type AssetKind = keyof typeof ASSET_TYPES;
export type AssetType = (typeof ASSET_TYPES)[AssetKind][number];

export const assetKind = z.enum(['image', 'audio', 'video', 'pdf'] satisfies AssetKind[]);
export const assetType = z.enum([
  ...ASSET_TYPES.image,
  ...ASSET_TYPES.audio,
  ...ASSET_TYPES.video,
  ...ASSET_TYPES.pdf,
] satisfies AssetType[]);

/** The longest side of a variant, in pixels. Smaller pictures are not blown up. */
export const VARIANTS = { large: 1600, medium: 640, thumb: 320 } as const;
export const assetVariant = z.enum(['large', 'medium', 'thumb']);
export type AssetVariant = z.infer<typeof assetVariant>;

export const assetId = z.uuid('id.invalid');

/** An upload, as its owner is told of it. */
export const asset = z.object({
  id: z.uuid(),
  kind: assetKind,
  type: assetType,
  /** What its owner calls it: the file's name, until he changes it. */
  name: z.string(),
  /** Of the upload. */
  bytes: z.int(),
  /** What is shown or played: the picture, the sound, the film; of a PDF its first page, as a picture. */
  url: z.string(),
  /** The same in middle size, and small; null of what is no picture. */
  medium_url: z.string().nullable(),
  thumb_url: z.string().nullable(),
  /** The file as it was uploaded, to play or to download; null of pictures, which are drawn anew. */
  file_url: z.string().nullable(),
  /** In pixels, of what `url` shows; null where nothing is to be seen. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** In seconds; null of what does not last, or does not say how long. */
  duration: z.number().nullable(),
  /** Of a PDF. */
  pages: z.int().nullable(),
  created_at: z.string(),
});
export type Asset = z.infer<typeof asset>;

/** `POST /v1/assets` answers 201 with this; so does the last piece of a file that goes up piece by piece. */
export const assetCreated = z.object({ asset });

/** `GET /v1/assets?after=&limit=`: one's own, the newest first; `after` is where a page before ended. */
export const assetSearch = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type AssetSearch = z.infer<typeof assetSearch>;

const weight = z.object({ bytes: z.int(), count: z.int() });

export const assetList = z.object({
  assets: z.array(asset),
  /** Of this page. */
  count: z.int(),
  /** The cursor of the following page; null on the last. */
  next: z.string().nullable(),
  /** What all of them come to, and how much that may be. */
  usage: weight,
  quota: weight,
});
export type AssetList = z.infer<typeof assetList>;

/** `PATCH /v1/assets/:id`. */
export const assetChange = z.strictObject({ name: z.string().max(500) });
