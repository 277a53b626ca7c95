import { randomUUID } from 'node:crypto';
import type { Clock } from '../../rooms/services.ts';
import type { Account } from '../records/account.ts';
import type { LetterKind } from '../records/letter.ts';
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
 * Letters to people with an e-mail address. Each method gives the writes that put a letter into the stored outbox: they
 * go into the same batch as the change that it tells of, so that neither is there without the other. The postman
 * (server/mail/postman.ts) writes and sends it, with a single-use token in its link.
 */
export interface Letters {
  /** Asks whether the address is really theirs. */
  confirmation(account: Account): Write[];
  /** Lets them choose another password. */
  reset(account: Account): Write[];
  /** The same for whoever has that address, if anybody has. Whose it is, is looked up later: asking takes no longer for those who are known. */
  resetAt(email: string): Write[];
  /** Tells that somebody logged in from a device that this account was not used on before. */
  newDevice(account: Account, knock: Knock): Write[];
}

interface Needs {
  readonly clock: Clock;
  /** Told that there will be a letter in a moment. */
  readonly expect: () => void;
}

const DEVICE_LENGTH = 300;

export function letters({ clock, expect }: Needs): Letters {
  function put(kind: LetterKind, to: string | null, account: string | null, knock: Knock | null = null): Write[] {
    if (to === null) return [];
    expect();
    const now = clock.now();
    return [{ in: 'letters', insert: { id: randomUUID(), kind, to, account, knock, askedAt: now, nextAt: now } }];
  }

  return {
    confirmation: ({ id, email }) => put('confirmation', email, id),
    reset: ({ id, email }) => put('reset', email, id),
    resetAt: (email) => put('reset', email, null),
    newDevice: ({ id, email }, { device, address, at }) =>
      put('newDevice', email, id, { device: device.slice(0, DEVICE_LENGTH), address, at }),
  };
}
