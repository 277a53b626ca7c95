import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

export const MESSAGE_STATUSES = ['said', 'held', 'refused'] as const;

/**
 * What somebody said in a channel. Ids are in the order in which things were said (order.ts). Times are in ms since
 * 1970.
 */
export const message = record(
  'message',
  {
    channel: z.string(),
    /** The account or guest, and his name and looks when he said it. */
    author: z.string(),
    name: z.string(),
    avatar: z.string(),
    text: z.string(),
    at: z.number(),
    /** `<author>/<client id>`: what is sent twice is said once. Null when the client named none. */
    client: z.string().nullable(),
    editedAt: z.number().nullable(),
    /** Kept for evidence; nobody is told of it any more. */
    deletedAt: z.number().nullable(),
    /** `held` waits for the staff and is shown to its author; `refused` was never said, and the staff see it. */
    status: z.enum(MESSAGE_STATUSES),
    /** The filter alone has judged it: the classifier did not answer. */
    unclassified: z.boolean(),
    /** Why it is held or was refused; empty otherwise. */
    why: z.string(),
    /** What it said before it was changed, and since when; never sent to players. */
    former: z.array(z.object({ text: z.string(), at: z.number() })),
    /** Accounts that it names. */
    mentions: z.array(z.string()),
    /** The speaker's seat in a room and that room's scene, if he spoke there. */
    session: z.string().nullable(),
    scene: z.string().nullable(),
  },
  {
    unique: ['client'],
    index: ['channel', 'author'],
    defaults: {
      client: null,
      editedAt: null,
      deletedAt: null,
      status: 'said',
      unclassified: false,
      why: '',
      former: [],
      mentions: [],
      session: null,
      scene: null,
    },
  },
);
export type Message = RecordOf<typeof message>;
