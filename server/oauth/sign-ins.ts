import { AuthorizationResponseError } from 'openid-client';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { SignedIn } from '../../schema/rest/accounts.ts';
import type { Caller } from '../domain/accounts.ts';
import type { Sessions } from '../domain/sessions.ts';
import { oneByOne } from '../domain/turns.ts';
import type { Log } from '../log.ts';
import type { SignIn } from '../records/sign-in.ts';
import type { Store } from '../store/store.ts';
import { type Hosts, linkId, linking } from './linking.ts';
import { type Cookie, pendingSignIns } from './pending.ts';
import type { Errand, Provider } from './provider.ts';
import { reasonOf } from './reason.ts';

/** Coming in by an identity elsewhere: from the page that asks for it, over the provider, and back. */
export interface SignIns {
  readonly providers: readonly Pick<Provider, 'id' | 'title'>[];
  /**
   * Begins for the page of an origin, which will be told the end. With the token of a session, its guest becomes the
   * account, or its account gets the link. Gives where the browser must go, with a cookie. Refuses `provider.unknown`
   * and `provider.failed`.
   */
  begin(provider: string, from: { page: string; token?: string }): Promise<{ to: URL; cookie: Cookie }>;
  /** Takes up what a browser brought back. Refuses `provider.expired`. */
  take(provider: string, brought: URLSearchParams, cookieNamed: (name: string) => string | undefined): Promise<SignIn>;
  /** Trades it for a session. Refuses `provider.cancelled`, `provider.failed`, and what linking refuses. */
  finish(begun: SignIn, brought: URLSearchParams, caller: Caller): Promise<SignedIn>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
  readonly sessions: Pick<Sessions, 'check' | 'current'>;
  readonly accounts: Hosts & { open(id: string, caller: Caller): Promise<SignedIn> };
  readonly providers: readonly Provider[];
  readonly publicUrl: string;
}

/** How providers say that the person thought better of it; the second is Apple's own. */
const CANCELLED: readonly string[] = ['access_denied', 'user_cancelled_authorize'];

export function signIns({ store, clock, log, sessions, accounts, providers, publicUrl }: Needs): SignIns {
  const pending = pendingSignIns({ store, clock });
  const { accountOf } = linking({ store, clock, accounts });
  const inTurn = oneByOne();

  function providerCalled(id: string): Provider {
    const found = providers.find((one) => one.id === id);
    if (!found) throw new Refusal('provider.unknown');
    return found;
  }

  /** The addresses that providers know are ours: never made of what a request says. */
  const errandOf = ({ provider, nonce, verifier }: SignIn, state: string): Errand => ({
    redirectUri: `${publicUrl}/auth/provider/${provider}/callback`,
    state,
    nonce,
    verifier,
  });

  /** Asks something of a provider; whatever fails there is its failure, not ours. */
  async function asking<T>({ id, title }: Provider, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof AuthorizationResponseError && CANCELLED.includes(error.error))
        throw new Refusal('provider.cancelled');
      log.warn({ provider: id, reason: reasonOf(error) }, 'a sign-in with a provider failed');
      throw new Refusal('provider.failed', { title });
    }
  }

  /** Whose token it is; a token that is not good counts as none. */
  async function sessionOf(token: string | undefined): Promise<string | null> {
    if (token === undefined) return null;
    try {
      return (await sessions.check(token)).session;
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /** Who began it, as he is now. Whoever logged out meanwhile meant something else than to come in as somebody new. */
  async function beginnerOf(session: string | null): Promise<Identity | undefined> {
    if (session === null) return undefined;
    const identity = await sessions.current(session);
    if (!identity) throw new Refusal('provider.expired');
    return identity;
  }

  return {
    providers: providers.map(({ id, title }) => ({ id, title })),
    async begin(id, { page, token }) {
      const provider = providerCalled(id);
      const session = await sessionOf(token);
      const { begun, state, cookie } = await pending.begin({ provider: id, page, session });
      const to = await asking(provider, () => provider.begin(errandOf(begun, state)));
      return { to, cookie };
    },
    async take(id, brought, cookieNamed) {
      return pending.take(providerCalled(id).id, brought.get('state') ?? '', cookieNamed);
    },
    async finish(begun, brought, caller) {
      const provider = providerCalled(begun.provider);
      const errand = errandOf(begun, brought.get('state') ?? '');
      const vouched = await asking(provider, () => provider.finish(brought, errand));
      return inTurn(linkId(provider.id, vouched.subject), async () => {
        const by = { ...caller, identity: await beginnerOf(begun.session) };
        return accounts.open(await accountOf(provider, vouched, by), by);
      });
    },
  };
}
