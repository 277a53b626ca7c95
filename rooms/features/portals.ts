import type { Payload } from '../../schema/messages/index.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Doors } from '../events/starter.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';
import { type Destination, depart } from '../travel.ts';

/** Doors: reserves a seat behind the portal. */
export class PortalsFeature extends Feature {
  override messages = {
    'portal.enter': this.answer('portal.enter', (who, ask) => depart(this.room, who, this.#target(who, ask))),
  };

  /** Where the portal leads, if the player really stands at it. */
  #target(who: Occupant, { portal, from, at }: Payload<'portal.enter'>): Destination {
    const { scene } = this.room;
    if (from !== scene.id) throw new Refusal('portal.elsewhere');
    const area = scene.portals.get(portal);
    const shape = scene.shape.portals[portal];
    if (!area || !shape || distanceTo(area, at) > 0) throw new Refusal('portal.unknown');
    if (distanceTo(area, who.player) > REACH.portal) throw new Refusal('portal.too_far');
    const { events } = this.room.plugins as { events: Doors };
    if (events.doorState(portal) === 'closed') throw new Refusal('portal.closed');
    return shape.to;
  }
}
