import type { FactOf } from '../schema/messages/index.ts';
import { CLOSE } from '../schema/protocol.ts';
import type { Occupant } from './occupant.ts';
import type { Stage } from './stage.ts';
import { type Destination, depart } from './travel.ts';

/** Who has been told to go elsewhere and has not gone after this many ms is seen out. */
const GRACE_MS = 8000;

/** Sees somebody out who was told to go elsewhere, if he does not go by himself. */
export function seeOut(room: Stage, who: Occupant): void {
  room.clock.setTimeout(() => {
    if (room.occupants.get(who.client.sessionId) === who) room.dismiss(who, CLOSE.closed);
  }, GRACE_MS);
}

/**
 * Keeps a seat elsewhere for somebody who did not ask for it, and tells him why. Whoever is on a way of his own is turned
 * round. `pay` is done once the seat is kept. Rejects with what `depart` refuses; then he has been told nothing.
 */
export async function carry(
  room: Stage,
  who: Occupant,
  to: Destination,
  why: FactOf<'scenario.moved'>['why'],
  pay?: () => Promise<void>,
): Promise<void> {
  who.travelling = false;
  room.tell(who, 'scenario.moved', { ...(await depart(room, who, to, pay)), why });
}
