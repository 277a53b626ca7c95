import { z } from 'zod';
import {
  type NotificationView,
  notificationChange,
  notificationId,
  notificationList,
  notificationSearch,
  notificationsRead,
  notificationView,
  unreadCount,
} from '../../schema/rest/notifications.ts';
import type { Notifications } from '../domain/notifications.ts';
import { stamp, stampOr } from '../domain/profiles.ts';
import type { Notification } from '../records/notification.ts';
import { type Route, route } from './route.ts';

export const shownNotification = ({ id, seq, kind, about, at, readAt }: Notification): NotificationView => ({
  id,
  seq,
  kind,
  about,
  at: stamp(at),
  read_at: stampOr(readAt),
});

const params = z.object({ id: notificationId });

/** What one was told. */
export function notificationRoutes({ notifications }: { notifications: Notifications }): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/notifications',
      does: 'What one was told, the newest first, a page at a time.',
      identity: 'required',
      may: 'notification.list',
      query: notificationSearch,
      reply: notificationList,
      answer: async ({ identity, query }) => {
        const { notifications: found, unread, next } = await notifications.list(identity, query);
        return { notifications: found.map(shownNotification), count: found.length, unread, next };
      },
    }),
    route({
      method: 'get',
      path: '/v1/notifications/unread-count',
      does: 'How many notifications one has not read.',
      identity: 'required',
      may: 'notification.list',
      reply: unreadCount,
      answer: async ({ identity }) => ({ unread: await notifications.unread(identity) }),
    }),
    route({
      method: 'post',
      path: '/v1/notifications/read',
      does: 'Marks notifications as read: those named, or all.',
      identity: 'required',
      may: 'notification.change',
      limit: { kind: 'notification.read', by: 'identity' },
      body: notificationsRead,
      reply: unreadCount,
      answer: async ({ identity, body }) => ({ unread: await notifications.read(identity, body.ids) }),
    }),
    route({
      method: 'patch',
      path: '/v1/notifications/:id',
      does: 'Marks a notification as read, or as not read.',
      identity: 'required',
      may: 'notification.change',
      limit: { kind: 'notification.change', by: 'identity' },
      params,
      body: notificationChange,
      reply: notificationView,
      answer: async ({ identity, params, body }) =>
        shownNotification(await notifications.mark(identity, params.id, body.read)),
    }),
    route({
      method: 'delete',
      path: '/v1/notifications/:id',
      does: 'Deletes a notification.',
      identity: 'required',
      may: 'notification.change',
      limit: { kind: 'notification.change', by: 'identity' },
      params,
      answer: ({ identity, params }) => notifications.remove(identity, params.id),
    }),
  ];
}
