import type { Limits } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { MailTokens } from '../domain/mail-tokens.ts';
import type { Account } from '../records/account.ts';
import type { Letter } from '../records/letter.ts';
import type { Store } from '../store/store.ts';
import { asHtml, asText } from './layout.ts';
import { wordingOf } from './letter-words.ts';
import type { Mail } from './mailer.ts';

/** Writes a letter: to whom it is now, with its link. Undefined when it has no use any more, or never had one. */
export type Compose = (letter: Letter) => Promise<Mail | undefined>;

interface Needs {
  readonly store: Store;
  readonly tokens: MailTokens;
  readonly limits: Limits;
  /** Where links lead. Nothing that a request says has a part in it. */
  readonly publicUrl: string;
  readonly timeZone: string;
}

export function composer({ store, tokens, limits, publicUrl, timeZone }: Needs): Compose {
  /** Whose letter it is; nobody's when there is no such account any more, or the address is not its own. */
  async function addressee({ account: id, to }: Letter): Promise<Account | undefined> {
    const found =
      id === null ? (await store.accounts.find({ where: { email: to }, limit: 1 }))[0] : await store.accounts.get(id);
    const isThere = found && found.deletedAt === null && found.disabledAt === null && found.email === to;
    return isThere ? found : undefined;
  }

  /** A notice more than its address may be sent says nothing that those before it did not. */
  async function isOneTooMany({ tries, to }: Letter): Promise<boolean> {
    try {
      if (tries <= 1) await limits.spend('letter', to);
      return false;
    } catch (error) {
      if (error instanceof Refusal) return true;
      throw error;
    }
  }

  async function linkOf(letter: Letter, account: Account): Promise<string | undefined> {
    const page = `${publicUrl}/account.html`;
    if (letter.kind === 'newDevice') return (await isOneTooMany(letter)) ? undefined : `${page}#forgot`;
    const token = await tokens.issue(letter, letter.kind, { account: account.id, email: letter.to });
    // In the fragment: browsers send it to no server, so that it is in no log.
    return token && `${page}#${letter.kind === 'reset' ? 'reset' : 'confirm'}=${token}`;
  }

  return async (letter) => {
    const account = await addressee(letter);
    const link = account && (await linkOf(letter, account));
    if (!account || !link) return undefined;
    const { locale } = account;
    const wording = wordingOf(letter.kind, locale, { username: account.username, knock: letter.knock, timeZone });
    const { subject } = wording;
    const [text, html] = [asText(wording, link, locale), asHtml(wording, link, locale)];
    return { id: letter.id, to: letter.to, subject, text, html };
  };
}
