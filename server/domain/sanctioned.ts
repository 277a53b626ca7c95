import { Refusal } from '../../schema/refusals.ts';
import type { Role } from '../../schema/rest/accounts.ts';
import type { Store } from '../store/store.ts';
import { addressKey } from './limits.ts';

/** Whom staff deal with. */
export interface Target {
  /** An account or guest; or the passing identity of a seat. */
  readonly account: string;
  /** Of a passer-by, whom the store does not know: where he sits from. */
  readonly passing?: { readonly address: string } | undefined;
}

/** Whom it is about, as far as is known. */
export interface SanctionedPerson {
  readonly id: string;
  readonly role: Role;
  readonly guest: boolean;
  /** The network he was last seen in; null when nothing is known. */
  address(): Promise<string | null>;
}

/** Looks up whom a sanction is for; refuses `account.unknown`, also of closed accounts. */
export function sanctionedPerson({ store }: { store: Store }): (target: Target) => Promise<SanctionedPerson> {
  return async ({ account: id, passing }) => {
    if (passing) {
      const address = passing.address === '' ? null : addressKey(passing.address);
      return { id, role: 'player', guest: true, address: async () => address };
    }
    const found = await store.accounts.get(id);
    if (!found || found.deletedAt !== null) throw new Refusal('account.unknown');
    return {
      id,
      role: found.role,
      guest: found.guest,
      async address() {
        const sessions = await store.sessions.find({ where: { account: id } });
        const [last] = sessions.filter(({ address }) => address !== '').sort((a, b) => b.lastSeenAt - a.lastSeenAt);
        return last?.address ?? null;
      },
    };
  };
}
