import { type Example, example, NAMED } from './example.ts';
import { friendAsking, friendList, friendState } from './friends.ts';
import {
  notificationChange,
  notificationList,
  notificationsRead,
  notificationView,
  unreadCount,
} from './notifications.ts';

const asked = {
  id: NAMED.notification,
  seq: 12,
  kind: 'friend.asked',
  about: { user: NAMED.other, name: 'felix' },
  at: '2026-01-17T14:22:00.000Z',
  read_at: null,
};

/** Examples of notifications and friends. */
export const liveExamples: Readonly<Record<string, Example>> = {
  'GET /v1/notifications': example(
    { reply: notificationList },
    {
      as: 'account',
      query: { limit: '20' },
      reply: { notifications: [asked], count: 1, unread: 1, next: null },
    },
  ),
  'GET /v1/notifications/unread-count': example({ reply: unreadCount }, { as: 'account', reply: { unread: 1 } }),
  'POST /v1/notifications/read': example(
    { body: notificationsRead, reply: unreadCount },
    { as: 'account', body: { ids: [NAMED.notification] }, reply: { unread: 0 } },
  ),
  'PATCH /v1/notifications/:id': example(
    { body: notificationChange, reply: notificationView },
    {
      as: 'account',
      params: { id: NAMED.notification },
      body: { read: true },
      reply: { ...asked, read_at: '2026-01-17T14:25:00.000Z' },
      refuses: ['notification.unknown'],
    },
  ),
  'DELETE /v1/notifications/:id': {
    as: 'account',
    params: { id: NAMED.notification },
    refuses: ['notification.unknown'],
  },
  'GET /v1/friends': example(
    { reply: friendList },
    {
      as: 'account',
      reply: {
        friends: [
          {
            id: NAMED.other,
            name: 'felix',
            avatar: 'blaise',
            state: 'asking',
            at: '2026-01-17T14:22:00.000Z',
            online: false,
            scene: null,
          },
        ],
        count: 1,
      },
    },
  ),
  'POST /v1/friends': example(
    { body: friendAsking, reply: friendState },
    {
      as: 'account',
      body: { user: NAMED.other },
      reply: { state: 'asked' },
      refuses: ['friend.self', 'friend.unknown', 'friend.too_many'],
    },
  ),
  'POST /v1/friends/:userId/accept': example(
    { reply: friendState },
    { as: 'account', params: { userId: NAMED.other }, reply: { state: 'friends' }, refuses: ['friend.unknown'] },
  ),
  'DELETE /v1/friends/:userId': { as: 'account', params: { userId: NAMED.other }, refuses: ['friend.unknown'] },
};
