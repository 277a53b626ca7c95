import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** An identity elsewhere that opens an account here. Its id is `provider/subject`: one identity opens one account. */
export const link = record(
  'link',
  {
    account: z.string(),
    provider: z.string(),
    /** Who it is for the provider. */
    subject: z.string(),
    /** `account/provider`: an account has one identity at each provider. */
    slot: z.string(),
    /** What the provider said when they were linked; null when it said none. Nothing is decided by it. */
    email: z.string().nullable(),
    /** ms since 1970. */
    at: z.number(),
  },
  { unique: ['slot'], index: ['account'] },
);
export type Link = RecordOf<typeof link>;
