import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Role } from '../../schema/rest/accounts.ts';
import type { Account } from '../records/account.ts';
import { StaleWrite, type Store } from '../store/store.ts';
import { audit } from './audit.ts';

export interface Roles {
  /** Gives an account a role; it counts from the next use of any of its tokens. Refuses `account.unknown`. */
  grant(email: string, role: Role): Promise<Account>;
}

export function roles({ store, clock }: { store: Store; clock: Clock }): Roles {
  const book = audit({ store, clock });
  return {
    async grant(email, role) {
      const [found] = await store.accounts.find({
        where: { email: email.trim().toLowerCase(), deletedAt: null },
        limit: 1,
      });
      if (!found) throw new Refusal('account.unknown');
      const { id, role: from } = found;
      const change = { role, updatedAt: clock.now() };
      const row = book.row({ by: 'console', act: 'account.role', subject: id, details: { from, to: role } });
      await store.batch([{ in: 'accounts', update: id, change, only: { deletedAt: null } }, row]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('account.unknown') : error;
      });
      return { ...found, ...change };
    },
  };
}
