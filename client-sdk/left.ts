import { CLOSE } from '../schema/protocol.ts';

/** Why one is out of the world. `lost`: the connection went and did not come back. */
export type LeftReason = 'replaced' | 'signed-out' | 'too-slow' | 'draining' | 'kicked' | 'banned' | 'closed' | 'lost';

const REASONS: Readonly<Record<number, LeftReason>> = {
  [CLOSE.replaced]: 'replaced',
  [CLOSE.signedOut]: 'signed-out',
  [CLOSE.tooSlow]: 'too-slow',
  [CLOSE.draining]: 'draining',
  [CLOSE.kicked]: 'kicked',
  [CLOSE.banned]: 'banned',
  [CLOSE.closed]: 'closed',
};

export function reasonOf(code: number): LeftReason {
  return REASONS[code] ?? 'lost';
}
