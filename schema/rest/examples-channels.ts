import {
  blockList,
  channelList,
  channelOpening,
  type channelView,
  directOpening,
  messageChange,
  messageList,
  messageSaying,
  type messageView,
} from './channels.ts';
import { type Example, example, NAMED } from './example.ts';

const both = (fr: string, en: string) => ({ fr, en });
const plaza = { id: 'scene:plaza', kind: 'scene', title: both('La place', 'The plaza'), with: null } as const;
const general = { id: 'world:general', kind: 'world', title: both('Général', 'General'), with: null } as const;
const other = { id: NAMED.other, name: 'felix_sunshine', avatar: 'hugo' };
const said: typeof messageView._output = {
  id: NAMED.message,
  channel: 'scene:plaza',
  from: null,
  author: NAMED.account,
  name: NAMED.username,
  avatar: 'emi',
  text: 'Hello, @felix_sunshine!',
  at: '2026-01-17T14:22:00.000Z',
  edited_at: null,
  mentions: [NAMED.other],
  status: 'said',
};
const inPlaza = { params: { id: 'scene:plaza' } } as const;
const theMessage = { params: { id: 'scene:plaza', message: NAMED.message } } as const;
const unreachable = ['channel.unknown', 'account.required', 'auth.forbidden', 'scene.closed'] as const;
const unsaid = ['chat.empty', 'chat.blocked', 'message.refused'] as const;

/** Examples of the channels, what is said in them, and who does not want to hear whom. */
export const channelExamples: Readonly<Record<string, Example>> = {
  'GET /v1/channels': example(
    { reply: channelList },
    { as: 'account', reply: { channels: [plaza, general], count: 2 } },
  ),
  'POST /v1/channels': example(
    { body: channelOpening },
    {
      as: 'admin',
      body: { slug: 'painting', title: both('Peinture', 'Painting') },
      reply: {
        channel: {
          ...general,
          id: 'world:painting',
          title: both('Peinture', 'Painting'),
        } as typeof channelView._output,
      },
      refuses: ['channel.taken'],
    },
  ),
  'POST /v1/channels/direct': example(
    { body: directOpening },
    {
      as: 'account',
      body: { user: NAMED.other },
      reply: {
        channel: { id: `dm:${NAMED.account}:${NAMED.other}`, kind: 'direct', title: null, with: other },
      },
      refuses: ['account.unknown', 'channel.self'],
    },
  ),
  'DELETE /v1/channels/:id': { as: 'admin', params: { id: 'world:reading' }, refuses: ['channel.unknown'] },
  'GET /v1/channels/:id/messages': example(
    { reply: messageList },
    {
      as: 'account',
      ...inPlaza,
      query: { before: '019bcc6f0d4000000123456789abcdef', limit: '20' },
      reply: { messages: [said], count: 1, before: null, after: NAMED.message },
      refuses: unreachable,
    },
  ),
  'POST /v1/channels/:id/messages': example(
    { body: messageSaying },
    {
      as: 'account',
      ...inPlaza,
      body: { text: said.text, client: 'c-1' },
      reply: { message: said },
      refuses: [...unreachable, ...unsaid],
    },
  ),
  'PATCH /v1/channels/:id/messages/:message': example(
    { body: messageChange },
    {
      as: 'account',
      ...theMessage,
      body: { text: 'Hello, everybody!' },
      reply: { message: { ...said, text: 'Hello, everybody!', edited_at: '2026-01-17T14:23:10.000Z', mentions: [] } },
      refuses: [...unreachable, ...unsaid, 'message.unknown', 'message.not_yours', 'message.held', 'message.late'],
    },
  ),
  'DELETE /v1/channels/:id/messages/:message': {
    as: 'account',
    ...theMessage,
    refuses: ['message.unknown', 'message.not_yours', 'message.late'],
  },
  'GET /v1/users/me/blocks': example(
    { reply: blockList },
    { as: 'account', reply: { blocks: [{ ...other, at: said.at }], count: 1 } },
  ),
  'PUT /v1/users/me/blocks/:userId': {
    as: 'account',
    params: { userId: NAMED.other },
    refuses: ['account.unknown', 'block.self'],
  },
  'DELETE /v1/users/me/blocks/:userId': { as: 'account', params: { userId: NAMED.other } },
};
