import { z } from 'zod';
import { sign } from './sign.ts';

export const BOARD_WRITERS = ['everybody', 'account', 'staff'] as const;

/** Notes that people pin, and that everybody reads. */
export const board = z.strictObject({
  titleFr: sign.describe('Its name, in French'),
  titleEn: sign.describe('Its name, in English'),
  writers: z.enum(BOARD_WRITERS).default('account').describe('Who may pin a note'),
});
