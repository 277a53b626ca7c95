import { z } from 'zod';
import { channelId } from './channel.ts';
import { request } from './request.ts';

/** In UTF-16 units, as a text field of a page counts. */
export const MAX_CHAT_LENGTH = 280;
/** For how long one may change or take back what one said, in ms. */
export const SECOND_THOUGHTS_MS = 5 * 60_000;

/** Messages that a page of history holds when nothing else is asked, and at most. */
export const HISTORY_PAGE = 50;
export const MOST_HISTORY = 100;

/** A message, as everybody who may read its channel is told of it. Times are in ms since 1970. */
export const chatMessage = z.object({
  /** Ids are in the order in which things were said. */
  id: z.string(),
  channel: z.string(),
  /** The speaker's body in the room he spoke in, by its session id; null when he was in none. */
  from: z.string().nullable(),
  author: z.string(),
  /** His name and looks when he said it. */
  name: z.string(),
  avatar: z.string(),
  /** Text, never markup. */
  text: z.string(),
  at: z.number(),
  editedAt: z.number().nullable(),
  /** Accounts that it names. */
  mentions: z.array(z.string()),
  /** `held` waits for the staff; its author alone sees it. */
  status: z.enum(['said', 'held']),
});
export type ChatMessage = z.infer<typeof chatMessage>;

export const messageId = z.string().regex(/^[0-9a-f]{32}$/);
export const chatText = z.string().max(MAX_CHAT_LENGTH);
/** The client's own id of a message: sent again with it, it is the same message. */
export const clientId = z.string().min(1).max(64);

/** Which page: that before or after a message, or else the newest. */
export const historyAsked = z.strictObject({
  before: messageId.optional(),
  after: messageId.optional(),
  limit: z.int().min(1).max(MOST_HISTORY).default(HISTORY_PAGE),
});
export type HistoryAsked = z.infer<typeof historyAsked>;

/** Messages in the order in which they were said. `before` and `after` are where to go on; null where nothing is as yet. */
export const history = z.object({
  messages: z.array(chatMessage),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type History = z.infer<typeof history>;

const blockedAccounts = z.object({ accounts: z.array(z.string()) });

/** That of the scene, a meeting or a board of it; where one's words go if it is not said. */
const channel = channelId.optional();

/** In a room one talks in the channels of its scene. */
export const chatRequests = {
  'chat.say': request(z.strictObject({ text: chatText, client: clientId.optional(), channel }), chatMessage),
  'chat.edit': request(z.strictObject({ id: messageId, text: chatText, channel }), chatMessage),
  'chat.remove': request(z.strictObject({ id: messageId, channel }), z.object({})),
  'chat.history': request(historyAsked.extend({ channel }), history),
  /** Whom one has blocked. */
  'chat.blocked': request(z.strictObject({}), blockedAccounts),
} as const;

export const chatFacts = {
  /** Somebody said something in the scene, here or from afar. One that was held and is let through is told again. */
  'chat.said': chatMessage,
  'chat.changed': z.object({ id: z.string(), channel: z.string(), text: z.string(), editedAt: z.number() }),
  'chat.removed': z.object({ id: z.string(), channel: z.string() }),
  /** One has blocked somebody, or no longer, here or elsewhere: those are all. */
  'chat.blocked': blockedAccounts,
} as const;
