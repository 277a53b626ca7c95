import type { Identity, Limits } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Store } from '../store/store.ts';
import type { Accounts } from './accounts.ts';
import type { Letters } from './letters.ts';
import type { MailTokens } from './mail-tokens.ts';

/** What people do by letter. */
export interface Recovery {
  /**
   * Sends a letter to whoever has that address, if anybody has, that lets him choose another password. It is the same
   * work, and ends the same, whether anybody has or not, and whether he was sent too many of them.
   */
  forgot(email: string): Promise<void>;
  /** Gives the account of a letter another password, and ends all its sessions. Refuses `mail.token`. */
  reset(token: string, password: string): Promise<void>;
  /** The address that a letter went to is the account's own. Refuses `mail.token`. */
  confirm(token: string): Promise<void>;
  /** Sends the letter that asks for confirmation once more; none when that is done. Refuses `account.required` and `request.too_many`. */
  askAgain(identity: Identity): Promise<void>;
}

interface Needs {
  readonly store: Pick<Store, 'accounts' | 'batch'>;
  readonly accounts: Pick<Accounts, 'confirmEmail' | 'resetPassword'>;
  readonly letters: Pick<Letters, 'confirmation' | 'resetAt'>;
  readonly tokens: Pick<MailTokens, 'spend'>;
  readonly limits: Limits;
}

/** A letter to an account that was closed since is worth as much as one that was used. */
function asSpent(error: unknown): never {
  throw error instanceof Refusal && error.code === 'account.unknown' ? new Refusal('mail.token') : error;
}

export function recovery({ store, accounts, letters, tokens, limits }: Needs): Recovery {
  return {
    async forgot(email) {
      try {
        await limits.spend('letter', email);
      } catch (error) {
        // Who asks is not told: it is the mailbox's owner who would be bothered.
        if (error instanceof Refusal) return;
        throw error;
      }
      await store.batch(letters.resetAt(email));
    },

    reset: (token, password) =>
      tokens.spend('reset', token, async ({ account, email }) => {
        await accounts.resetPassword(account, password).catch(asSpent);
        // Whoever opened that letter reads the mail of that address.
        await accounts.confirmEmail(account, email);
      }),

    confirm: (token) =>
      tokens.spend('confirmation', token, async ({ account, email }) => {
        if (!(await accounts.confirmEmail(account, email))) throw new Refusal('mail.token');
      }),

    async askAgain({ id }) {
      const account = await store.accounts.get(id);
      if (!account || account.guest || account.email === null) throw new Refusal('account.required');
      if (account.emailConfirmedAt !== null) return;
      await limits.spend('letter', account.email);
      await store.batch(letters.confirmation(account));
    },
  };
}
