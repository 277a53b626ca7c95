import type { ScenePresence } from '../../../client-sdk/index.ts';
import type { Whereabouts } from '../game/nearby.ts';

/** What changes about the things of a scene that one is in. */
export function whereaboutsIn(place: ScenePresence): Whereabouts {
  const { spots } = place.bundle;
  const isHung = (spot: string) => place.state.exhibits.has(spot);
  return {
    npc: (id) => place.npcAt(id),
    isFree: (seat) => {
      for (const [id, player] of place.state.players.entries())
        if (player.seat === seat && id !== place.sessionId) return false;
      return true;
    },
    isShown: (spot) => {
      if (isHung(spot)) return true;
      const wall = spots.find(({ id }) => id === spot)?.wall;
      return spots.find((one) => one.wall === wall && !isHung(one.id))?.id === spot;
    },
  };
}
