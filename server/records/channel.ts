import { z } from 'zod';
import { words } from '../../schema/words.ts';
import { type RecordOf, record } from './record.ts';

export const CHANNEL_KINDS = ['scene', 'world', 'direct', 'staff'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/**
 * A place where people talk. Its id is `scene:<scene>`, `world:<slug>`, `dm:<a>:<b>` (ids of accounts in order) or
 * `staff`; those of meetings and boards, `meeting:<scene>:<zone>` and `board:<scene>:<zone>`, are parts of a scene. Those of the world are stored, and those of two people once one of them has opened it; the others are there by
 * themselves. Times are in ms since 1970.
 */
export const channel = record(
  'channel',
  {
    kind: z.enum(CHANNEL_KINDS),
    slug: z.string().nullable(),
    title: words.nullable(),
    /** The two accounts of a direct channel, in order. */
    one: z.string().nullable(),
    other: z.string().nullable(),
    /** The account that made it; null for those of the first start. */
    by: z.string().nullable(),
    at: z.number(),
    /** It stays when it is closed, and so does what was said in it. */
    closedAt: z.number().nullable(),
  },
  {
    unique: ['slug'],
    index: ['kind', 'one', 'other'],
    defaults: { slug: null, title: null, one: null, other: null, by: null, closedAt: null },
  },
);
export type ChannelRecord = RecordOf<typeof channel>;
