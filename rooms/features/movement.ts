import { INPUT_CREDIT } from '../../schema/input.ts';
import * as motion from '../../schema/motion.ts';
import type { Stage } from '../stage.ts';

/** Steps without an input frame after which a body stands, though its client never said so. */
const IDLE_STEPS = 6;

/** Walks everybody: an input frame is one step, and a client may spend no more frames than steps have passed. */
export function walk(room: Stage, dt: number): void {
  for (const occupant of room.occupants.values()) {
    const { player, client } = occupant;
    const frames = room.inputs?.get(client.sessionId);
    occupant.credit = Math.min(INPUT_CREDIT, occupant.credit + 1);
    occupant.idle++;
    while (frames && occupant.credit >= 1 && frames.size > 0) {
      const wish = frames.next();
      if (!wish) break;
      motion.step(player, wish, room.scene.ground, dt);
      occupant.credit--;
      occupant.idle = 0;
      occupant.moved = true;
    }
    if (player.moving && occupant.idle > IDLE_STEPS) player.moving = false;
  }
}
