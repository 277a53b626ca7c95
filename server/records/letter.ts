import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

export const LETTER_KINDS = ['confirmation', 'reset', 'newDevice'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * A letter in the outbox: asked for, not yet sent. It goes away when it is sent or given up. It holds no link and no
 * token: those are made when it is written. Times are in ms since 1970.
 */
export const letter = record(
  'letter',
  {
    kind: z.enum(LETTER_KINDS),
    /** The address that it is for. */
    to: z.string(),
    /** Whom it is for; null when somebody only named an address, and it is not looked up yet whose that is. */
    account: z.string().nullable(),
    /** Of what a letter about a login tells. */
    knock: z.object({ device: z.string(), address: z.string(), at: z.number() }).nullable(),
    askedAt: z.number(),
    /** When to try next: while somebody is at it, when to take that for failed. */
    nextAt: z.number(),
    tries: z.number(),
  },
  { index: ['nextAt', 'account'], defaults: { knock: null, tries: 0 } },
);
export type Letter = RecordOf<typeof letter>;
