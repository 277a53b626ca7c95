const KEY = 'parvis-token';

/** Where the token of this device is kept: the browser's storage, where all its tabs have the same; or memory. */
export interface TokenStore {
  get(): string | null;
  set(token: string | null): void;
  /** Works while no other tab of this device does; not at all where that cannot be made sure of. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Waits a moment for another tab to bring another token than this one. */
  another(token: string | null): Promise<void>;
}

/** What one tab writes the others read a little later, also behind a lock: for at most so many ms it is waited for. */
const HEARSAY_MS = 1000;
const LOOK_EVERY_MS = 25;

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
    async another() {
      await last;
    },
  };
}

export function tokenInBrowser(): TokenStore {
  if (typeof localStorage === 'undefined') return tokenInMemory();
  return {
    get: () => localStorage.getItem(KEY),
    set: (token) => (token === null ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, token)),
    // Browsers have locks on pages of https and of this very machine only.
    async alone(work) {
      const before = localStorage.getItem(KEY);
      const isDone = await navigator.locks?.request(KEY, { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      });
      if (isDone === false)
        await navigator.locks.request(KEY, async () => {
          await anotherThan(before);
          await work();
        });
    },
    another: anotherThan,
  };
}

function anotherThan(token: string | null): Promise<void> {
  return new Promise((resolve) => {
    const until = performance.now() + HEARSAY_MS;
    const look = () => {
      if (localStorage.getItem(KEY) !== token || performance.now() > until) resolve();
      else setTimeout(look, LOOK_EVERY_MS);
    };
    look();
  });
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
