import type { OwnSanction, SanctionView } from '../../schema/rest/moderation.ts';
import type { Sanction } from '../records/sanction.ts';
import { stamp, stampOr } from './profiles.ts';
import { runs } from './sanction-book.ts';

/** A sanction as its subject sees it. `now` is in ms since 1970. */
export function ownSanctionOf(sanction: Sanction, now: number): OwnSanction {
  const { id, kind, scope, reason, at, until, liftedAt } = sanction;
  return {
    id,
    kind,
    scope,
    reason,
    at: stamp(at),
    until: stampOr(until),
    lifted_at: stampOr(liftedAt),
    running: runs(sanction, now),
  };
}

/** And as the staff see it. */
export function sanctionViewOf(sanction: Sanction, now: number): SanctionView {
  const { account, by, report, addressUntil } = sanction;
  const networkUntil = addressUntil !== null && addressUntil > now && runs(sanction, now) ? addressUntil : null;
  return { ...ownSanctionOf(sanction, now), account, by, report, network_until: stampOr(networkUntil) };
}
