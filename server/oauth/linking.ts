import { createHash } from 'node:crypto';
import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Caller } from '../domain/accounts.ts';
import type { Account } from '../records/account.ts';
import type { Link } from '../records/link.ts';
import { DuplicateKey, type Store, type Write } from '../store/store.ts';
import type { Provider, Vouched } from './provider.ts';

/** Somebody whom a provider knows and we do not. */
export interface Stranger {
  /** An address that the provider says is theirs, or none. */
  readonly email: string | null;
  readonly emailConfirmed: boolean;
  readonly nameHint: string;
}

/** What linking asks of accounts. */
export interface Hosts {
  byEmail(email: string): Promise<Account | undefined>;
  /** Makes an account without a password, in one batch with other writes; the guest who calls becomes it in place. */
  admitStranger(stranger: Stranger, caller: Caller, along: (account: string) => readonly Write[]): Promise<Account>;
}

/** Decides whose account an identity elsewhere opens, and keeps it. */
export interface Linking {
  /**
   * The account that somebody comes in by: the one it was linked to; else that of the caller, who is logged in; else
   * the one with the same address, if both sides know that the address is theirs; else a new one, which a guest
   * becomes in place. Refuses `provider.email` when only a password can tell whether the account is theirs, and
   * `provider.taken` when the account has another identity there.
   */
  accountOf(provider: Pick<Provider, 'id' | 'title'>, vouched: Vouched, caller: Caller): Promise<string>;
}

const LONGEST_SUBJECT = 120;

/** The id of a link. Subjects too long for one are shortened to their hash. */
export function linkId(provider: string, subject: string): string {
  if (subject.length <= LONGEST_SUBJECT) return `${provider}/${subject}`;
  return `${provider}/sha256:${createHash('sha256').update(subject).digest('base64url')}`;
}

export function linking({ store, clock, accounts }: { store: Store; clock: Clock; accounts: Hosts }): Linking {
  /** The account that an identity is linked to. An account that is closed has no links any more. */
  async function known(id: string): Promise<string | undefined> {
    const link = await store.links.get(id);
    if (!link) return undefined;
    const account = await store.accounts.get(link.account);
    if (account && account.deletedAt === null) return account.id;
    await store.links.delete(id, { account: link.account });
    return undefined;
  }

  return {
    async accountOf({ id: provider, title }, vouched, caller) {
      const { subject, email, emailVerified, nameHint } = vouched;
      const id = linkId(provider, subject);
      const linkTo = (account: string): Link => {
        return { id, account, provider, subject, slot: `${account}/${provider}`, email, at: clock.now() };
      };

      async function decide(): Promise<string> {
        const { identity } = caller;
        if (identity && !identity.guest) return (await store.links.insert(linkTo(identity.id))).account;
        const holder = email === null ? undefined : await accounts.byEmail(email);
        if (holder) {
          if (!emailVerified || holder.emailConfirmedAt === null) throw new Refusal('provider.email', { title });
          return (await store.links.insert(linkTo(holder.id))).account;
        }
        // An address that may not be theirs would keep its owner out: the account does without.
        const stranger = { email: emailVerified ? email : null, emailConfirmed: emailVerified, nameHint };
        const along = (account: string): Write[] => [{ in: 'links', insert: linkTo(account) }];
        return (await accounts.admitStranger(stranger, caller, along)).id;
      }

      const linked = await known(id);
      if (linked !== undefined) return linked;
      try {
        return await decide();
      } catch (error) {
        if (!(error instanceof DuplicateKey)) throw error;
        // The same identity came in twice at once, and the first decided; or the account has another one there.
        const first = await known(id);
        if (first === undefined) throw new Refusal('provider.taken', { title });
        return first;
      }
    },
  };
}
