import { z } from 'zod';
import { channelId } from '../messages/channel.ts';
import { chatText, clientId, HISTORY_PAGE, MOST_HISTORY, messageId } from '../messages/chat.ts';
import { slug, words } from '../words.ts';
import { accountId } from './accounts.ts';

/** A channel, as somebody who may read it is told of it. */
export const channelView = z.object({
  id: z.string(),
  kind: z.enum(['scene', 'world', 'direct', 'staff']),
  /** Null for direct channels: those are called by the other's name. */
  title: words.nullable(),
  /** The other, in direct channels. */
  with: z.object({ id: z.string(), name: z.string(), avatar: z.string() }).nullable(),
});
export type ChannelView = z.infer<typeof channelView>;

/** `GET /v1/channels`. */
export const channelList = z.object({ channels: z.array(channelView), count: z.int() });

/** `POST /v1/channels`: a channel of the world. */
export const channelOpening = z.strictObject({ slug, title: words });
export type ChannelOpening = z.infer<typeof channelOpening>;

/** `POST /v1/channels/direct`: the channel between oneself and somebody. */
export const directOpening = z.strictObject({ user: accountId });

/** A message. Ids are in the order in which things were said, and are the cursors. */
export const messageView = z.object({
  id: messageId,
  channel: z.string(),
  /** The speaker's session id in the room he spoke in. */
  from: z.string().nullable(),
  author: z.string(),
  name: z.string(),
  avatar: z.string(),
  text: z.string(),
  at: z.string(),
  edited_at: z.string().nullable(),
  /** Accounts that it names. */
  mentions: z.array(z.string()),
  /** `held` waits for the staff; its author alone sees it. */
  status: z.enum(['said', 'held']),
});
export type MessageView = z.infer<typeof messageView>;

/** `GET /v1/channels/:id/messages?before=&after=&limit=`: the newest without a cursor. */
export const historySearch = z.strictObject({
  before: messageId.optional(),
  after: messageId.optional(),
  limit: z.coerce.number().int().min(1).max(MOST_HISTORY).default(HISTORY_PAGE),
});

/** In the order in which they were said. `before` and `after` are the cursors of the pages on both sides; null where nothing is as yet. */
export const messageList = z.object({
  messages: z.array(messageView),
  count: z.int(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type MessageList = z.infer<typeof messageList>;

/** `POST /v1/channels/:id/messages`; sent again with the same `client`, it is the same message. */
export const messageSaying = z.strictObject({ text: chatText, client: clientId.optional() });

/** `PATCH /v1/channels/:id/messages/:message`. */
export const messageChange = z.strictObject({ text: chatText });

/** What names a channel, or a message of one, in an address. */
export const channelParams = z.object({ id: channelId });
export const messageParams = z.object({ id: channelId, message: messageId });

/** `GET /v1/users/me/blocks`. */
export const blockList = z.object({
  blocks: z.array(z.object({ id: z.string(), name: z.string(), avatar: z.string(), at: z.string() })),
  count: z.int(),
});
export type BlockView = z.infer<typeof blockList>['blocks'][number];
