import { randomUUID } from 'node:crypto';
import { PLAYER_AVATARS } from '../../schema/forms.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Registration, SignedIn } from '../../schema/rest/accounts.ts';
import type { Locale } from '../../schema/words.ts';
import type { Account } from '../records/account.ts';
import { DuplicateKey, StaleWrite, type Write } from '../store/store.ts';
import type { AccountNeeds, Caller } from './accounts.ts';
import { guestName, nameFromEmail, nameFromHint } from './guest-names.ts';
import { toldOf } from './profiles.ts';
import type { Doors } from './sign-in.ts';

/** Somebody whom another site (an OAuth provider) has sent. */
export interface Stranger {
  readonly email: string | null;
  /** Whether that site has made sure of the address. */
  readonly emailConfirmed: boolean;
  /** What he is called there: his username here is made of it. */
  readonly nameHint: string;
}

/** The writes that belong into the batch that makes an account. */
export type Along = (account: string) => readonly Write[];

export interface Registering {
  /**
   * Makes an account and opens a session. A guest who registers becomes the account in place: same id, progress kept.
   * Refuses `account.email_taken`, `account.username_taken`, `name.refused` and `sanction.address`; and
   * `sanction.banned`, once it is made, when a closed account with the same e-mail is banned: the ban passes on.
   */
  register(given: Registration, caller: Caller): Promise<SignedIn>;
  /** Makes a guest and opens a session. Refuses `sanction.address`. */
  anonymous(avatar: string | undefined, caller: Caller): Promise<SignedIn>;
  /**
   * Makes an account without a password, out of the caller's guest if there is one. It never takes the e-mail of
   * another account: then it has none. What else makes it reachable is written `along` with it. Opens no session.
   */
  admitStranger(given: Stranger, caller: Caller, along?: Along): Promise<Account>;
}

const NAME_TRIES = 12;

type Needs = Pick<AccountNeeds, 'store' | 'clock' | 'bus' | 'passwords' | 'letters' | 'sanctions' | 'dice' | 'names'>;
type Given = Pick<Account, 'email' | 'emailConfirmedAt' | 'passwordHash'> & { readonly avatar?: string };

/** A username in its three places. */
export const namesOf = (username: string) => ({ username, usernameKey: username.toLowerCase(), name: username });
const doubled = (error: unknown, key: string) => error instanceof DuplicateKey && error.key === key;

/** Turns a doubled key into what the person is told. */
export function taken(error: unknown): unknown {
  if (doubled(error, 'email')) return new Refusal('account.email_taken');
  return doubled(error, 'usernameKey') ? new Refusal('account.username_taken') : error;
}

export function registering(needs: Needs, doors: Pick<Doors, 'enter'>): Registering {
  const { store, clock, bus, passwords, letters, sanctions, dice, names } = needs;

  const blank = (username: string, locale: Locale): Account => ({
    ...namesOf(username),
    id: randomUUID(),
    email: null,
    emailConfirmedAt: null,
    passwordHash: null,
    avatar: PLAYER_AVATARS[dice(PLAYER_AVATARS.length)] ?? PLAYER_AVATARS[0],
    avatarUrl: null,
    role: 'player',
    guest: true,
    locale,
    settings: { showTimestamps: true, darkMode: 'system' },
    devices: [],
    createdAt: clock.now(),
    updatedAt: null,
    disabledAt: null,
    deletedAt: null,
    lastSeenAt: clock.now(),
  });

  /** A name made of what somebody is called elsewhere, if it may be shown; else one that says nothing. */
  const decent = (name: string, tried: number) =>
    names.judgeName(name) === null ? name : nameFromHint('', dice, tried);

  /** Does something with a name that must be free: with the one that was chosen, or the first of the made ones that is. */
  async function underName<T>(
    chosen: string | undefined,
    made: (tried: number) => string,
    work: (name: string) => Promise<T>,
  ): Promise<T> {
    for (let tried = 0; ; tried++) {
      try {
        return await work(chosen ?? made(tried));
      } catch (error) {
        const again = doubled(error, 'usernameKey') && chosen === undefined;
        if (!again || tried >= NAME_TRIES) throw error;
      }
    }
  }

  /** The guest that is to become an account: the caller's, while it still is one. */
  async function guestOf({ identity }: Caller): Promise<Account | undefined> {
    const found = identity?.guest ? await store.accounts.get(identity.id) : undefined;
    return found?.guest && found.deletedAt === null ? found : undefined;
  }

  const confirmation = (account: Account): Write[] =>
    account.email !== null && account.emailConfirmedAt === null ? letters.confirmation(account) : [];

  /** Makes the account under that name, with the letter that asks to confirm its address, in one batch. */
  async function settle(
    username: string,
    { avatar, ...given }: Given,
    caller: Caller,
    along: Along = () => [],
  ): Promise<Account> {
    const { locale } = caller;
    const guest = await guestOf(caller);
    if (guest) {
      const change = { ...namesOf(username), ...given, avatar: avatar ?? guest.avatar, guest: false, locale };
      const account: Account = { ...guest, ...change, updatedAt: clock.now() };
      const { updatedAt } = account;
      try {
        const only = { guest: true, deletedAt: null };
        const update: Write = { in: 'accounts', update: guest.id, change: { ...change, updatedAt }, only };
        const inherited = await sanctions.inherit(account.id, account.email);
        await store.batch([update, ...along(account.id), ...confirmation(account), ...inherited.writes]);
        inherited.tell();
        bus.tell('account.changed', toldOf(account));
        return account;
      } catch (error) {
        // He registered a moment ago, in another tab: this is somebody new.
        if (!(error instanceof StaleWrite)) throw error;
      }
    }
    const stranger = blank(username, locale);
    const account = { ...stranger, ...given, avatar: avatar ?? stranger.avatar, guest: false };
    const inherited = await sanctions.inherit(account.id, account.email);
    const insert: Write = { in: 'accounts', insert: account };
    await store.batch([insert, ...along(account.id), ...confirmation(account), ...inherited.writes]);
    inherited.tell();
    return account;
  }

  return {
    async register({ email, password, options }, caller) {
      await sanctions.checkAddress(caller.address);
      if (options?.username !== undefined) names.mustName(options.username);
      const given = { email, passwordHash: await passwords.hash(password), emailConfirmedAt: null };
      const made = (tried: number) => decent(nameFromEmail(email, dice), tried);
      const settled = underName(options?.username, made, (name) =>
        settle(name, { ...given, avatar: options?.avatar }, caller),
      );
      const account = await settled.catch((error) => {
        throw taken(error);
      });
      return doors.enter(account, caller);
    },

    async anonymous(avatar, caller) {
      await sanctions.checkAddress(caller.address);
      const made = (tried: number) => guestName(dice, caller.locale, tried);
      const guest = await underName(undefined, made, (name) => {
        const one = blank(name, caller.locale);
        return store.accounts.insert({ ...one, avatar: avatar ?? one.avatar });
      });
      return doors.enter(guest, { ...caller, identity: undefined });
    },

    async admitStranger({ email, emailConfirmed, nameHint }, caller, along) {
      await sanctions.checkAddress(caller.address);
      const made = (tried: number) => decent(nameFromHint(nameHint, dice, tried), tried);
      const withEmail = async (address: string | null) => {
        const emailConfirmedAt = address !== null && emailConfirmed ? clock.now() : null;
        const given = { email: address, emailConfirmedAt, passwordHash: null };
        return underName(undefined, made, (name) => settle(name, given, caller, along));
      };
      return withEmail(email?.trim().toLowerCase() || null).catch((error) => {
        if (doubled(error, 'email')) return withEmail(null);
        throw error;
      });
    },
  };
}
