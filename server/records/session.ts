import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** A logged-in device. A token is good as long as its session is here. Times are in ms since 1970. */
export const session = record(
  'session',
  {
    account: z.string(),
    createdAt: z.number(),
    expiresAt: z.number(),
    lastSeenAt: z.number(),
    /** The User-Agent that logged in, cut short. */
    device: z.string(),
    /** Where it was used from last; of IPv6 the network only. */
    address: z.string(),
    /** The id of the one token that speaks for it; null in sessions older than this field, which any of theirs does. */
    jti: z.string().nullable(),
    /** The token before the last rotation, and when that was: good for a moment more. */
    formerJti: z.string().nullable(),
    rotatedAt: z.number().nullable(),
  },
  {
    index: ['account', 'expiresAt'],
    defaults: { device: '', address: '', jti: null, formerJti: null, rotatedAt: null },
  },
);
export type Session = RecordOf<typeof session>;
