import { z } from 'zod';

/** One walks faster in there, or slower. */
export const speed = z.strictObject({
  factor: z.number().min(0.25).max(2).describe('How fast one walks: 1 is as everywhere, 2 twice as fast'),
});
