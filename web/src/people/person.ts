import type { ScenePresence } from '../../../client-sdk/index.ts';
import { PASS } from '../../../schema/ground.ts';

/** Somebody as far as the page knows him: from a body, a list or a message. */
export interface PersonShown {
  readonly account: string;
  readonly name: string;
  readonly avatar: string;
  /** Whether he has no account; looked up in the scene if absent. */
  readonly guest?: boolean;
}

/** Whose body that is. */
export function personAt(place: ScenePresence | null, session: string): PersonShown | null {
  const player = place?.state.players.get(session);
  if (!player || session === place?.sessionId) return null;
  const { account, name, avatar, guest } = player;
  return { account, name, avatar, guest };
}

/** What one can see of somebody who is in the scene. */
export function seenHere(
  place: ScenePresence | null,
  account: string,
): { readonly guest: boolean; readonly staff: boolean } | null {
  for (const { account: one, guest, passes } of place?.state.players.values() ?? [])
    if (one === account) return { guest, staff: (passes & PASS.staff) !== 0 };
  return null;
}
