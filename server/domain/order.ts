import { randomBytes } from 'node:crypto';
import type { Clock } from '../../rooms/services.ts';

/** How many ids one ms has. */
const PER_MS = 0x1_0000;

/** The last ms that a clock gave ids in, and how many it gave then. */
const counts = new WeakMap<Clock, { at: number; given: number }>();

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/**
 * An id that tells the order in which things came to be: 12 hex digits of ms since 1970, 4 of a counter, 16 by chance.
 * Of two that one process makes by one clock the later sorts later, also when the clock is put back.
 */
export function orderedId(clock: Clock): string {
  const now = clock.now();
  const last = counts.get(clock);
  const count = last && now <= last.at ? last : { at: now, given: 0 };
  if (count.given === PER_MS) {
    count.at += 1;
    count.given = 0;
  }
  counts.set(clock, count);
  return hex(count.at, 12) + hex(count.given++, 4) + randomBytes(8).toString('hex');
}
