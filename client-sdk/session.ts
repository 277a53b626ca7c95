import type { SignedIn, User } from '../schema/rest/accounts.ts';
import { RefusalError } from './refusal-error.ts';
import type { Rest } from './rest.ts';

const KEY = 'parvis-token';

/** Where the token of this device is kept: the browser's storage, or memory. */
export interface TokenStore {
  get(): string | null;
  set(token: string | null): void;
}

export function tokenInMemory(first: string | null = null): TokenStore {
  let kept = first;
  return {
    get: () => kept,
    set: (token) => {
      kept = token;
    },
  };
}

export function tokenInBrowser(): TokenStore {
  if (typeof localStorage === 'undefined') return tokenInMemory();
  return {
    get: () => localStorage.getItem(KEY),
    set: (token) => (token === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, token)),
  };
}

/** The session of this device: a guest's from the start, an account's after the clerk. */
export class Session {
  readonly #rest: Rest;
  readonly #tokens: TokenStore;
  #user: User | null = null;

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
    if (this.token === null) return this.anonymous();
    try {
      const { user } = await this.#rest.get<{ user: User }>('/auth/userdata');
      this.#user = user;
      return user;
    } catch (error) {
      if (error instanceof RefusalError && error.status === 401) {
        this.#tokens.set(null);
        return this.anonymous();
      }
      throw error;
    }
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
    this.#tokens.set(null);
    this.#user = null;
  }

  /** Takes a session that was opened in another way. */
  take(signedIn: SignedIn): User {
    return this.#admit(signedIn);
  }

  #admit({ user, token }: SignedIn): User {
    this.#tokens.set(token);
    this.#user = user;
    return user;
  }
}
