import type { Identity } from '../../rooms/services.ts';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import { StaleWrite, type Write } from '../store/store.ts';
import type { AccountNeeds, Caller } from './accounts.ts';
import { must } from './policies.ts';

export interface PasswordChanges {
  /**
   * Changes the password of who knows it, and ends his other sessions. Refuses `password.wrong`, `auth.locked` (these
   * tries count as those of logging in) and `password.none`.
   */
  changePassword(identity: Identity, given: { current: string; next: string }, caller: Caller): Promise<void>;
  /** Sets a password for who has shown that he reads the account's mail, and ends all its sessions. Refuses `account.unknown`. */
  resetPassword(id: string, next: string): Promise<void>;
  /** Notes that the address is theirs; false if the account has another one by now. */
  confirmEmail(id: string, email: string): Promise<boolean>;
}

type Needs = Pick<AccountNeeds, 'store' | 'clock' | 'sessions' | 'passwords' | 'attempts'>;

/** What is said when the account is no longer as it was read. */
const ifStale = (code: RefusalCode) => (error: unknown) => {
  throw error instanceof StaleWrite ? new Refusal(code) : error;
};

export function passwordChanges({ store, clock, sessions, passwords, attempts }: Needs): PasswordChanges {
  const setting = async (id: string, next: string, from?: string): Promise<Write> => {
    const change = { passwordHash: await passwords.hash(next), updatedAt: clock.now() };
    const only = { deletedAt: null, ...(from === undefined ? {} : { passwordHash: from }) };
    return { in: 'accounts', update: id, change, only };
  };

  return {
    async changePassword(identity, { current, next }, { address }) {
      must(identity, 'password.change');
      const account = await store.accounts.get(identity.id);
      const hash = account?.passwordHash;
      if (!account || !hash) throw new Refusal('password.none');
      const tried = attempts.attempt({ email: account.email ?? account.id, address }, async () =>
        (await passwords.verify(hash, current)) ? true : undefined,
      );
      await tried.catch((error) => {
        throw error instanceof Refusal && error.code === 'auth.wrong' ? new Refusal('password.wrong') : error;
      });
      const change = await setting(account.id, next, hash);
      await sessions.endAll(account.id, [change], identity.session).catch(ifStale('password.wrong'));
    },

    async resetPassword(id, next) {
      const account = await store.accounts.get(id);
      if (!account || account.guest || account.deletedAt !== null) throw new Refusal('account.unknown');
      await sessions.endAll(id, [await setting(id, next)]).catch(ifStale('account.unknown'));
    },

    async confirmEmail(id, email) {
      const confirmed = { emailConfirmedAt: clock.now() };
      const only = { email: email.trim().toLowerCase(), deletedAt: null };
      return (await store.accounts.update(id, confirmed, only)) !== undefined;
    },
  };
}
