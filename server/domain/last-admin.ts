import { Refusal } from '../../schema/refusals.ts';
import type { Account } from '../records/account.ts';
import type { Store } from '../store/store.ts';
import { isOpen } from './sessions.ts';
import { oneByOne } from './turns.ts';

/** Does what would take an admin away; refuses `account.last_admin` when nobody else is one. */
export type LastAdmin = <T>(account: Account, work: () => Promise<T>) => Promise<T>;

/** One at a time, so that two admins cannot dismiss each other at once. Processes do not wait for each other. */
export function lastAdmin({ store }: { store: Store }): LastAdmin {
  const alone = oneByOne();
  return (account, work) => {
    if (account.role !== 'admin') return work();
    return alone('admins', async () => {
      const admins = await store.accounts.find({ where: { role: 'admin', deletedAt: null } });
      if (!admins.some((one) => one.id !== account.id && isOpen(one) && !one.guest))
        throw new Refusal('account.last_admin');
      return work();
    });
  };
}
