import { z } from 'zod';
import { CATEGORIES, REPORT_KINDS, REPORT_STATES, VERDICTS } from '../../schema/moderation.ts';
import { evidence } from '../../schema/rest/evidence.ts';
import { type RecordOf, record } from './record.ts';

/** Something for the staff to decide. Ids are in the order of time (order.ts). Times are in ms since 1970. */
export const report = record(
  'report',
  {
    kind: z.enum(REPORT_KINDS),
    /** The id of the message, exhibit, account or sanction that it is about. */
    subject: z.string(),
    /** Whose it is; null when nobody's. */
    against: z.string().nullable(),
    /** Who filed it; `server` for what was held back. */
    by: z.string(),
    category: z.enum(CATEGORIES),
    words: z.string(),
    /** As it was when the report was filed: no verb changes it. */
    evidence,
    at: z.number(),
    state: z.enum(REPORT_STATES),
    takenBy: z.string().nullable(),
    verdict: z.enum(VERDICTS).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.number().nullable(),
    /** What is told of the decision. */
    reason: z.string(),
    notes: z.array(z.object({ by: z.string(), at: z.number(), text: z.string() })),
    /** `<by>/<kind>/<subject>` until it is closed: nobody has two open reports about one thing. */
    slot: z.string().nullable(),
    /** Counts its changes: whoever changes it says which one he has read. */
    revision: z.int(),
  },
  {
    unique: ['slot'],
    index: ['state', 'against', 'by', 'subject'],
    defaults: {
      takenBy: null,
      verdict: null,
      decidedBy: null,
      decidedAt: null,
      reason: '',
      notes: [],
      slot: null,
      revision: 0,
    },
  },
);
export type Report = RecordOf<typeof report>;
