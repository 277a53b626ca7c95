import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import type { Allowances } from '../config.ts';
import { addressKey, meter, takeOr } from './limits.ts';

/** Bounds how many invite codes somebody can guess. */
export interface CodeTries {
  /**
   * Does something with a code. Only what tells of a wrong guess (or, of a code one would like to have, that somebody has
   * it) counts; once that is used up it refuses `request.too_many` without trying.
   */
  tryIt<T>(by: { readonly account: string; readonly address: string }, act: () => Promise<T>): Promise<T>;
}

interface Needs {
  readonly allowances: Allowances;
  /** A client of Redis, for several processes to count together; see `meter`. */
  readonly redis?: object | undefined;
}

const GUESSES: readonly RefusalCode[] = ['invite.unknown', 'scenario.code_taken'];

/** Every try is paid before it is made and given back if it was no guess: tries made side by side cannot get round the limit. */
export function codeTries({ allowances, redis }: Needs): CodeTries {
  const counted = (name: 'invite.account' | 'invite.address') => meter(allowances[name], redis && { redis, name });
  const perAccount = counted('invite.account');
  const perAddress = counted('invite.address');

  return {
    async tryIt({ account, address }, act) {
      const where = addressKey(address);
      await takeOr('request.too_many', perAccount, account);
      try {
        await takeOr('request.too_many', perAddress, where);
      } catch (error) {
        await perAccount.giveBack(account);
        throw error;
      }
      const giveBack = () => Promise.all([perAccount.giveBack(account), perAddress.giveBack(where)]);
      try {
        const outcome = await act();
        await giveBack();
        return outcome;
      } catch (error) {
        if (!(error instanceof Refusal && GUESSES.includes(error.code))) await giveBack();
        throw error;
      }
    },
  };
}
