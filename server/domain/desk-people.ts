import type { Identity } from '../../rooms/services.ts';
import { REPORT_STATES } from '../../schema/moderation.ts';
import { MOST_NAMED, type PeopleSearch, type PersonView, type ReportCounts } from '../../schema/rest/desk-people.ts';
import type { Account } from '../records/account.ts';
import { pageOf } from '../store/page.ts';
import type { Store } from '../store/store.ts';
import { must } from './policies.ts';
import { stamp } from './profiles.ts';

/** Whom the staff find, and how much waits for them. Every verb refuses `auth.forbidden` to whoever is none of them. */
export interface DeskPeople {
  /** How many reports are in each state. */
  counts(by: Identity): Promise<ReportCounts>;
  /** The living whose username begins so, guests too, in order of username; or, by their ids, even those who have closed their accounts. */
  find(by: Identity, asked: PeopleSearch): Promise<{ people: PersonView[]; next: string | null }>;
}

const viewOf = ({ id, username, name, avatar, role, guest, ...account }: Account): PersonView => ({
  id,
  username,
  name,
  avatar,
  role,
  guest,
  created_at: stamp(account.createdAt),
  last_seen_at: stamp(account.lastSeenAt),
  is_disabled: account.disabledAt !== null,
  is_deleted: account.deletedAt !== null,
});

export function deskPeople({ store }: { readonly store: Pick<Store, 'accounts' | 'reports'> }): DeskPeople {
  async function named(ids: string): Promise<PersonView[]> {
    const wanted = [...new Set(ids.split(','))].filter((id) => id !== '').slice(0, MOST_NAMED);
    return (await store.accounts.find({ where: { id: { in: wanted } } })).map(viewOf);
  }

  return {
    async counts(by) {
      must(by, 'moderation.desk', 'others');
      const each = REPORT_STATES.map(async (state) => [state, await store.reports.count({ state })] as const);
      return Object.fromEntries(await Promise.all(each)) as ReportCounts;
    },

    async find(by, { search, ids, ...turn }) {
      must(by, 'moderation.desk', 'others');
      if (ids !== undefined) return { people: await named(ids), next: null };
      const where = { deletedAt: null, usernameKey: { prefix: search.trim().toLowerCase() } };
      const { page, next } = await pageOf(store.accounts, { where, sort: 'usernameKey' }, turn);
      return { people: page.map(viewOf), next };
    },
  };
}
