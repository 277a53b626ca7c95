import type { Clock, Feed } from '../../rooms/services.ts';
import type { Sanction } from '../records/sanction.ts';
import type { Store } from '../store/store.ts';

/** How long what was read is believed without asking the store again, in ms; the bus tells of every change before. */
const FRESH = 60_000;
const MOST = 20_000;

/** The sanctions that run, by account, with a memory: it is asked at every word and every request. */
export interface SanctionBook {
  /** Those that run now, by the clock. */
  running(account: string): Promise<readonly Sanction[]>;
  forget(account: string): void;
}

/** Whether a sanction runs at that moment (ms since 1970). A warning is said and over: it never does. */
export function runs({ kind, liftedAt, until }: Sanction, now: number): boolean {
  return kind !== 'warn' && liftedAt === null && (until === null || until > now);
}

const NONE: readonly Sanction[] = [];

export function sanctionBook({ store, clock, bus }: { store: Store; clock: Clock; bus: Feed }): SanctionBook {
  const known = new Map<string, { sanctions: readonly Sanction[]; until: number }>();
  let changes = 0;
  const forget = (account: string) => {
    known.delete(account);
    changes++;
  };
  bus.hear('sanction.imposed', ({ account }) => forget(account));
  bus.hear('sanction.lifted', ({ account }) => forget(account));

  async function read(account: string, now: number): Promise<readonly Sanction[]> {
    known.delete(account);
    const before = changes;
    const found = await store.sanctions.find({ where: { account, liftedAt: null } });
    const sanctions = found.filter((one) => runs(one, now));
    // What was changed while it was read is not remembered.
    if (changes !== before) return sanctions;
    const oldest = known.size >= MOST ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(account, { sanctions: sanctions.length === 0 ? NONE : sanctions, until: now + FRESH });
    return sanctions;
  }

  return {
    forget,
    async running(account) {
      const now = clock.now();
      const remembered = known.get(account);
      const sanctions = remembered && now < remembered.until ? remembered.sanctions : await read(account, now);
      return sanctions.length === 0 ? NONE : sanctions.filter((one) => runs(one, now));
    },
  };
}
