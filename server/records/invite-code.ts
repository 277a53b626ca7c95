import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/**
 * A word that lets people into a scenario. The id is the code itself, upper-case: no two scenarios have the same. Times are in
 * ms since 1970.
 */
export const inviteCode = record(
  'invite_code',
  {
    scenario: z.string(),
    /** It is the one that the scenario's views show. */
    first: z.boolean(),
    /** It lets in until then; null is for good. */
    expiresAt: z.number().nullable(),
    /** It lets in so many; null is any number. */
    most: z.int().positive().nullable(),
    /** How many it has let in. */
    uses: z.int().min(0),
    by: z.string(),
    at: z.number(),
    revokedAt: z.number().nullable(),
  },
  { index: ['scenario'], defaults: { first: false, expiresAt: null, most: null, uses: 0, revokedAt: null } },
);
export type InviteCode = RecordOf<typeof inviteCode>;
