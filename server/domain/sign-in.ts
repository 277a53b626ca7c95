import type { Credentials } from '../../schema/forms.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { SignedIn } from '../../schema/rest/accounts.ts';
import type { Account } from '../records/account.ts';
import type { If } from '../store/store.ts';
import type { AccountNeeds, Caller } from './accounts.ts';
import { deviceOf } from './devices.ts';
import { userOf } from './profiles.ts';

export interface SigningIn {
  /**
   * Opens a session. Refuses `auth.wrong` and `auth.locked`, the same whether there is such an account or not; after the
   * right password only, `account.disabled` and `sanction.banned`. A guest who logs in to an account he has already leaves his guest behind:
   * that session ends, and nothing of it is merged.
   */
  login(given: Credentials, caller: Caller): Promise<SignedIn>;
  /** Whose password it is; opens nothing. Refuses as `login` does before the right password. */
  prove(given: Credentials, caller: Caller): Promise<Account>;
  /** Opens a session for somebody who has shown in another way who he is. Refuses `account.unknown` and what `login` does after the password. */
  open(id: string, caller: Caller): Promise<SignedIn>;
  /** A new token for the session of this one, which is dead then; see Sessions.refresh. */
  refresh(token: string): Promise<SignedIn>;
}

/** Inside the domain: opens a session for an account just read or made, as long as it stays as it is. */
export interface Doors extends SigningIn {
  enter(account: Account, caller: Caller, only?: If<Account>): Promise<SignedIn>;
}

/** How many kinds of device of an account are remembered. */
const MOST_DEVICES = 20;

type Needs = Pick<
  AccountNeeds,
  'store' | 'clock' | 'sessions' | 'passwords' | 'attempts' | 'places' | 'story' | 'letters' | 'sanctions'
>;

export function signingIn(needs: Needs): Doors {
  const { store, clock, sessions, passwords, attempts, letters, sanctions } = needs;

  /** What is written because of the device: it is remembered, and one that is new is told of, unless it is the first. */
  function deviceWrites(account: Account, { device, address }: Caller) {
    const { key } = deviceOf(device);
    if (account.devices.includes(key)) return {};
    const change = { devices: [...account.devices, key].slice(-MOST_DEVICES) };
    if (account.email === null || account.devices.length === 0) return { change };
    return { change, along: letters.newDevice(account, { device, address, at: clock.now() }) };
  }

  async function enter(account: Account, caller: Caller, only?: If<Account>): Promise<SignedIn> {
    if (account.disabledAt !== null) throw new Refusal('account.disabled');
    await sanctions.check(account, 'act');
    const { device, address, identity } = caller;
    const instead = identity?.guest ? identity.session : null;
    const [token, user] = await Promise.all([
      sessions.create(account, { device, address, instead, only, ...deviceWrites(account, caller) }),
      userOf(account, needs),
    ]);
    return { user, token };
  }

  async function prove({ email, password }: Credentials, { address }: Caller): Promise<Account> {
    return attempts.attempt({ email, address }, async () => {
      const [found] = await store.accounts.find({ where: { email, deletedAt: null }, limit: 1 });
      return (await passwords.verify(found?.passwordHash, password)) ? found : undefined;
    });
  }

  return {
    enter,
    prove,
    async login(given, caller) {
      const account = await prove(given, caller);
      // A password that was changed while it was compared opens nothing.
      return enter(account, caller, { passwordHash: account.passwordHash });
    },
    async open(id, caller) {
      const account = await store.accounts.get(id);
      if (!account || account.deletedAt !== null) throw new Refusal('account.unknown');
      return enter(account, caller);
    },
    async refresh(presented) {
      const { identity, token } = await sessions.refresh(presented);
      const account = await store.accounts.get(identity.id);
      if (!account) throw new Refusal('auth.required');
      return { user: await userOf(account, needs), token };
    },
  };
}
