import type { Clock } from '../../rooms/services.ts';
import type { Notification } from '../records/notification.ts';
import { inTurn } from '../store/in-turn.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import { orderedId } from './order.ts';
import { oneByOne } from './turns.ts';

/** What is older than 90 days is swept away, and what has this many numbers after it. */
const KEPT_MS = 90 * 24 * 3600 * 1000;
const MOST = 500;
/** How often a number is asked for again that another process was faster to take. */
const TRIES = 200;
const AT_ONCE = 500;

/**
 * What accounts are told, numbered: 1, 2, 3, without a gap. A number is given in the same batch as what it numbers is
 * stored, so whoever sees number 7 finds number 6 in the store, whichever process wrote it.
 */
export interface AccountFeed {
  /** Undefined when what may be told once was told. */
  add(account: string, what: Pick<Notification, 'kind' | 'about' | 'once'>): Promise<Notification | undefined>;
  /** The newest number, and the highest of those that were swept away. */
  reached(account: string): Promise<{ seq: number; swept: number }>;
  /** What came after a number, in order. */
  since(account: string, seq: number, limit: number): Promise<Notification[]>;
  /** Deletes what is old or too much, and says how many there were. */
  sweep(): Promise<number>;
}

export function accountFeed({ store, clock }: { store: Store; clock: Clock }): AccountFeed {
  const alone = oneByOne();

  const reached = async (account: string) => {
    const feed = await store.feeds.get(account);
    return { seq: feed?.seq ?? 0, swept: feed?.swept ?? 0 };
  };

  async function addOne(account: string, what: Pick<Notification, 'kind' | 'about' | 'once'>): Promise<Notification> {
    const { seq: last } = await reached(account);
    const seq = last + 1;
    const made = { id: orderedId(clock), account, seq, place: `${account}/${seq}`, ...what };
    const stored: Notification = { ...made, at: clock.now(), readAt: null };
    const step: Write =
      last === 0
        ? { in: 'feeds', insert: { id: account, seq, swept: 0 } }
        : { in: 'feeds', update: account, change: { seq }, only: { seq: last } };
    await store.batch([step, { in: 'notifications', insert: stored }]);
    return stored;
  }

  /** Whether another process took the number. */
  const wasLate = (error: unknown) =>
    error instanceof StaleWrite || (error instanceof DuplicateKey && error.key !== 'once');

  /** Notes, before they go, up to which number they do. */
  async function drop(gone: readonly Notification[]): Promise<void> {
    const highest = new Map<string, number>();
    for (const { account, seq } of gone) highest.set(account, Math.max(seq, highest.get(account) ?? 0));
    for (const [account, swept] of highest)
      if ((await reached(account)).swept < swept) await store.feeds.update(account, { swept });
    await store.batch(gone.map(({ id }) => ({ in: 'notifications', delete: id }) as const));
  }

  async function dropAll(find: () => Promise<Notification[]>): Promise<number> {
    for (let many = 0; ; ) {
      const gone = await find();
      if (gone.length === 0) return many;
      await drop(gone);
      many += gone.length;
    }
  }

  return {
    reached,
    since: (account, seq, limit) =>
      store.notifications.find({ where: { account, seq: { above: seq } }, sort: 'seq', limit }),

    add: (account, what) =>
      alone(account, async () => {
        for (let tries = TRIES; ; tries--)
          try {
            return await addOne(account, what);
          } catch (error) {
            if (error instanceof DuplicateKey && error.key === 'once') return undefined;
            if (!wasLate(error) || tries === 0) throw error;
          }
      }),

    async sweep() {
      const old = { at: { below: clock.now() - KEPT_MS } };
      let many = await dropAll(() => store.notifications.find({ where: old, limit: AT_ONCE }));
      for await (const feeds of inTurn(store.feeds, AT_ONCE, { seq: { above: MOST } }))
        for (const { id, seq, swept } of feeds) {
          const where = { account: id, seq: { to: seq - MOST } };
          if (swept < seq - MOST) many += await dropAll(() => store.notifications.find({ where, limit: AT_ONCE }));
        }
      return many;
    },
  };
}
