import { z } from 'zod';
import { words } from '../words.ts';

/** A place where an exhibit may hang. */
export const spot = z.strictObject({ label: words });
export type SpotShape = z.infer<typeof spot>;
