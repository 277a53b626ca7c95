import { z } from 'zod';
import { sign } from './sign.ts';

/** Nobody speaks in the scene's chat in there, nor hears it. */
export const silent = z.strictObject({
  titleFr: sign.default('Zone de silence').describe('What the sign says, in French'),
  titleEn: sign.default('Silent area').describe('What the sign says, in English'),
});
