import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { SignIn } from '../records/sign-in.ts';
import type { Store } from '../store/store.ts';

/** How long one may take at the provider, in ms. */
export const SIGN_IN_LIFE = 10 * 60 * 1000;
const SWEPT_AT_ONCE = 100;

/** A cookie to set, or to look for. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
}

/**
 * Sign-ins under way. Each is bound to the browser that began it by a cookie of its own, so that two windows do not
 * disturb each other; what comes back is taken once, in that browser, in time.
 */
export interface PendingSignIns {
  begin(
    about: Pick<SignIn, 'provider' | 'page' | 'session'>,
  ): Promise<{ begun: SignIn; state: string; cookie: Cookie }>;
  /** Takes the sign-in that a state stands for. Refuses `provider.expired`, whatever is wrong. */
  take(provider: string, state: string, cookieNamed: (name: string) => string | undefined): Promise<SignIn>;
}

/** What is kept of a secret: enough to know it again. */
const digest = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** The name of the cookie that goes with a state. It tells nothing of the state. */
const cookieOf = (state: string) => `parvis-sign-in-${digest(state).slice(0, 8)}`;

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function pendingSignIns({ store, clock }: { store: Store; clock: Clock }): PendingSignIns {
  /** Forgets what was not taken; a few at each beginning is as many as there can be. */
  async function sweep(): Promise<void> {
    const over = await store.signIns.find({ where: { expiresAt: { to: clock.now() } }, limit: SWEPT_AT_ONCE });
    if (over.length > 0) await store.batch(over.map(({ id }) => ({ in: 'signIns', delete: id }) as const));
  }

  return {
    async begin(about) {
      await sweep();
      const state = randomState();
      const cookie = { name: cookieOf(state), value: randomBytes(32).toString('base64url') };
      const begun = await store.signIns.insert({
        ...about,
        id: digest(state),
        browser: digest(cookie.value),
        verifier: randomPKCECodeVerifier(),
        nonce: randomNonce(),
        expiresAt: clock.now() + SIGN_IN_LIFE,
      });
      return { begun, state, cookie };
    },
    async take(provider, state, cookieNamed) {
      const found = await store.signIns.get(digest(state));
      const isTheirs =
        found?.provider === provider && isSame(digest(cookieNamed(cookieOf(state)) ?? ''), found.browser);
      // Only its own browser can use it up; of two requests at once, one deletes it.
      const isTaken = isTheirs && (await store.signIns.delete(found.id));
      if (!isTaken || found.expiresAt <= clock.now()) throw new Refusal('provider.expired');
      return found;
    },
  };
}
