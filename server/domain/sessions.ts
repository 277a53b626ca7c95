import { randomUUID } from 'node:crypto';
import type { Clock, Feed, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Bus } from '../bus.ts';
import type { Log } from '../log.ts';
import type { Account } from '../records/account.ts';
import type { Session } from '../records/session.ts';
import { type Change, type If, StaleWrite, type Store, type Write } from '../store/store.ts';
import { addressKey } from './limits.ts';
import { sessionBook } from './session-book.ts';
import { sessionTokens, type TokenSecrets } from './session-tokens.ts';

const LIFE = 7 * 24 * 3600 * 1000;
/** How long the page of the monitor stays open without asking again, in ms. */
export const MONITOR_LIFE = 10 * 60 * 1000;
/** Requests that were on their way when the token was rotated are let through for so many ms. */
const GRACE = 30_000;
const DEVICE_LENGTH = 200;

/** What opens with a session. */
export interface Opening {
  /** The User-Agent. */
  readonly device: string;
  readonly address: string;
  /** A session that gives way to this one. */
  readonly instead?: string | null;
  /** What changes of the account with it, */
  readonly change?: Change<Account>;
  /** as long as this holds. */
  readonly only?: If<Account>;
  /** What else is written in the same batch. */
  readonly along?: readonly Write[];
}

/** Sessions, and the tokens that speak for them. Tokens that are not good are refused `auth.required`, whatever is wrong. */
export interface Sessions {
  /** Opens a session and gives its token. Refuses `auth.required` when the account is no longer as it was. */
  create(account: Account, opening: Opening): Promise<string>;
  /** The identity behind a token whose session lives, as the account is now. */
  check(token: string, address?: string): Promise<Identity>;
  /**
   * Gives the session a new token and seven more days. The old one is dead, but for requests under way: whoever shows
   * it again has copied it, or was copied, and the session ends.
   */
  refresh(token: string): Promise<{ identity: Identity; token: string }>;
  /** The identity of a session that lives, as the account is now; undefined when it does not. */
  current(session: string): Promise<Identity | undefined>;
  /** The living sessions of an account, the one used last first. */
  list(account: string): Promise<Session[]>;
  /** Ends the session that somebody uses: its token is dead, its seats close. */
  end(identity: Identity): Promise<void>;
  /** Ends any session of his own. Refuses `session.unknown`. */
  endOne(identity: Identity, session: string): Promise<void>;
  /** Ends all sessions of an account but one, in one batch with other writes; those too that opened meanwhile. */
  endAll(account: string, along?: readonly Write[], but?: string | null): Promise<void>;
  /** A short-lived token for the monitor's cookie, bound to the session. */
  openMonitor(identity: Identity): string;
  checkMonitor(token: string): Promise<Identity>;
  /** Deletes the sessions whose time is over. */
  sweep(): Promise<number>;
}

interface Needs extends TokenSecrets {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'> & Feed;
  readonly log: Pick<Log, 'error' | 'warn'>;
}

/** What an account is to the rest of the world while it uses a session. */
export function identityOf(account: Account, session: string | null): Identity {
  const { id, name, avatar, guest, role } = account;
  return { id, name, avatar, guest, role, session };
}

/** Whether the account may be used at all. */
export const isOpen = (account: Account | undefined): account is Account =>
  account !== undefined && account.deletedAt === null && account.disabledAt === null;

/** Sessions over the store. */
export function sessions({ store, clock, bus, log, ...secrets }: Needs): Sessions {
  const tokens = sessionTokens({ ...secrets, clock });
  const book = sessionBook({ store, clock, bus, log });

  async function use(session: Session, address?: string): Promise<Identity | undefined> {
    const account = await store.accounts.get(session.account);
    if (!isOpen(account)) return undefined;
    book.seen(session, account, address === undefined ? undefined : addressKey(address));
    return identityOf(account, session.id);
  }

  async function current(id: string): Promise<Identity | undefined> {
    const session = await book.living(id);
    return session && use(session);
  }

  function gone(account: string, session: string): void {
    book.forget(session);
    bus.tell('session.ended', { account, session });
  }

  /** A token that was rotated away has come back: one of the two who hold it is a thief, and nobody knows which. */
  async function stolen({ id, account }: Session): Promise<never> {
    if (await store.sessions.delete(id)) gone(account, id);
    log.warn({ account, session: id }, 'theft: a rotated token was used again, its session has ended');
    throw new Refusal('auth.required');
  }

  const speaks = ({ jti, formerJti, rotatedAt }: Session, presented: string) =>
    jti === null ||
    jti === presented ||
    (formerJti === presented && rotatedAt !== null && clock.now() - rotatedAt < GRACE);

  async function check(token: string, address?: string): Promise<Identity> {
    const { sub, sid, jti } = tokens.read(token, 'api');
    let session = await book.living(sid);
    // What is remembered may be older than the token: before anybody is called a thief, the store is asked.
    if (session && !speaks(session, jti)) session = await book.reread(sid);
    if (session?.account !== sub) throw new Refusal('auth.required');
    if (!speaks(session, jti)) return stolen(session);
    const identity = await use(session, address);
    if (!identity) throw new Refusal('auth.required');
    return identity;
  }

  return {
    check,
    current,
    async create(account, { device, address, instead, change, only, along = [] }) {
      const now = clock.now();
      const session: Session = {
        id: randomUUID(),
        account: account.id,
        createdAt: now,
        expiresAt: now + LIFE,
        lastSeenAt: now,
        device: device.slice(0, DEVICE_LENGTH),
        address: addressKey(address),
        jti: randomUUID(),
        formerJti: null,
        rotatedAt: null,
      };
      const living = { deletedAt: null, disabledAt: null, ...only };
      const writes: Write[] = [
        { in: 'accounts', update: account.id, change: { ...change, lastSeenAt: now }, only: living },
        { in: 'sessions', insert: session },
        ...along,
      ];
      if (instead) writes.push({ in: 'sessions', delete: instead });
      await store.batch(writes).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('auth.required') : error;
      });
      // It has not `ended`: the seat of the session that gives way is about to be shown the new token.
      if (instead) bus.tell('session.changed', { session: instead });
      return tokens.sign(
        { sub: account.id, sid: session.id, role: account.role, jti: String(session.jti) },
        'api',
        LIFE,
      );
    },
    async refresh(token) {
      const { sub, sid, jti } = tokens.read(token, 'api');
      const session = await book.reread(sid);
      if (session?.account !== sub) throw new Refusal('auth.required');
      if (session.jti !== null && session.jti !== jti) return stolen(session);
      const identity = await use(session);
      if (!identity) throw new Refusal('auth.required');
      const now = clock.now();
      const next = randomUUID();
      const change = { jti: next, formerJti: jti, rotatedAt: now, expiresAt: now + LIFE, lastSeenAt: now };
      if (!(await store.sessions.update(sid, change, { jti: session.jti }))) return stolen(session);
      bus.tell('session.changed', { session: sid });
      return { identity, token: tokens.sign({ sub, sid, role: identity.role, jti: next }, 'api', LIFE) };
    },
    async list(account) {
      const found = await store.sessions.find({ where: { account, expiresAt: { above: clock.now() } } });
      return found.sort((a, b) => b.lastSeenAt - a.lastSeenAt);
    },
    async end({ id, session }) {
      if (session !== null && (await store.sessions.delete(session))) gone(id, session);
    },
    async endOne({ id }, session) {
      // Nobody learns whether there is a session that is not his own.
      if (!(await store.sessions.delete(session, { account: id }))) throw new Refusal('session.unknown');
      gone(id, session);
    },
    async endAll(account, along = [], but = null) {
      for (let writes = along; ; writes = []) {
        const ended = (await store.sessions.find({ where: { account } })).filter(({ id }) => id !== but);
        if (ended.length + writes.length === 0) return;
        await store.batch([...writes, ...ended.map(({ id }) => ({ in: 'sessions', delete: id }) as const)]);
        for (const { id } of ended) gone(account, id);
      }
    },
    openMonitor(identity) {
      if (identity.session === null) throw new Refusal('auth.required');
      const claims = { sub: identity.id, sid: identity.session, role: identity.role, jti: randomUUID() };
      return tokens.sign(claims, 'monitor', MONITOR_LIFE);
    },
    async checkMonitor(token) {
      const { sub, sid } = tokens.read(token, 'monitor');
      const identity = await current(sid);
      if (identity?.id !== sub) throw new Refusal('auth.required');
      return identity;
    },
    sweep: () => book.sweep(),
  };
}
