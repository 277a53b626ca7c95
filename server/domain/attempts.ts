import { createHash } from 'node:crypto';
import { Refusal } from '../../schema/refusals.ts';
import type { Allowances } from '../config.ts';
import { addressKey, meter, takeOr } from './limits.ts';

/** Who tries to log in as whom, from where. */
export interface Attempt {
  readonly email: string;
  readonly address: string;
}

export interface Attempts {
  /**
   * Lets somebody try a password. Only wrong tries (`undefined`) count; once they are used up it refuses
   * `auth.locked`, without trying, whether there is such an account or not.
   */
  attempt<T>(by: Attempt, tryIt: () => Promise<T | undefined>): Promise<T>;
}

/** Addresses of people are not written into what counts them. */
const keyOf = (email: string) => createHash('sha256').update(email).digest('base64url');

interface Needs {
  readonly allowances: Allowances;
  /** A client of Redis, for several processes to count together; see `meter`. */
  readonly redis?: object;
}

/**
 * Every try is paid before it is made and given back if it was right: tries made side by side cannot get round the
 * limit.
 */
export function attempts({ allowances, redis }: Needs): Attempts {
  const counted = (name: 'login.account' | 'login.address') => meter(allowances[name], redis && { redis, name });
  const perAccount = counted('login.account');
  const perAddress = counted('login.address');

  return {
    async attempt({ email, address }, tryIt) {
      const where = addressKey(address);
      const whose = keyOf(email);
      await takeOr('auth.locked', perAddress, where);
      try {
        await takeOr('auth.locked', perAccount, whose);
      } catch (error) {
        // It was not tried, so it says nothing about the address.
        await perAddress.giveBack(where);
        throw error;
      }
      const giveBack = () => Promise.all([perAccount.giveBack(whose), perAddress.giveBack(where)]);
      let outcome: Awaited<ReturnType<typeof tryIt>>;
      try {
        outcome = await tryIt();
      } catch (error) {
        await giveBack();
        throw error;
      }
      if (outcome === undefined) throw new Refusal('auth.wrong');
      await giveBack();
      return outcome;
    },
  };
}
