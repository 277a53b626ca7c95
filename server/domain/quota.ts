import { Refusal } from '../../schema/refusals.ts';
import type { Usage } from '../records/usage.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';

/** How much an account may keep. */
export interface Allowed {
  readonly bytes: number;
  readonly count: number;
}

/** Uploads that come, or go. */
export interface Weight {
  readonly bytes: number;
  readonly count: number;
}

/** Writes, what they add, and what they make. */
interface Prepared<T> {
  readonly writes: readonly Write[];
  readonly more: Weight;
  readonly made: T;
}

export interface Quota extends Allowed {
  usageOf(account: string): Promise<Weight>;
  /** Refuses `asset.quota` if so much more would be too much. */
  check(account: string, more: Weight): Promise<void>;
  /**
   * Stores what `prepare` gives, and with it what the account then keeps, as one: two that come at once never keep more
   * than is allowed, in whichever processes they come. `prepare` is asked anew when somebody else was quicker.
   */
  settle<T>(account: string, prepare: () => Promise<Prepared<T>>): Promise<T>;
}

const TRIES = 30;
const MEGABYTE = 1024 * 1024;

export function quota(store: Pick<Store, 'assets' | 'usages' | 'batch'>, allowed: Allowed): Quota {
  /** What is written down; of those who uploaded before it was, what is there. */
  async function known(account: string): Promise<{ usage: Usage; written: boolean }> {
    const usage = await store.usages.get(account);
    if (usage) return { usage, written: true };
    const mine = await store.assets.find({ where: { owner: account } });
    const bytes = mine.reduce((sum, one) => sum + one.bytes, 0);
    return { usage: { id: account, bytes, count: mine.length }, written: false };
  }

  function mayGrow({ bytes, count }: Weight, more: Weight): void {
    const fits = bytes + more.bytes <= allowed.bytes && count + more.count <= allowed.count;
    if (fits || more.count <= 0) return;
    throw new Refusal('asset.quota', { megabytes: Math.floor(allowed.bytes / MEGABYTE), count: allowed.count });
  }

  return {
    ...allowed,
    async usageOf(account) {
      const { bytes, count } = (await known(account)).usage;
      return { bytes, count };
    },
    async check(account, more) {
      mayGrow((await known(account)).usage, more);
    },
    async settle(account, prepare) {
      for (let tries = 1; ; tries++) {
        const { usage, written } = await known(account);
        const { writes, more, made } = await prepare();
        mayGrow(usage, more);
        const { bytes, count } = usage;
        const now = { bytes: Math.max(0, bytes + more.bytes), count: Math.max(0, count + more.count) };
        const kept: Write = written
          ? { in: 'usages', update: account, change: now, only: { bytes, count } }
          : { in: 'usages', insert: { id: account, ...now } };
        try {
          await store.batch([...writes, kept]);
          return made;
        } catch (error) {
          const beaten = error instanceof StaleWrite || (error instanceof DuplicateKey && !written);
          if (!beaten || tries >= TRIES) throw error;
        }
      }
    },
  };
}
