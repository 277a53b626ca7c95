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
  },
  { index: ['account', 'expiresAt'], defaults: { device: '' } },
);
export type Session = RecordOf<typeof session>;
