import { createSecretKey, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Clock, Feed, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import { ROLES } from '../../schema/rest/accounts.ts';
import type { Bus } from '../bus.ts';
import type { Log } from '../log.ts';
import type { Account } from '../records/account.ts';
import type { Session } from '../records/session.ts';
import type { Store, Write } from '../store/store.ts';
import { sessionBook } from './session-book.ts';

const ISSUER = 'parvis';
const LIFE = 7 * 24 * 3600 * 1000;
/** How long the page of the monitor stays open without asking again, in ms. */
export const MONITOR_LIFE = 10 * 60 * 1000;
/** What a token is for: one made for a cookie opens no API, and the other way round. */
const AUDIENCE = { api: 'parvis', monitor: 'parvis-monitor' } as const;
type Audience = keyof typeof AUDIENCE;

const claimsShape = z.object({
  sub: z.string(),
  sid: z.string(),
  role: z.enum(ROLES),
  jti: z.string(),
  iat: z.number(),
  exp: z.number(),
});

/** Sessions, and the tokens that speak for them. Tokens that are not good are refused `auth.required`, whatever is wrong. */
export interface Sessions {
  /** Opens a session on a device and gives its token. With `instead`, it takes the place of that session. */
  create(account: Account, device: string, instead?: string | null): Promise<string>;
  /** The identity behind a token whose session lives, as the account is now. */
  check(token: string): Promise<Identity>;
  /** The identity of a session that lives, as the account is now; undefined when it does not. */
  current(session: string): Promise<Identity | undefined>;
  /** Ends a session: its token is dead, its seats close. */
  end(identity: Identity): Promise<void>;
  /** A short-lived token for the monitor's cookie, bound to the session. */
  openMonitor(identity: Identity): string;
  checkMonitor(token: string): Promise<Identity>;
  /** Deletes the sessions whose time is over. */
  sweep(): Promise<number>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'> & Feed;
  readonly log: Pick<Log, 'error'>;
  readonly secret: string;
}

/** What an account is to the rest of the world while it uses a session. */
export function identityOf(account: Account, session: string | null): Identity {
  const { id, name, avatar, guest, role } = account;
  return { id, name, avatar, guest, role, session };
}

/** Sessions over the store; the only place that makes or reads a JWT. */
export function sessions({ store, clock, bus, log, secret }: Needs): Sessions {
  const key = createSecretKey(Buffer.from(secret, 'utf8'));
  const book = sessionBook({ store, clock, bus, log });

  const sign = (who: Pick<Identity, 'id' | 'role'>, session: string, audience: Audience, life: number) => {
    const iat = Math.floor(clock.now() / 1000);
    const claims = {
      sub: who.id,
      sid: session,
      role: who.role,
      iat,
      exp: iat + Math.floor(life / 1000),
      jti: randomUUID(),
    };
    return jwt.sign(claims, key, { algorithm: 'HS256', issuer: ISSUER, audience: AUDIENCE[audience] });
  };

  function claimsOf(token: string, audience: Audience) {
    try {
      const options = { algorithms: ['HS256' as const], issuer: ISSUER, audience: AUDIENCE[audience] };
      return claimsShape.parse(jwt.verify(token, key, { ...options, clockTimestamp: Math.floor(clock.now() / 1000) }));
    } catch {
      throw new Refusal('auth.required');
    }
  }

  async function current(id: string): Promise<Identity | undefined> {
    const session = await book.living(id);
    const account = session && (await store.accounts.get(session.account));
    if (!account || account.deletedAt !== null) return undefined;
    book.seen(session, account);
    return identityOf(account, id);
  }

  async function check(token: string, audience: Audience): Promise<Identity> {
    const { sub, sid } = claimsOf(token, audience);
    const identity = await current(sid);
    if (identity?.id !== sub) throw new Refusal('auth.required');
    return identity;
  }

  return {
    async create(account, device, instead) {
      const now = clock.now();
      const session: Session = {
        id: randomUUID(),
        account: account.id,
        createdAt: now,
        expiresAt: now + LIFE,
        lastSeenAt: now,
        device: device.slice(0, 200),
      };
      const writes: Write[] = [{ in: 'sessions', insert: session }];
      // No fact is told: the seat of the session that gives way is about to be shown the new token.
      if (instead) writes.push({ in: 'sessions', delete: instead });
      await store.batch(writes);
      if (instead) book.forget(instead);
      return sign(account, session.id, 'api', LIFE);
    },
    check: (token) => check(token, 'api'),
    current,
    async end({ id, session }) {
      if (session === null) return;
      const ended = await store.sessions.delete(session);
      book.forget(session);
      if (ended) bus.tell('session.ended', { account: id, session });
    },
    openMonitor(identity) {
      if (identity.session === null) throw new Refusal('auth.required');
      return sign(identity, identity.session, 'monitor', MONITOR_LIFE);
    },
    checkMonitor: (token) => check(token, 'monitor'),
    sweep: () => book.sweep(),
  };
}
