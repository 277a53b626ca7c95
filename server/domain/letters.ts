import type { Account } from '../records/account.ts';
import type { Write } from '../store/store.ts';

/** From where somebody knocked. */
export interface Knock {
  /** The User-Agent. */
  readonly device: string;
  readonly address: string;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * Letters to people with an e-mail address. Each method gives the writes that put a letter (and the single-use token
 * that its link carries) into the stored outbox: they go into the same batch as the change that they tell of, so that
 * neither is there without the other.
 */
export interface Letters {
  /** Asks whether the address is really theirs. */
  confirmation(account: Account): Write[];
  /** Lets them choose another password. */
  reset(account: Account): Write[];
  /** Tells that somebody logged in from a device that this account was not used on before. */
  newDevice(account: Account, knock: Knock): Write[];
}

/** A world that writes no letters: for tests that are not about mail. */
export const noLetters: Letters = { confirmation: () => [], reset: () => [], newDevice: () => [] };
