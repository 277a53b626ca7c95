import type { Facts } from '../../rooms/facts.ts';
import type { Feed } from '../../rooms/services.ts';
import type { About, NotificationKind } from '../../schema/notifications.ts';
import type { Store } from '../store/store.ts';
import type { Notifications } from './notifications.ts';
import { can } from './policies.ts';
import { SERVER } from './reports.ts';

interface Needs {
  readonly store: Pick<Store, 'accounts' | 'messages'>;
  readonly bus: Feed;
  readonly notifications: Pick<Notifications, 'make'>;
}

/** Letters of one field of what a notification is about. */
const MOST = 500;

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

  /** To whoever reported it. What the server itself held back was reported by nobody. */
  async function answered({ id, by, kind }: Facts['report.decided']): Promise<void> {
    if (by === SERVER) return;
    const answer = kind === 'appeal' ? 'appeal.answered' : 'report.closed';
    await notifications.make(by, answer, { report: id }, `report/${id}/decided`);
  }

  /** To whom it was about, if something of his was published or taken away. Of a sanction he is told as one. */
  async function judged({ id, subject, against, verdict, reason }: Facts['report.decided']): Promise<void> {
    if (against === null) return;
    const make = (kind: NotificationKind, about: About) =>
      notifications.make(against, kind, about, `report/${id}/judged`);
    if (verdict === 'remove') await make('moderation.removed', { reason: reason.slice(0, MOST) });
    if (verdict === 'refuse') await make('moderation.refused', { reason: reason.slice(0, MOST) });
    if (verdict === 'publish') {
      const message = await store.messages.get(subject);
      if (message) await make('moderation.passed', { message: subject, text: message.text.slice(0, MOST) });
    }
  }

  const stops = [
    bus.hear('sanction.imposed', ({ id, account, kind, scope, until, reason }) =>
      notifications.make(account, KINDS[kind], { reason: reason.slice(0, MOST), until, scope }, `sanction/${id}`),
    ),
    bus.hear('sanction.lifted', ({ id, account, scope }) =>
      notifications.make(account, 'moderation.lifted', { scope }, `sanction/${id}/lifted`),
    ),
    bus.hear('account.kicked', ({ id, account, scope, reason }) =>
      notifications.make(account, 'moderation.kicked', { reason: reason.slice(0, MOST), scope }, `kick/${id}`),
    ),
    bus.hear('report.filed', filed),
    bus.hear('report.decided', answered),
    bus.hear('report.decided', judged),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
