import { z } from 'zod';

/** Nobody walks in: a wall that is not drawn. */
export const noWalk = z.strictObject({});
