import { z } from 'zod';
import { DIRECTIONS } from '../../state.ts';

/** A place for one to sit, in the middle of the zone. */
export const seat = z.strictObject({
  facing: z.enum(DIRECTIONS).default('down').describe('Where one looks who sits there'),
});
