import { createHash, createHmac } from 'node:crypto';
import type { Clock } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Letter } from '../records/letter.ts';
import type { MailPurpose, MailToken } from '../records/mail-token.ts';
import { DuplicateKey, type Store } from '../store/store.ts';

const LIFE = 30 * 60 * 1000;
/** Longer than a letter waits: see GIVE_UP in server/mail/postman.ts. */
const KEPT = 4 * 24 * 3600 * 1000;
const TRIES = 10;
const AT_ONCE = 500;

/** Whom a token speaks for, and the address that its letter went to. */
export interface Addressee {
  readonly account: string;
  readonly email: string;
}

/**
 * The tokens in the links of letters. A token is worked out anew, and comes out the same, each time its letter is
 * written: it is stored nowhere but, hashed, to be known again.
 */
export interface MailTokens {
  /**
   * The token for a letter, good for 30 minutes from now; those of the letters asked for before it are good no longer.
   * Undefined when the letter has no use any more: its token was spent, or a letter asked for later has taken over.
   */
  issue(letter: Pick<Letter, 'id' | 'askedAt'>, purpose: MailPurpose, to: Addressee): Promise<string | undefined>;
  /**
   * Spends a token on some work; when the work fails it is as it was. Refuses `mail.token` when it is unknown, for
   * something else, too old, or spent: of many who come at once one gets through.
   */
  spend<T>(purpose: MailPurpose, token: string, work: (on: Addressee) => Promise<T>): Promise<T>;
  /** Deletes what is long over and says how much it was. */
  sweep(): Promise<number>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly secret: string;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export function mailTokens({ store, clock, secret }: Needs): MailTokens {
  const tokenOf = (letter: string) => createHmac('sha256', secret).update(`mail token ${letter}`).digest('base64url');

  /** Puts a row in the place of the one that was seen there; false when that is not what is there any more. */
  async function replace(seen: MailToken | undefined, row: MailToken): Promise<boolean> {
    try {
      if (!seen) return Boolean(await store.mailTokens.insert(row));
      const { id, ...change } = row;
      return Boolean(await store.mailTokens.update(id, change, { letter: seen.letter, usedAt: seen.usedAt }));
    } catch (error) {
      if (error instanceof DuplicateKey) return false;
      throw error;
    }
  }

  return {
    async issue(letter, purpose, { account, email }) {
      const token = tokenOf(letter.id);
      for (let tried = 0; tried < TRIES; tried++) {
        const id = `${account}/${purpose}`;
        const seen = await store.mailTokens.get(id);
        const isOver = seen && (seen.letter === letter.id ? seen.usedAt !== null : seen.askedAt > letter.askedAt);
        if (isOver) return undefined;
        const expiresAt = clock.now() + LIFE;
        const made = { account, email, purpose, letter: letter.id, askedAt: letter.askedAt, expiresAt };
        if (await replace(seen, { id, ...made, hash: hashOf(token), usedAt: null })) return token;
      }
      throw new Error(`the ${purpose} token of one account changed ${TRIES} times while it was written`);
    },

    async spend(purpose, token, work) {
      const [found] = await store.mailTokens.find({ where: { hash: hashOf(token), purpose }, limit: 1 });
      const now = clock.now();
      if (!found || found.usedAt !== null || found.expiresAt <= now) throw new Refusal('mail.token');
      const { id, hash, account, email } = found;
      if (!(await store.mailTokens.update(id, { usedAt: now }, { hash, usedAt: null })))
        throw new Refusal('mail.token');
      try {
        return await work({ account, email });
      } catch (error) {
        await store.mailTokens.update(id, { usedAt: null }, { hash, usedAt: now });
        throw error;
      }
    },

    async sweep() {
      const where = { expiresAt: { below: clock.now() - KEPT } };
      let many = 0;
      for (;;) {
        const over = await store.mailTokens.find({ where, limit: AT_ONCE });
        if (over.length === 0) return many;
        const gone = await Promise.all(over.map(({ id, expiresAt }) => store.mailTokens.delete(id, { expiresAt })));
        many += gone.filter(Boolean).length;
      }
    },
  };
}
