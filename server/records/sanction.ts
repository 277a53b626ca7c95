import { z } from 'zod';
import { SANCTION_KINDS } from '../../schema/moderation.ts';
import { type RecordOf, record } from './record.ts';

/** A sanction. It ends by itself: whether it runs is read off the clock. Times are in ms since 1970. */
export const sanction = record(
  'sanction',
  {
    /** The account or guest under it. */
    account: z.string(),
    kind: z.enum(SANCTION_KINDS),
    /** `world`, or a scene. */
    scope: z.string(),
    /** What its subject is told. */
    reason: z.string(),
    /** Who imposed it; the subject is not told. */
    by: z.string(),
    at: z.number(),
    /** Null: for good. */
    until: z.number().nullable(),
    liftedAt: z.number().nullable(),
    /** The report that it comes from. */
    report: z.string().nullable(),
    /** Of a closed account: the mark of its e-mail (see mailbox-mark.ts), by which the sanction finds its subject again. */
    mailbox: z.string().nullable(),
    /** The network that a ban keeps new guests out of, and until when. */
    address: z.string().nullable(),
    addressUntil: z.number().nullable(),
  },
  {
    index: ['account', 'mailbox', 'address', 'addressUntil'],
    defaults: { until: null, liftedAt: null, report: null, mailbox: null, address: null, addressUntil: null },
  },
);
export type Sanction = RecordOf<typeof sanction>;
