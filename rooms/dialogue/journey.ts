import type { ReservedSeat } from '../../schema/messages/travel.ts';
import { Refusal } from '../../schema/refusals.ts';
import { sceneBeside } from '../../schema/scene-id.ts';
import type { Occupant } from '../occupant.ts';
import type { Stage } from '../stage.ts';
import { depart } from '../travel.ts';
import type { Journey } from './act.ts';

/** Takes people out of the scenario that is played. */
export interface WayOut {
  /** The seat that is kept for him in the open world. Refuses `scenario.outside` there, and what travelling refuses. */
  leave(who: Occupant): Promise<ReservedSeat>;
}

/** The seat that is kept where a dialogue leads; nothing when he cannot go there. */
export async function setOut(room: Stage, who: Occupant, journey: Journey): Promise<ReservedSeat | undefined> {
  try {
    if (journey.does === 'leave') return await (room.plugins as { scenario: WayOut }).scenario.leave(who);
    // What a dialogue names is a scene of the world that it is told in.
    const there = sceneBeside(room.scene.id, journey.scene);
    if (there === room.scene.id || !room.services.scenes.get(there)?.spawns.has(journey.spawn)) return undefined;
    return await depart(room, who, { scene: there, spawn: journey.spawn });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
