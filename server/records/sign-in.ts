import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** A sign-in with a provider that is under way. Its id is the SHA-256 of the state that went out with it. */
export const signIn = record(
  'signIn',
  {
    provider: z.string(),
    /** SHA-256 of the cookie of the browser that began it. */
    browser: z.string(),
    /** Origin of the page that began it, and is told how it ends. */
    page: z.string(),
    verifier: z.string(),
    nonce: z.string(),
    /** The session of whoever began it: a guest to become an account, an account to link. */
    session: z.string().nullable(),
    /** ms since 1970. */
    expiresAt: z.number(),
  },
  { index: ['expiresAt'] },
);
export type SignIn = RecordOf<typeof signIn>;
