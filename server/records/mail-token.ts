import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

export const MAIL_PURPOSES = ['confirmation', 'reset'] as const;
export type MailPurpose = (typeof MAIL_PURPOSES)[number];

/**
 * What the link of a letter opens, once. Its id is `account/purpose`: there is one at a time, and the letter asked for
 * last has it. Times are in ms since 1970.
 */
export const mailToken = record(
  'mail_token',
  {
    account: z.string(),
    purpose: z.enum(MAIL_PURPOSES),
    /** The address that whoever has the token reads. */
    email: z.string(),
    /** SHA-256 of the token, in hex; the token itself is kept nowhere. */
    hash: z.string(),
    /** The letter that carries it, and when that was asked for. */
    letter: z.string(),
    askedAt: z.number(),
    expiresAt: z.number(),
    /** Kept after use, so that a letter that is sent once more does not bring it back to life. */
    usedAt: z.number().nullable(),
  },
  { unique: ['hash'], index: ['account', 'expiresAt'], defaults: { usedAt: null } },
);
export type MailToken = RecordOf<typeof mailToken>;
