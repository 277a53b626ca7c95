import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { turns } from './turns.ts';

/** argon2id with 19 MiB and two passes: the first choice of the OWASP password storage cheat sheet. */
const COST = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const AT_ONCE = 4;
const MOST_WAITING = 200;

export interface Passwords {
  /** The text that is stored. */
  hash(password: string): Promise<string>;
  /** Whether the password is the one behind the hash. Without a hash it is wrong, after the same work. */
  verify(stored: string | null | undefined, password: string): Promise<boolean>;
}

/** Hashes and compares passwords, a few at a time. */
export function passwords(): Passwords {
  const inTurn = turns(AT_ONCE, MOST_WAITING);
  const nobodys = hash(crypto.randomUUID(), COST);

  return {
    hash: (password) => inTurn(() => hash(password, COST)),
    verify: (stored, password) =>
      inTurn(async () => {
        const right = await verify(stored ?? (await nobodys), password);
        return right && typeof stored === 'string';
      }),
  };
}
