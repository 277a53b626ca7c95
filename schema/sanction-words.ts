import type { Sanctioned } from './messages/moderation.ts';
import { WORLD } from './moderation.ts';
import { Refusal } from './refusals.ts';

const WEIGHTS = { ban: 2, mute: 1, warn: 0 } as const;

/** The sanction that weighs most: a ban before anything else, then what lasts longest. */
export function worst<S extends Pick<Sanctioned, 'kind' | 'until'>>(sanctions: readonly S[]): S | undefined {
  const lasts = ({ until }: S) => until ?? Number.MAX_VALUE;
  return [...sanctions].sort((a, b) => WEIGHTS[b.kind] - WEIGHTS[a.kind] || lasts(b) - lasts(a))[0];
}

type Told = Pick<Sanctioned, 'scope' | 'until' | 'reason'> & { readonly kind: Sanctioned['kind'] | 'kick' };

/** How somebody is told of a sanction: why, and until when (0: for good). */
export function sanctionRefusal({ kind, scope, until, reason }: Told): Refusal {
  const details = { until: until ?? 0, reason, scope };
  if (kind === 'warn') return new Refusal('sanction.warned', details);
  if (kind === 'kick') return new Refusal('sanction.kicked', details);
  if (kind === 'mute') return new Refusal('sanction.muted', details);
  return new Refusal(scope === WORLD ? 'sanction.banned' : 'sanction.shut_out', details);
}
