import type { Presence, Seat } from '../../rooms/services.ts';
import { PREVIEW } from '../content/preview.ts';

/** Who is where, with the count that lists of scenes show. */
export interface PresenceBook extends Presence {
  playersIn(scene: string): number;
}

/** The book of live seats of this process. `sat` is told where everybody is: in a scene, or no longer in any. */
export function presence({ sat }: { sat?: (identity: string, scene: string | null) => void } = {}): PresenceBook {
  const seats = new Map<string, Seat>();
  const crowd = new Map<string, number>();

  const change = (scene: string, by: 1 | -1) => {
    const many = (crowd.get(scene) ?? 0) + by;
    if (many > 0) crowd.set(scene, many);
    else crowd.delete(scene);
  };

  const holds = (identity: string, { roomId, sessionId }: Pick<Seat, 'roomId' | 'sessionId'>) => {
    const held = seats.get(identity);
    return held?.roomId === roomId && held.sessionId === sessionId;
  };

  return {
    holds,
    take(identity, seat) {
      const before = holds(identity, seat) ? undefined : seats.get(identity);
      seats.set(identity, seat);
      // Friends are not told of what nobody is to see yet.
      sat?.(identity, PREVIEW.test(seat.scene) ? null : seat.scene);
      return before;
    },
    leave(identity, seat) {
      if (!holds(identity, seat)) return;
      seats.delete(identity);
      sat?.(identity, null);
    },
    enter(scene) {
      change(scene, 1);
      let inside = true;
      return () => {
        if (inside) change(scene, -1);
        inside = false;
      };
    },
    playersIn: (scene) => crowd.get(scene) ?? 0,
  };
}
