const KEY = 'parvis-token';

/** Where the token of this device is kept: the browser's storage, where all its tabs have the same; or memory. */
export interface TokenStore {
  get(): string | null;
  set(token: string | null): void;
  /** Works while no other tab of this device does; not at all where that cannot be made sure of. */
  alone(work: () => Promise<void>): Promise<void>;
}

export function tokenInMemory(first: string | null = null): TokenStore {
  let kept = first;
  let last = Promise.resolve();
  return {
    get: () => kept,
    set: (token) => {
      kept = token;
    },
    alone(work) {
      last = last.then(work, work);
      return last;
    },
  };
}

export function tokenInBrowser(): TokenStore {
  if (typeof localStorage === 'undefined') return tokenInMemory();
  return {
    get: () => localStorage.getItem(KEY),
    set: (token) => (token === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, token)),
    // Browsers have locks on pages of https and of this very machine only.
    alone: async (work) => navigator.locks?.request(KEY, work),
  };
}

/** Where the token is kept: one that was given, or that nobody is to remember, in memory. */
export function tokensFor({ storage, token }: { readonly storage?: boolean; readonly token?: string }): TokenStore {
  return storage === false || token ? tokenInMemory(token) : tokenInBrowser();
}

/** Whether less than half of a token's life is left, as it says itself; false for what is no token. */
export function isAging(token: string, now: number): boolean {
  try {
    const claims = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '';
    const { iat, exp } = JSON.parse(atob(claims)) as { iat: number; exp: number };
    return now / 1000 > (iat + exp) / 2;
  } catch {
    return false;
  }
}
