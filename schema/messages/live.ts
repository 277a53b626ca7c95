import { z } from 'zod';
import { about } from '../notifications.ts';
import { friendAsking, friendState } from '../rest/friends.ts';
import { notificationsRead, unreadCount } from '../rest/notifications.ts';
import { LOCALES, words } from '../words.ts';
import { channelId } from './channel.ts';
import { chatFacts, chatMessage, chatText, clientId, messageId } from './chat.ts';
import { request } from './request.ts';

/** What a client of Socket.IO brings in `auth`. Never in the address: that is logged. */
export const liveAuth = z.object({
  token: z.string().min(1).max(2048),
  locale: z.enum(LOCALES).default('fr').catch('fr'),
});

const nothing = z.object({});
const someone = friendAsking;
const inChannel = z.strictObject({ channel: channelId });
const which = { channel: channelId, id: messageId };

/** Everything a client may ask over its live socket. The answer is `{ ok: true, … }` or `{ ok: false, code, message, … }`. */
export const liveRequests = {
  /**
   * Goes on behind the last number that the client has; what it missed follows, in order. Without a number, from now on.
   * `seq` is where the feed stands; `complete` is false when something of what was missed is too old to be there.
   */
  'feed.resume': request(
    z.strictObject({ seq: z.int().min(0).optional() }),
    z.object({ seq: z.int(), complete: z.boolean() }),
  ),
  'notification.read': request(notificationsRead, unreadCount),
  'friend.ask': request(someone, friendState),
  'friend.accept': request(someone, friendState),
  'friend.remove': request(someone, nothing),
  /** Hears a channel that one may read, until `channel.unwatch`. */
  'channel.watch': request(inChannel, nothing),
  'channel.unwatch': request(inChannel, nothing),
  'chat.say': request(
    z.strictObject({ channel: channelId, text: chatText, client: clientId.optional() }),
    z.object({ said: chatMessage }),
  ),
  'chat.edit': request(z.strictObject({ ...which, text: chatText }), z.object({ said: chatMessage })),
  'chat.remove': request(z.strictObject(which), nothing),
} as const;

export const BYE_REASONS = ['signed-out', 'banned', 'flooding'] as const;
export type ByeReason = (typeof BYE_REASONS)[number];

/** Everything a live socket is told. Times are in ms since 1970. */
export const liveFacts = {
  /** One's own feed: notifications and direct messages, numbered from 1; a number that does not come was deleted. */
  feed: z.object({ seq: z.int(), id: z.string(), kind: z.string(), about, at: z.number() }),
  /** How many are unread, after some were read or deleted on any device. */
  unread: unreadCount,
  /** Where a friend is; also of each who is online, when the socket opens. */
  presence: z.object({ account: z.string(), online: z.boolean(), scene: z.string().nullable() }),
  /** Something is different between oneself and somebody: asked, accepted, over. */
  'friend.changed': z.object({ user: z.string() }),
  /** Of watched channels. */
  ...chatFacts,
  /** A channel of the world was opened; a watched one was closed. */
  'channel.opened': z.object({ channel: z.string(), title: words }),
  'channel.closed': z.object({ channel: z.string() }),
  /** For the staff alone: something awaits them. */
  alert: z.object({
    kind: z.enum(['report.filed', 'message.refused', 'message.held']),
    id: z.string(),
    at: z.number(),
    category: z.string().nullable(),
    channel: z.string().nullable(),
    author: z.string().nullable(),
    name: z.string().nullable(),
    text: z.string().nullable(),
  }),
  /** The last word before the server closes the socket for good. */
  bye: z.object({ reason: z.enum(BYE_REASONS) }),
} as const;

export type LiveRequestName = keyof typeof liveRequests;
export type LivePayload<N extends LiveRequestName> = z.output<(typeof liveRequests)[N]['payload']>;
export type LiveAsked<N extends LiveRequestName> = z.input<(typeof liveRequests)[N]['payload']>;
export type LiveReply<N extends LiveRequestName> = z.output<(typeof liveRequests)[N]['reply']>;

export type LiveFactName = keyof typeof liveFacts;
export type LiveFactOf<N extends LiveFactName> = z.output<(typeof liveFacts)[N]>;
