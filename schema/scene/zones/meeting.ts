import { z } from 'zod';
import { sign } from './sign.ts';

/** What is said inside is heard inside alone, and what is said outside is not. */
export const meeting = z.strictObject({
  titleFr: sign.describe('Its name, in French'),
  titleEn: sign.describe('Its name, in English'),
});
