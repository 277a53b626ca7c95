import { readFileSync } from 'node:fs';

/** Ms that this program has waited for its core because another one had it; 0 where the system does not say. */
export function waitedMs(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}
