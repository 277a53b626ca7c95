import type { Clock, Identity } from '../../rooms/services.ts';
import type { About, NotificationKind } from '../../schema/notifications.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { NotificationSearch } from '../../schema/rest/notifications.ts';
import type { Bus } from '../bus.ts';
import type { Notification } from '../records/notification.ts';
import { pageOf } from '../store/page.ts';
import { StaleWrite, type Store } from '../store/store.ts';
import { type AccountFeed, accountFeed } from './account-feed.ts';
import { must } from './policies.ts';
import { isOpen } from './sessions.ts';

export interface Notifications extends Pick<AccountFeed, 'reached' | 'since' | 'sweep'> {
  /**
   * Tells somebody something, durably; his sockets are told when it is stored. With `once`, only the first who says that
   * is heard. Nobody is told who has no account or no longer has one.
   */
  make(account: string, kind: NotificationKind, about: About, once?: string): Promise<void>;
  /** His, the newest first; `next` is the cursor of the following page, null on the last. */
  list(
    by: Identity,
    asked: NotificationSearch,
  ): Promise<{ notifications: Notification[]; unread: number; next: string | null }>;
  unread(by: Identity): Promise<number>;
  /** Marks as read those named, or all; says how many are left. */
  read(by: Identity, ids?: readonly string[]): Promise<number>;
  /** Refuses `notification.unknown`. */
  mark(by: Identity, id: string, read: boolean): Promise<Notification>;
  /** Refuses `notification.unknown`. */
  remove(by: Identity, id: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
}

const AT_ONCE = 100;

export function notifications({ store, clock, bus }: Needs): Notifications {
  const feed = accountFeed({ store, clock });

  const left = (account: string) => store.notifications.count({ account, readAt: null });

  /** His other devices count what is unread, too. */
  async function changed(account: string): Promise<number> {
    const unread = await left(account);
    bus.tell('notifications.read', { account, unread });
    return unread;
  }

  async function known({ id: account }: Identity, id: string): Promise<Notification> {
    const found = await store.notifications.get(id);
    if (found?.account !== account) throw new Refusal('notification.unknown');
    return found;
  }

  return {
    reached: feed.reached,
    since: feed.since,
    sweep: feed.sweep,

    async make(account, kind, about, once) {
      if (!isOpen(await store.accounts.get(account))) return;
      const made = await feed.add(account, { kind, about, once: once ?? null });
      if (!made) return;
      const { id, seq, at } = made;
      bus.tell('notification.made', { account, seq, notification: { id, kind, about, at } });
    },

    async list(by, asked) {
      must(by, 'notification.list');
      const query = { where: { account: by.id }, sort: 'seq', descending: true } as const;
      const { page, next } = await pageOf(store.notifications, query, asked);
      return { notifications: page, unread: await left(by.id), next };
    },

    async unread(by) {
      must(by, 'notification.list');
      return left(by.id);
    },

    async read(by, ids) {
      must(by, 'notification.change');
      const where = { account: by.id, readAt: null, ...(ids ? { id: { in: ids } } : {}) };
      for (;;) {
        const unread = await store.notifications.find({ where, limit: AT_ONCE });
        if (unread.length === 0) return changed(by.id);
        const readAt = clock.now();
        const writes = unread.map(({ id }) => ({ in: 'notifications', update: id, change: { readAt } }) as const);
        // One that was deleted meanwhile is not found again.
        await store.batch(writes).catch((error) => {
          if (!(error instanceof StaleWrite)) throw error;
        });
      }
    },

    async mark(by, id, read) {
      must(by, 'notification.change');
      const before = await known(by, id);
      const readAt = read ? (before.readAt ?? clock.now()) : null;
      const after = await store.notifications.update(id, { readAt });
      if (!after) throw new Refusal('notification.unknown');
      await changed(by.id);
      return after;
    },

    async remove(by, id) {
      must(by, 'notification.change');
      if (!(await store.notifications.delete(id, { account: by.id }))) throw new Refusal('notification.unknown');
      await changed(by.id);
    },
  };
}
