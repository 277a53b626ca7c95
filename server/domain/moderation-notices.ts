import type { Facts } from '../../rooms/facts.ts';
import type { Feed } from '../../rooms/services.ts';
import type { NotificationKind } from '../../schema/notifications.ts';
import type { Store } from '../store/store.ts';
import type { Notifications } from './notifications.ts';
import { can } from './policies.ts';

interface Needs {
  readonly store: Pick<Store, 'accounts'>;
  readonly bus: Feed;
  readonly notifications: Pick<Notifications, 'make'>;
}

const KINDS: Readonly<Record<Facts['sanction.imposed']['kind'], NotificationKind>> = {
  warn: 'moderation.warned',
  mute: 'moderation.muted',
  ban: 'moderation.banned',
};

/**
 * Tells people what was decided about them, and the staff what awaits them; each is told once, though every process hears
 * of it. Goes on until the returned stop is called.
 */
export function moderationNotices({ store, bus, notifications }: Needs): () => void {
  async function filed({ id, kind, category }: Facts['report.filed']): Promise<void> {
    const staff = await store.accounts.find({ where: { role: { in: ['moderator', 'admin'] }, deletedAt: null } });
    for (const account of staff)
      if (can(account, 'alert.hear'))
        await notifications.make(
          account.id,
          'report.filed',
          { report: id, kind, category },
          `report/${id}/${account.id}`,
        );
  }

  const stops = [
    bus.hear('sanction.imposed', ({ id, account, kind, scope, until, reason }) =>
      notifications.make(account, KINDS[kind], { reason: reason.slice(0, 500), until, scope }, `sanction/${id}`),
    ),
    bus.hear('sanction.lifted', ({ id, account, scope }) =>
      notifications.make(account, 'moderation.lifted', { scope }, `sanction/${id}/lifted`),
    ),
    bus.hear('report.filed', filed),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
