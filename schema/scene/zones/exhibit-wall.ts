import { z } from 'zod';
import { sign } from './sign.ts';

/** A wall that finds room for what is hung by itself: the next free place, from left to right and from above. */
export const exhibitWall = z.strictObject({
  titleFr: sign.describe('Its name, in French'),
  titleEn: sign.describe('Its name, in English'),
  size: z.number().min(32).max(256).default(64).describe('How wide and high a place is, in pixels'),
  gap: z.number().min(0).max(256).default(16).describe('Pixels between two places'),
});
