import { z } from 'zod';

/** A short text on a sign, a board or a banner. */
export const sign = z.string().trim().min(1).max(60);
