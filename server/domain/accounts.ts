import { randomUUID } from 'node:crypto';
import type { Clock, Identity, Places, Story } from '../../rooms/services.ts';
import { type Credentials, PLAYER_AVATARS } from '../../schema/forms.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { OwnProfile, Registration, SignedIn, User } from '../../schema/rest/accounts.ts';
import type { Bus } from '../bus.ts';
import type { Account } from '../records/account.ts';
import type { NewDocument } from '../records/index.ts';
import { DuplicateKey, type Store } from '../store/store.ts';
import type { Attempts } from './attempts.ts';
import { type Dice, guestName, nameFromEmail } from './guest-names.ts';
import type { Passwords } from './passwords.ts';
import { profileOf, userOf } from './profiles.ts';
import { identityOf, type Sessions } from './sessions.ts';

/** What a door knows of who knocks. */
export interface Caller {
  /** The User-Agent. */
  readonly device: string;
  readonly address: string;
  /** Whose token came with the request, if one did. */
  readonly identity?: Identity;
}

/** Who people are. */
export interface Accounts {
  /**
   * Makes an account and opens a session. A guest who registers becomes the account in place: same id, progress kept.
   * Refuses `account.email_taken` and `account.username_taken`.
   */
  register(given: Registration, caller: Caller): Promise<SignedIn>;
  /** Opens a session. Refuses `auth.wrong` and `auth.locked`, the same whether there is such an account or not. */
  login(given: Credentials, caller: Caller): Promise<SignedIn>;
  /** Makes a guest and opens a session. */
  anonymous(avatar: string | undefined, caller: Caller): Promise<SignedIn>;
  /** Who somebody is, and how far he has come. */
  user(identity: Identity): Promise<User>;
  profile(identity: Identity): Promise<OwnProfile>;
  changeAvatar(identity: Identity, avatar: string): Promise<Identity>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly places: Places;
  readonly story: Story;
  readonly dice: Dice;
}

const NAME_TRIES = 12;

/** Turns a doubled key into what the person is told. */
function taken(error: unknown): unknown {
  if (!(error instanceof DuplicateKey)) return error;
  return new Refusal(error.key === 'email' ? 'account.email_taken' : 'account.username_taken');
}

export function accounts({ store, clock, bus, sessions, passwords, attempts, places, story, dice }: Needs): Accounts {
  const signedIn = async (account: Account, device: string, instead?: string | null): Promise<SignedIn> => {
    const [user, token] = await Promise.all([
      userOf(account, { places, story }),
      sessions.create(account, device, instead),
    ]);
    return { user, token };
  };

  const known = async (identity: Identity): Promise<Account> => {
    const account = await store.accounts.get(identity.id);
    if (!account || account.deletedAt !== null) throw new Refusal('auth.required');
    return account;
  };

  const tellOf = ({ id, name, avatar }: Account) => bus.tell('account.changed', { id, name, avatar });

  const fresh = (username: string, guest: boolean, avatar?: string): NewDocument<'accounts'> => ({
    id: randomUUID(),
    username,
    usernameKey: username.toLowerCase(),
    name: username,
    avatar: avatar ?? PLAYER_AVATARS[dice(PLAYER_AVATARS.length)] ?? PLAYER_AVATARS[0],
    guest,
    createdAt: clock.now(),
    lastSeenAt: clock.now(),
  });

  /** Does something with a name that must be free: with the one that was chosen, or the first of the made ones that is. */
  async function underName<T>(
    chosen: string | undefined,
    made: (tried: number) => string,
    work: (name: string) => Promise<T>,
  ) {
    for (let tried = 0; ; tried++) {
      try {
        return await work(chosen ?? made(tried));
      } catch (error) {
        const again = error instanceof DuplicateKey && error.key === 'usernameKey' && chosen === undefined;
        if (!again || tried >= NAME_TRIES) throw error;
      }
    }
  }

  return {
    async register({ email, password, options }, { device, identity }) {
      const passwordHash = await passwords.hash(password);
      const { username: chosen, avatar } = options ?? {};
      const guest = identity?.guest ? identity : undefined;
      try {
        return await underName(
          chosen,
          () => nameFromEmail(email, dice),
          async (username) => {
            const names = { username, usernameKey: username.toLowerCase(), name: username };
            const change = { ...names, email, passwordHash, avatar, guest: false, updatedAt: clock.now() };
            const upgraded = guest && (await store.accounts.update(guest.id, change, { guest: true }));
            if (!upgraded)
              return signedIn(
                await store.accounts.insert({ ...fresh(username, false, avatar), email, passwordHash }),
                device,
              );
            tellOf(upgraded);
            return signedIn(upgraded, device, guest.session);
          },
        );
      } catch (error) {
        throw taken(error);
      }
    },

    async login({ email, password }, { device, address }) {
      const account = await attempts.attempt({ email, address }, async () => {
        const [found] = await store.accounts.find({ where: { email, deletedAt: null }, limit: 1 });
        return (await passwords.verify(found?.passwordHash, password)) ? found : undefined;
      });
      return signedIn(account, device);
    },

    async anonymous(avatar, { device }) {
      const made = (tried: number) => guestName(dice, tried);
      const guest = await underName(undefined, made, (name) => store.accounts.insert(fresh(name, true, avatar)));
      return signedIn(guest, device);
    },

    user: async (identity) => userOf(await known(identity), { places, story }),
    profile: async (identity) => profileOf(await known(identity)),

    async changeAvatar(identity, avatar) {
      const changed = await store.accounts.update(identity.id, { avatar, updatedAt: clock.now() }, { deletedAt: null });
      if (!changed) throw new Refusal('auth.required');
      tellOf(changed);
      return identityOf(changed, identity.session);
    },
  };
}
