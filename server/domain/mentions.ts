import type { Identity } from '../../rooms/services.ts';
import type { Store } from '../store/store.ts';
import type { Blocks } from './blocks.ts';
import type { Reached } from './channels.ts';
import { can } from './policies.ts';
import { mayKnow } from './scenario-seats.ts';

/** A username behind an @ that does not stand inside a word or an address. */
const MENTION = /(?<![\w@.])@(\w{3,30})(?!\w)/g;
const MOST = 10;

/** Finds whom a text names: accounts that may read it, and have not blocked who says it. */
export type Mentions = (by: Identity, text: string, place: Reached) => Promise<string[]>;

interface Needs {
  readonly store: Pick<Store, 'accounts' | 'scenarioPlayers'>;
  readonly blocks: Pick<Blocks, 'against'>;
}

export function mentions({ store, blocks }: Needs): Mentions {
  return async (by, text, { kind, other, scope }) => {
    const names = [...new Set([...text.matchAll(MENTION)].map(([, name = '']) => name.toLowerCase()))].slice(0, MOST);
    if (names.length === 0) return [];
    const found = await store.accounts.find({
      where: { usernameKey: { in: names }, guest: false, deletedAt: null },
    });
    const reading = found.filter((account) => {
      if (account.id === by.id) return false;
      if (kind === 'direct') return account.id === other;
      return kind !== 'staff' || can(account, 'channel.staff');
    });
    const known = await Promise.all(reading.map((account) => mayKnow(store, account, scope)));
    const ids = reading.filter((_, i) => known[i]).map(({ id }) => id);
    const deaf = await blocks.against(by.id, ids);
    return ids.filter((id) => !deaf.includes(id));
  };
}
