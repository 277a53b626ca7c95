import { z } from 'zod';
import { slug } from '../../words.ts';

/** Who steps on stands somewhere else of the same scene at once. */
export const teleport = z.strictObject({
  to: slug.describe('The name of another teleport zone, or of a spawn, of this scene'),
});
