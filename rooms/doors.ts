import { closedWords, type ShutBy } from '../schema/closed-words.ts';
import type { ShutDoors } from '../schema/messages/doors.ts';
import { missing } from '../schema/scene/condition.ts';
import type { PortalShape } from '../schema/scene/portal.ts';
import type { Doors } from './events/starter.ts';
import type { Occupant } from './occupant.ts';
import { seenOf } from './seen.ts';
import type { Stage } from './stage.ts';

const moverOf = (room: Stage) => (room.plugins as unknown as { events: Doors }).events;

/** What shuts a door of the room to somebody at this moment; undefined when it is open to him. */
export function shutBy(room: Stage, who: Occupant, portal: string): ShutBy | undefined {
  const { needs, takes }: Partial<PortalShape> = room.scene.shape.portals[portal] ?? {};
  const kept = room.scenery?.doors[portal];
  if (kept !== undefined) return kept === 'locked' ? 'locked' : undefined;
  const moved = moverOf(room).doorState(portal);
  if (moved !== undefined) return moved === 'closed' ? 'event' : undefined;
  if (!needs && !takes) return undefined;
  const seen = seenOf(room, who);
  return missing(needs ?? {}, seen) ?? (takes && !((seen.items[takes] ?? 0) > 0) ? 'item' : undefined);
}

/** What going through a door uses up for somebody. */
export function priceOf(room: Stage, portal: string): string | undefined {
  const isOpen = room.scenery?.doors[portal] === 'open' || moverOf(room).doorState(portal) === 'open';
  return isOpen ? undefined : room.scene.shape.portals[portal]?.takes;
}

/** The doors of the room that are shut to somebody at this moment, and why. */
export function shutTo(room: Stage, who: Occupant): ShutDoors {
  const portals = Object.entries(room.scene.shape.portals);
  return {
    shut: portals.flatMap(([portal, shape]) => {
      const by = shutBy(room, who, portal);
      return by ? [{ portal, why: closedWords(shape, by) }] : [];
    }),
  };
}
