import type { Facts } from '../../rooms/facts.ts';
import type { Feed } from '../../rooms/services.ts';
import type { NotificationKind } from '../../schema/notifications.ts';
import type { Store } from '../store/store.ts';
import type { Notifications } from './notifications.ts';

interface Needs {
  readonly store: Pick<Store, 'accounts' | 'curators'>;
  readonly bus: Feed;
  readonly notifications: Pick<Notifications, 'make'>;
}

type Judged = Facts['exhibit.judged'];

const KINDS: Readonly<Record<Judged['what'], NotificationKind>> = {
  waiting: 'exhibit.waiting',
  approved: 'exhibit.approved',
  refused: 'exhibit.refused',
  moved: 'exhibit.moved',
  removed: 'exhibit.removed',
  signed: 'exhibit.signed',
};

/**
 * Tells people what became of what they hung, and curators what waits for them; each once, though every process hears of it.
 * Goes on until the returned stop is called.
 */
export function exhibitNotices({ store, bus, notifications }: Needs): () => void {
  async function judged({ id, exhibit, scene, title, account, by, what, words }: Judged): Promise<void> {
    const doer = await store.accounts.get(by);
    const about = { exhibit, scene, title, user: by, name: doer?.name ?? '', text: words };
    const whom =
      what === 'waiting' ? (await store.curators.find({ where: { scene } })).map((one) => one.account) : [account];
    for (const one of whom) await notifications.make(one, KINDS[what], about, `exhibit/${id}/${one}`);
  }
  return bus.hear('exhibit.judged', judged);
}
