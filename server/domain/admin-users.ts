import type { Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { AdminUser, AdminUserChange, AdminUserSearch } from '../../schema/rest/admin-users.ts';
import type { Account } from '../records/account.ts';
import { pageOf } from '../store/page.ts';
import type { Change, Query } from '../store/store.ts';
import { StaleWrite, type Write } from '../store/store.ts';
import type { AccountNeeds } from './accounts.ts';
import type { LastAdmin } from './last-admin.ts';
import { must } from './policies.ts';
import { profileOf, stamp, stampOr, toldOf } from './profiles.ts';

export interface AdminUsers {
  /** The living accounts in order of username; `next` is the cursor of the following page, null on the last. */
  users(by: Identity, asked: AdminUserSearch): Promise<{ users: AdminUser[]; next: string | null }>;
  /** One account or guest, closed ones too. Refuses `account.unknown`. */
  userById(by: Identity, id: string): Promise<AdminUser>;
  /**
   * Gives another role, or shuts and opens an account; both count at once, in rooms too. Refuses `account.unknown`,
   * `account.guest` (a guest has no role to change) and `account.last_admin`.
   */
  changeUser(by: Identity, id: string, change: AdminUserChange): Promise<AdminUser>;
}

type Needs = Pick<AccountNeeds, 'store' | 'clock' | 'bus' | 'sessions' | 'audit'> & { readonly lastAdmin: LastAdmin };

const shown = (account: Account): AdminUser => ({
  ...profileOf(account),
  email_confirmed_at: stampOr(account.emailConfirmedAt),
  last_seen_at: stamp(account.lastSeenAt),
  disabled_at: stampOr(account.disabledAt),
  is_disabled: account.disabledAt !== null,
});

export function adminUsers({ store, clock, bus, sessions, audit, lastAdmin }: Needs): AdminUsers {
  const known = async (id: string): Promise<Account> => {
    const account = await store.accounts.get(id);
    if (!account) throw new Refusal('account.unknown');
    return account;
  };

  /** Accounts whose name or address begins so: each is asked for in the same order, and the first of both are the page. */
  async function matching({ search, role }: AdminUserSearch, query: Query<Account>): Promise<Account[]> {
    const where = { guest: false, deletedAt: null, ...(role === undefined ? {} : { role }) };
    const prefix = search.trim().toLowerCase();
    if (prefix === '') return store.accounts.find({ ...query, where });
    const found = await Promise.all([
      store.accounts.find({ ...query, where: { ...where, usernameKey: { prefix } } }),
      store.accounts.find({ ...query, where: { ...where, email: { prefix } } }),
    ]);
    const once = new Map(found.flat().map((account) => [account.id, account]));
    return [...once.values()].sort((a, b) => (a.usernameKey < b.usernameKey ? -1 : 1));
  }

  /** What the audit is told of a change. */
  function rows(by: Identity, before: Account, { role, disabled }: AdminUserChange): Write[] {
    const was = before.disabledAt !== null;
    const told = { by: by.id, subject: before.id };
    const details = { from: before.role, to: role ?? before.role };
    return [
      ...(role === undefined || role === before.role ? [] : [audit.row({ ...told, act: 'account.role', details })]),
      ...(disabled === undefined || disabled === was
        ? []
        : [audit.row({ ...told, act: disabled ? 'account.disable' : 'account.enable' })]),
    ];
  }

  return {
    async users(by, asked) {
      must(by, 'user.administer', 'others');
      const people = { find: (query: Query<Account> = {}) => matching(asked, query) };
      const { page, next } = await pageOf(people, { sort: 'usernameKey' }, asked);
      return { users: page.map(shown), next };
    },

    async userById(by, id) {
      must(by, 'user.administer', 'others');
      return shown(await known(id));
    },

    async changeUser(by, id, { role, disabled }) {
      must(by, 'user.administer', 'others');
      const before = await known(id);
      if (before.deletedAt !== null) throw new Refusal('account.unknown');
      if (before.guest && role !== undefined) throw new Refusal('account.guest');
      const change: Change<Account> = { updatedAt: clock.now() };
      if (role !== undefined) change.role = role;
      if (disabled !== undefined) change.disabledAt = disabled ? (before.disabledAt ?? clock.now()) : null;

      const apply = async () => {
        const only = { deletedAt: null, guest: before.guest };
        const writes: Write[] = [{ in: 'accounts', update: id, change, only }, ...rows(by, before, { role, disabled })];
        await store.batch(writes).catch((error) => {
          throw error instanceof StaleWrite ? new Refusal('account.unknown') : error;
        });
        const after = await known(id);
        if (after.disabledAt !== null) await sessions.endAll(id);
        bus.tell('account.changed', toldOf(after));
        return shown(after);
      };
      const takesAway = disabled === true || (role !== undefined && role !== 'admin');
      return takesAway ? lastAdmin(before, apply) : apply();
    },
  };
}
