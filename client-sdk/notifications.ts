import type { NotificationList, NotificationView } from '../schema/rest/notifications.ts';
import type { Rest } from './rest.ts';

/** What one was told, over REST. */
export interface Notifications {
  /** The newest first; `next` of a page is the `after` of the following one. */
  list(page?: { after?: string; limit?: number }): Promise<NotificationList>;
  unread(): Promise<number>;
  /** Marks those named as read, or all; says how many are left. */
  read(ids?: readonly string[]): Promise<number>;
  mark(id: string, read: boolean): Promise<NotificationView>;
  remove(id: string): Promise<void>;
}

export function notificationsOver(rest: Rest): Notifications {
  const path = '/v1/notifications';
  return {
    list({ after, limit } = {}) {
      const query = new URLSearchParams({ ...(after ? { after } : {}), ...(limit ? { limit: String(limit) } : {}) });
      return rest.get(`${path}?${query}`);
    },
    unread: async () => (await rest.get<{ unread: number }>(`${path}/unread-count`)).unread,
    read: async (ids) => (await rest.post<{ unread: number }>(`${path}/read`, ids ? { ids } : {})).unread,
    mark: (id, read) => rest.patch(`${path}/${id}`, { read }),
    remove: (id) => rest.delete(`${path}/${id}`),
  };
}
