import { z } from 'zod';
import { about } from '../notifications.ts';

/** The id of a notification: ids are in the order in which they were made. */
export const notificationId = z.string().regex(/^[0-9a-f]{32}$/, 'id.invalid');

/** Something that somebody was told. The words of a kind are in schema/notifications.ts. */
export const notificationView = z.object({
  id: notificationId,
  /** Counts the notifications of an account, from 1. */
  seq: z.int(),
  kind: z.string(),
  about,
  at: z.string(),
  read_at: z.string().nullable(),
});
export type NotificationView = z.infer<typeof notificationView>;

/** `GET /v1/notifications?after=&limit=`: the newest first; `after` is where a page before ended. */
export const notificationSearch = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type NotificationSearch = z.infer<typeof notificationSearch>;

export const notificationList = z.object({
  notifications: z.array(notificationView),
  count: z.int(),
  unread: z.int(),
  /** The cursor of the following page; null on the last. */
  next: z.string().nullable(),
});
export type NotificationList = z.infer<typeof notificationList>;

/** `GET /v1/notifications/unread-count`, and the answer of what changes it. */
export const unreadCount = z.object({ unread: z.int() });

/** `POST /v1/notifications/read`: those named, or all. */
export const notificationsRead = z.strictObject({ ids: z.array(notificationId).max(100).optional() });

/** `PATCH /v1/notifications/:id`. */
export const notificationChange = z.strictObject({ read: z.boolean() });
