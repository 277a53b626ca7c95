import { z } from 'zod';

export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
export const MAX_IMAGE_PIXELS = 16_000_000;

/** An uploaded picture, as its owner is told of it. `width` and `height` are those of the `large` variant, in pixels. */
export const asset = z.object({
  id: z.uuid(),
  url: z.string(),
  thumb_url: z.string(),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});
export type Asset = z.infer<typeof asset>;

/** `POST /v1/assets` answers 201 with this. */
export const assetCreated = z.object({ asset });
