import type { ScenePresence } from '../../../client-sdk/index.ts';

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

/** Whether somebody is in the scene, and a guest, as far as one can see. */
export function seenHere(place: ScenePresence | null, account: string): { readonly guest: boolean } | null {
  for (const player of place?.state.players.values() ?? []) if (player.account === account) return player;
  return null;
}
