import type { Identity } from '../../rooms/services.ts';
import { CLOSED_DOMAIN } from '../../schema/forms.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Account } from '../records/account.ts';
import { type Change, StaleWrite } from '../store/store.ts';
import type { AccountNeeds } from './accounts.ts';
import { signExhibits } from './authorship.ts';
import { holdingsThatGo } from './holdings.ts';
import type { LastAdmin } from './last-admin.ts';
import { likeBook } from './likes.ts';
import { signMessages } from './messages.ts';
import { can } from './policies.ts';
import { portraits } from './portraits.ts';
import { toldOf } from './profiles.ts';

export interface Closing {
  /**
   * Closes an account for good: what tells who it was goes (seed: `DELETE /users/:id`), its sessions and seats end, what
   * it hung for others and said to everybody stays under "Compte supprimé", its scenarios pass on. Refuses `account.unknown`, `account.not_yours`, `account.last_admin`.
   */
  close(identity: Identity, id: string): Promise<void>;
}

/** The name of whom there is no name any more; the same in every language, as it is stored. */
export const CLOSED_NAME = 'Compte supprimé';

type Needs = Pick<
  AccountNeeds,
  | 'store'
  | 'blobs'
  | 'studio'
  | 'drafts'
  | 'clock'
  | 'bus'
  | 'log'
  | 'sessions'
  | 'assets'
  | 'sanctions'
  | 'scenarios'
  | 'chronicle'
> & {
  readonly lastAdmin: LastAdmin;
};

/** Nothing of a person, in the words of the contract. The key holds a dash, as no username can: two never meet. */
const nobody = (id: string, now: number): Change<Account> => ({
  username: `deleted_user_${id.slice(0, 8)}`,
  usernameKey: `deleted_user_${id}`,
  name: CLOSED_NAME,
  email: `deleted_${id}@${CLOSED_DOMAIN}`,
  emailConfirmedAt: null,
  passwordHash: null,
  avatarUrl: null,
  role: 'player',
  settings: {},
  devices: [],
  updatedAt: now,
  deletedAt: now,
});

export function closing({
  store,
  clock,
  bus,
  log,
  sessions,
  assets,
  sanctions,
  scenarios,
  chronicle,
  lastAdmin,
  ...files
}: Needs): Closing {
  const pictures = portraits(files);
  const likes = likeBook({ store, clock, bus });

  async function close(account: Account): Promise<void> {
    const { id } = account;
    const change = nobody(id, clock.now());
    const end = { in: 'accounts', update: id, change, only: { deletedAt: null } } as const;
    await scenarios.leaveAll(id);
    const stays = await sanctions.leaveWith(id, account.email);
    await store.batch([end, ...(await holdingsThatGo(store, account)), ...stays]).catch((error) => {
      throw error instanceof StaleWrite ? new Refusal('account.unknown') : error;
    });
    const closed = { ...account, ...change };
    bus.tell('account.closed', { id });
    bus.tell('account.changed', toldOf(closed));
    await sessions.endAll(id);
    // What was on its way to the store while the seats were closing.
    await scenarios.leaveAll(id);
    await store.batch(await holdingsThatGo(store, account));
    await likes.leave(id);
    await signExhibits(store, closed);
    await signMessages(store, closed);
    await chronicle.sign(closed);
    await Promise.all([assets.leave(id), pictures.remove(account.avatarUrl)]).catch((error) =>
      log.error({ error, account: id }, 'pictures of a closed account were left behind'),
    );
  }

  return {
    async close(identity, id) {
      const account = await store.accounts.get(id);
      if (!account || account.deletedAt !== null) throw new Refusal('account.unknown');
      if (!can(identity, 'account.close', id === identity.id ? 'own' : 'others'))
        throw new Refusal('account.not_yours');
      await lastAdmin(account, () => close(account));
    },
  };
}
