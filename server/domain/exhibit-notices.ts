import type { Facts } from '../../rooms/facts.ts';
import type { Feed } from '../../rooms/services.ts';
import type { NotificationKind } from '../../schema/notifications.ts';
import { scenarioOf } from '../../schema/scene-id.ts';
import type { Store } from '../store/store.ts';
import { keepersOf } from './curators.ts';
import type { Notifications } from './notifications.ts';
import { can } from './policies.ts';

interface Needs {
  readonly store: Pick<Store, 'accounts' | 'curators' | 'scenarios'>;
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
  /** The curators of a scene; where there are none, the staff. */
  async function keepers(scene: string): Promise<string[]> {
    const named = await keepersOf(store, scene);
    if (named.length > 0 || scenarioOf(scene) !== null) return named;
    const staff = await store.accounts.find({ where: { role: { in: ['moderator', 'admin'] }, deletedAt: null } });
    return staff.filter((one) => can(one, 'exhibit.curate', 'others')).map(({ id }) => id);
  }

  async function judged({ id, exhibit, scene, title, account, by, what, words }: Judged): Promise<void> {
    const doer = await store.accounts.get(by);
    const about = { exhibit, scene, title: title || '…', user: by, name: doer?.name ?? '', text: words };
    for (const one of what === 'waiting' ? await keepers(scene) : [account])
      await notifications.make(one, KINDS[what], about, `exhibit/${id}/${one}`);
  }
  return bus.hear('exhibit.judged', judged);
}
