import { z } from 'zod';
import { about } from '../../schema/notifications.ts';
import { type RecordOf, record } from './record.ts';

/** Something that somebody was told. Ids are in the order in which they were made. Times are in ms since 1970. */
export const notification = record(
  'notification',
  {
    account: z.string(),
    /** Counts those of an account, from 1 and without a gap; what is deleted keeps its number. */
    seq: z.int().positive(),
    /** `<account>/<seq>`. */
    place: z.string(),
    kind: z.string(),
    about,
    /** What may be told once: several processes hear the same fact, and one of them makes it. Null for all else. */
    once: z.string().nullable(),
    at: z.number(),
    readAt: z.number().nullable(),
  },
  { unique: ['place', 'once'], index: [['account', 'seq'], 'at'], defaults: { once: null, readAt: null } },
);
export type Notification = RecordOf<typeof notification>;
