import type { Clock, Feed } from '../../rooms/services.ts';
import type { Log } from '../log.ts';
import type { Account } from '../records/account.ts';
import type { Session } from '../records/session.ts';
import { StaleWrite, type Store, type Write } from '../store/store.ts';

/** How long a session is taken as living without asking the store again, in ms: another process may have ended it. */
const FRESH = 10_000;
const MOST = 20_000;
/** Being seen is written down once in so many ms. */
const SEEN_EVERY = 60_000;
const SWEEP_AT_ONCE = 500;

/** The sessions that live, with a small memory. Ended and changed ones are forgotten at once, also when the bus tells of it. */
export interface SessionBook {
  living(id: string): Promise<Session | undefined>;
  /** As it is in the store now, whatever was remembered. */
  reread(id: string): Promise<Session | undefined>;
  /** Notes, in its own time, that somebody was here, and from which address if that is known. */
  seen(session: Session, account: Account, address?: string): void;
  forget(id: string): void;
  /** Deletes what has expired and says how many there were. */
  sweep(): Promise<number>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Feed;
  readonly log: Pick<Log, 'error'>;
}

export function sessionBook({ store, clock, bus, log }: Needs): SessionBook {
  const known = new Map<string, { session: Session; until: number }>();
  let endings = 0;
  const forget = (id: string) => {
    known.delete(id);
    endings++;
  };
  bus.hear('session.ended', ({ session }) => forget(session));
  bus.hear('session.changed', ({ session }) => forget(session));

  const remember = (session: Session, now: number) => {
    const oldest = known.size >= MOST ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(session.id, { session, until: Math.min(session.expiresAt, now + FRESH) });
  };

  async function reread(id: string): Promise<Session | undefined> {
    const now = clock.now();
    known.delete(id);
    const before = endings;
    const session = await store.sessions.get(id);
    if (!session || session.expiresAt <= now) return undefined;
    // A session that may have ended while it was read is not remembered.
    if (endings === before) remember(session, now);
    return session;
  }

  return {
    forget,
    reread,
    async living(id) {
      const remembered = known.get(id);
      return remembered && clock.now() < remembered.until ? remembered.session : reread(id);
    },
    seen(session, account, address = session.address) {
      const now = clock.now();
      if (now - session.lastSeenAt < SEEN_EVERY) return;
      // Nor is one that has ended since.
      if (known.has(session.id)) remember({ ...session, address, lastSeenAt: now }, now);
      const writes: Write[] = [
        { in: 'sessions', update: session.id, change: { lastSeenAt: now, address } },
        { in: 'accounts', update: account.id, change: { lastSeenAt: now } },
      ];
      store.batch(writes).catch((error) => {
        if (!(error instanceof StaleWrite)) log.error({ error }, 'could not note that somebody was seen');
      });
    },
    async sweep() {
      const where = { expiresAt: { to: clock.now() } };
      let many = 0;
      for (;;) {
        const expired = await store.sessions.find({ where, limit: SWEEP_AT_ONCE });
        if (expired.length === 0) return many;
        await store.batch(expired.map(({ id }) => ({ in: 'sessions', delete: id }) as const));
        for (const { id } of expired) forget(id);
        many += expired.length;
      }
    },
  };
}
