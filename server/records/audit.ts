import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** What staff did. Rows are added and never changed; ids are in the order of time (order.ts). */
export const audit = record(
  'audit',
  {
    /** ms since 1970. */
    at: z.number(),
    /** The account that did it; `console` for whoever sits at the machine. */
    by: z.string(),
    /** `noun.verb`. */
    act: z.string(),
    /** The id of what it was done to. */
    subject: z.string(),
    why: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  },
  { index: ['by', 'act', 'subject'], defaults: { why: '', details: {} } },
);
export type AuditRow = RecordOf<typeof audit>;
