import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Role } from '../../schema/rest/accounts.ts';
import type { Account } from '../records/account.ts';
import type { Store } from '../store/store.ts';

export interface Roles {
  /** Gives an account a role; it counts from the next use of any of its tokens. Refuses `account.unknown`. */
  grant(email: string, role: Role): Promise<Account>;
}

export function roles({ store, clock }: { store: Store; clock: Clock }): Roles {
  return {
    async grant(email, role) {
      const [found] = await store.accounts.find({
        where: { email: email.trim().toLowerCase(), deletedAt: null },
        limit: 1,
      });
      const changed =
        found && (await store.accounts.update(found.id, { role, updatedAt: clock.now() }, { deletedAt: null }));
      if (!changed) throw new Refusal('account.unknown');
      return changed;
    },
  };
}
