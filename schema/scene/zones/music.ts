import { z } from 'zod';

/** A file of the scene's folder, or the address of a sound that was uploaded. */
export const trackPath = z
  .string()
  .max(200)
  .regex(
    /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:ogg|mp3|wav|m4a)$|^\/assets\/[\w-]+(?:\.[a-z0-9]+)?$/,
    'must be a file of the scene’s folder that ends with .ogg, .mp3, .wav or .m4a, or an address that begins with /assets/',
  );

/** A track plays inside, and fades with the distance outside. */
export const music = z.strictObject({
  track: trackPath.describe('A file of the scene’s folder, as in music/fountain.wav'),
  volume: z.number().min(0).max(1).default(0.6).describe('How loud it is inside, 0 to 1'),
  fade: z.number().min(0).max(1024).default(160).describe('Pixels outside the zone over which it fades'),
});
