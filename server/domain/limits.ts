import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits as RoomLimits } from '../../rooms/services.ts';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import type { Allowance, Allowances } from '../config.ts';

/** A counter of one kind of thing, per person or address. */
export interface Meter {
  /** Takes one; when none is left, says in how many seconds there will be. */
  take(who: string): Promise<number | undefined>;
  /** Gives one back that was taken for nothing. */
  giveBack(who: string): Promise<void>;
}

/** Where counts are kept that several processes share: a client of Redis, and the name of what is counted. */
export interface SharedCount {
  readonly redis: object;
  readonly name: string;
}

/**
 * Counts in memory, or in Redis; while that does not answer, in memory. Taking is one atomic step, so that many at once
 * get no more than one by one.
 */
export function meter({ points, seconds }: Allowance, shared?: SharedCount): Meter {
  const memory = new RateLimiterMemory({ points, duration: seconds });
  const limiter = shared
    ? new RateLimiterRedis({
        storeClient: shared.redis,
        keyPrefix: `parvis:${shared.name}`,
        points,
        duration: seconds,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memory,
      })
    : memory;
  return {
    async take(who) {
      try {
        await limiter.consume(who);
        return undefined;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw error;
      }
    },
    async giveBack(who) {
      await limiter.reward(who);
    },
  };
}

/** Who uses up an allowance again within so many seconds waits twice as long as the time before. */
const REMEMBERED = 600;

/** A counter in memory with which waiting grows. What is tried while one waits makes it no longer. */
export function growingMeter({ points, seconds, longest }: Allowance & { readonly longest: number }): Meter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const floods = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: REMEMBERED });
  return {
    async take(who) {
      try {
        await limiter.consume(who);
        return undefined;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        if (error.consumedPoints > points + 1) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        const { consumedPoints: times } = await floods.penalty(who);
        const wait = Math.min(longest, seconds * 2 ** (times - 1));
        await limiter.block(who, wait);
        return wait;
      }
    },
    async giveBack(who) {
      await limiter.reward(who);
    },
  };
}

/** Takes one, or throws a refusal that says how many seconds to wait. */
export async function takeOr(refusal: RefusalCode, from: Meter, who: string): Promise<void> {
  const seconds = await from.take(who);
  if (seconds !== undefined) throw new Refusal(refusal, { seconds });
}

/** Allowances by kind. A kind without a row of its own (a room's request) gets the allowance of `request`, for itself. */
export function limits({ allowances }: { allowances: Allowances }): RoomLimits {
  const meters = new Map<string, Meter>();
  const meterOf = (kind: string) => {
    const known = meters.get(kind);
    if (known) return known;
    const own: Allowance = Object.hasOwn(allowances, kind) ? allowances[kind as keyof Allowances] : allowances.request;
    const { longest } = own;
    const made = longest === undefined ? meter(own) : growingMeter({ ...own, longest });
    meters.set(kind, made);
    return made;
  };
  return { spend: (kind, who) => takeOr('request.too_many', meterOf(kind), who) };
}

/**
 * What an address is counted by: IPv4 as it is; of IPv6 the first 64 bits, since that much belongs to one person.
 */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address;
  const text = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
  if (!text.includes(':')) return text;
  const [head = '', tail = ''] = text.split('::');
  const groups = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  while (groups.length + after.length < 8) groups.push('0');
  groups.push(...after);
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
