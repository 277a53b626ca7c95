import type { Facts } from '../../rooms/facts.ts';
import type { Identity, Places } from '../../rooms/services.ts';
import { inOpenWorld, type Story } from '../../rooms/story-services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { OwnProfile, User } from '../../schema/rest/accounts.ts';
import type { Account } from '../records/account.ts';
import type { AccountNeeds } from './accounts.ts';
import { isOpen } from './sessions.ts';

/** A time as it is told over REST. */
export const stamp = (at: number) => new Date(at).toISOString();
export const stampOr = (at: number | null) => (at === null ? null : stamp(at));

const made = new WeakMap<Account, OwnProfile>();

/** What the owner of an account is told of it; of a document that cannot change (a store's memory), made once. */
export function profileOf(account: Account): OwnProfile {
  if (!Object.isFrozen(account)) return profileMade(account);
  const known = made.get(account) ?? Object.freeze(profileMade(account));
  made.set(account, known);
  return known;
}

/** Without a picture of its own an account has its character's portrait. */
function profileMade(account: Account): OwnProfile {
  const { id, username, name, email, emailConfirmedAt, passwordHash, avatar, avatarUrl, role, guest, settings } =
    account;
  return {
    id,
    username,
    name,
    email,
    email_confirmed: emailConfirmedAt !== null,
    has_password: passwordHash !== null,
    avatar,
    avatar_url: avatarUrl ?? `/scenes/portraits/${avatar}.png`,
    role,
    guest,
    settings,
    created_at: stamp(account.createdAt),
    updated_at: stampOr(account.updatedAt),
    deleted_at: stampOr(account.deletedAt),
    is_deleted: account.deletedAt !== null,
  };
}

/** The same with how far he has come in the world. */
export async function userOf(account: Account, { places, story }: { places: Places; story: Story }): Promise<User> {
  const [place, { flags }] = await Promise.all([places.last(account.id), story.progress(inOpenWorld(account.id))]);
  return {
    ...profileOf(account),
    progress: { scene: place?.scene ?? null, x: place?.x ?? 0, y: place?.y ?? 0, flags },
  };
}

/** What everybody is told when an account changed. */
export const toldOf = ({ id, name, avatar, role }: Account): Facts['account.changed'] => ({ id, name, avatar, role });

export interface AccountReads {
  /** Who somebody is, and how far he has come. */
  user(identity: Identity): Promise<User>;
  profile(identity: Identity): Promise<OwnProfile>;
  /** The living account with that address, if there is one. */
  byEmail(email: string): Promise<Account | undefined>;
  /** Refuses `account.of_scenarios` when nobody living has the id. */
  exists(id: string): Promise<void>;
}

type Needs = Pick<AccountNeeds, 'store' | 'places' | 'story'>;

export function accountReads({ store, places, story }: Needs): AccountReads {
  const known = async (identity: Identity): Promise<Account> => {
    const account = await store.accounts.get(identity.id);
    if (!isOpen(account)) throw new Refusal('auth.required');
    return account;
  };

  return {
    user: async (identity) => userOf(await known(identity), { places, story }),
    profile: async (identity) => profileOf(await known(identity)),
    async byEmail(email) {
      const where = { email: email.trim().toLowerCase(), deletedAt: null };
      const [found] = await store.accounts.find({ where, limit: 1 });
      return found;
    },
    async exists(id) {
      const account = await store.accounts.get(id);
      if (!account || account.deletedAt !== null) throw new Refusal('account.of_scenarios');
    },
  };
}
