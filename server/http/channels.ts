import { z } from 'zod';
import type { ChatMessage, History } from '../../schema/messages/chat.ts';
import {
  channelList,
  channelOpening,
  channelParams,
  channelView,
  directOpening,
  historySearch,
  type MessageList,
  type MessageView,
  messageChange,
  messageList,
  messageParams,
  messageSaying,
  messageView,
} from '../../schema/rest/channels.ts';
import type { Channels } from '../domain/channels.ts';
import type { Chat } from '../domain/chat.ts';
import { stamp, stampOr } from '../domain/profiles.ts';
import { type Route, route } from './route.ts';

interface Needs {
  readonly chat: Pick<Chat, 'say' | 'edit' | 'remove' | 'history'>;
  readonly channels: Pick<Channels, 'list' | 'open' | 'close' | 'direct'>;
}

const viewOf = ({ at, editedAt, ...message }: ChatMessage): MessageView => ({
  ...message,
  at: stamp(at),
  edited_at: stampOr(editedAt),
});

const listOf = ({ messages, ...cursors }: History): MessageList => ({
  messages: messages.map(viewOf),
  count: messages.length,
  ...cursors,
});

/** The channels, as far as making, closing and listing them goes. */
function places({ channels }: Needs): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/channels',
      does: 'The channels that one may read: of the scenes, of the world, one’s own with others, and that of the staff.',
      identity: 'required',
      may: 'channel.list',
      reply: channelList,
      answer: async ({ identity }) => {
        const list = await channels.list(identity);
        return { channels: list, count: list.length };
      },
    }),
    route({
      method: 'post',
      path: '/v1/channels',
      does: 'Makes a channel of the world, or opens a closed one again.',
      identity: 'required',
      may: 'channel.open',
      limit: { kind: 'channel.open', by: 'identity' },
      body: channelOpening,
      status: 201,
      reply: z.object({ channel: channelView }),
      answer: async ({ identity, body }) => ({ channel: await channels.open(identity, body) }),
    }),
    route({
      method: 'post',
      path: '/v1/channels/direct',
      does: 'The channel between oneself and somebody with an account.',
      identity: 'required',
      may: 'channel.direct',
      limit: { kind: 'channel.direct', by: 'identity' },
      body: directOpening,
      reply: z.object({ channel: channelView }),
      answer: async ({ identity, body }) => ({ channel: await channels.direct(identity, body.user) }),
    }),
    route({
      method: 'delete',
      path: '/v1/channels/:id',
      does: 'Closes a channel of the world. What was said in it is kept, and read by nobody.',
      identity: 'required',
      may: 'channel.close',
      limit: { kind: 'channel.close', by: 'identity' },
      params: channelParams,
      answer: ({ identity, params }) => channels.close(identity, params.id),
    }),
  ];
}

/** What is said in them. */
function words({ chat }: Needs): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/channels/:id/messages',
      does: 'What was said in a channel, in order: the newest, or what came `before` or `after` a message. Those whom one has blocked are left out.',
      identity: 'required',
      may: 'channel.read',
      params: channelParams,
      query: historySearch,
      reply: messageList,
      answer: async ({ identity, params, query }) => listOf(await chat.history(identity, params.id, query)),
    }),
    route({
      method: 'post',
      path: '/v1/channels/:id/messages',
      does: 'Says something in a channel. Sent again with the same `client`, it is the same message.',
      identity: 'required',
      may: 'message.say',
      limit: { kind: 'message.say', by: 'identity' },
      params: channelParams,
      body: messageSaying,
      status: 201,
      reply: z.object({ message: messageView }),
      answer: async ({ identity, params, body, caller: { locale } }) => ({
        message: viewOf(await chat.say(identity, { ...body, channel: params.id, locale })),
      }),
    }),
    route({
      method: 'patch',
      path: '/v1/channels/:id/messages/:message',
      does: 'Changes one’s own words, for five minutes.',
      identity: 'required',
      may: 'message.change',
      limit: { kind: 'message.change', by: 'identity' },
      params: messageParams,
      body: messageChange,
      reply: z.object({ message: messageView }),
      answer: async ({ identity, params: { id: channel, message: id }, body, caller: { locale } }) => ({
        message: viewOf(await chat.edit(identity, { channel, id, ...body, locale })),
      }),
    }),
    route({
      method: 'delete',
      path: '/v1/channels/:id/messages/:message',
      does: 'Takes back one’s own words, for five minutes; the staff may at any time, anybody’s.',
      identity: 'required',
      may: 'message.remove',
      limit: { kind: 'message.remove', by: 'identity' },
      params: messageParams,
      answer: ({ identity, params: { id: channel, message: id } }) => chat.remove(identity, { channel, id }),
    }),
  ];
}

export function channelRoutes(needs: Needs): Route[] {
  return [...places(needs), ...words(needs)];
}
