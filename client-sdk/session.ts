import type { OwnProfile, SignedIn, User } from '../schema/rest/accounts.ts';
import { RefusalError } from './refusal-error.ts';
import type { Rest } from './rest.ts';
import { isAging, type TokenStore } from './token-store.ts';

const DAY = 24 * 3600 * 1000;

/** A browser's has no `unref`. */
type Timer = ReturnType<typeof setInterval> & { unref?(): unknown };

/** The session of this device: a guest's from the start, an account's after the clerk. */
export class Session {
  readonly #rest: Rest;
  readonly #tokens: TokenStore;
  #user: User | null = null;
  #timer: Timer | null = null;

  constructor(rest: Rest, tokens: TokenStore) {
    this.#rest = rest;
    this.#tokens = tokens;
  }

  get token(): string | null {
    return this.#tokens.get();
  }

  get user(): User | null {
    return this.#user;
  }

  /** Takes up the session that this device keeps, or becomes a guest. */
  async restore(): Promise<User> {
    const { token } = this;
    if (token === null) return this.anonymous();
    try {
      const { user } = await this.#rest.get<{ user: User }>('/auth/userdata');
      this.#user = user;
      return user;
    } catch (error) {
      if (error instanceof RefusalError && error.status === 401) {
        // Another tab may have rotated it while this one asked, and not have the new one yet.
        await this.#tokens.another(token);
        if (this.token !== token) return this.restore();
        this.#tokens.set(null);
        return this.anonymous();
      }
      throw error;
    }
  }

  /**
   * Takes a new token when less than half of the old one's life is left. One tab does it for all: the server ends a
   * session of which a rotated token is used again. What fails is left to the next time.
   */
  async refresh(): Promise<void> {
    // Nobody waits for other tabs while there is nothing to do.
    if (!this.#isAging) return;
    await this.#tokens.alone(async () => {
      const { token } = this;
      if (!this.#isAging) return;
      try {
        const signedIn = await this.#rest.post<SignedIn>('/auth/refresh');
        if (this.token === token) this.#admit(signedIn);
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
      }
    });
  }

  /** Restores, and looks after the token from then on, once a day, until `letBe`; does not keep a process alive. */
  async takeUp(): Promise<User> {
    const user = await this.restore();
    await this.refresh();
    this.#timer ??= setInterval(() => void this.refresh(), DAY);
    this.#timer.unref?.();
    return user;
  }

  letBe(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  get #isAging(): boolean {
    return this.token !== null && isAging(this.token, Date.now());
  }

  async anonymous(): Promise<User> {
    return this.#admit(await this.#rest.post<SignedIn>('/auth/anonymous'));
  }

  async login(email: string, password: string): Promise<User> {
    return this.#admit(await this.#rest.post<SignedIn>('/auth/login', { email, password }));
  }

  /** A guest who registers keeps his id and his progress. */
  async register(email: string, password: string, username: string): Promise<User> {
    return this.#admit(await this.#rest.post<SignedIn>('/auth/register', { email, password, options: { username } }));
  }

  /** Asks for the letter that lets whoever has that address choose another password. Nobody learns whether anybody has. */
  async forgotPassword(email: string): Promise<void> {
    await this.#rest.post('/auth/forgot-password', { email });
  }

  /** Appeals against the sanction of an account that cannot log in. */
  async plead(email: string, password: string, words: string): Promise<void> {
    await this.#rest.post('/v1/moderation/appeal', { email, password, words });
  }

  /** Ends the session on the server too; a server that does not answer does not keep one logged in here. */
  async logout(): Promise<void> {
    await this.#rest.post('/auth/logout').catch(() => {});
    this.forget();
  }

  /** Keeps nothing of a session that is over. */
  forget(): void {
    this.#tokens.set(null);
    this.#user = null;
  }

  /** Takes a session that was opened in another way. */
  take(signedIn: SignedIn): User {
    return this.#admit(signedIn);
  }

  /** Who one is, after a change of the profile. */
  renew(profile: OwnProfile): User | null {
    if (this.#user) this.#user = { ...this.#user, ...profile };
    return this.#user;
  }

  #admit({ user, token }: SignedIn): User {
    this.#tokens.set(token);
    this.#user = user;
    return user;
  }
}
