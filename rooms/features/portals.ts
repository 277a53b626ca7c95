import type { Payload, Reply } from '../../schema/messages/index.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';
import { reserveSeat } from '../seats.ts';

/** A traveller who has not left after this many ms may try again. */
const ON_THE_WAY_MS = 5000;

/** Doors: reserves a seat behind the portal. The player joins there first and leaves here then. */
export class PortalsFeature extends Feature {
  override messages = {
    'portal.enter': this.answer('portal.enter', async (who, ask) => {
      const target = this.#target(who, ask);
      if (who.travelling) throw new Refusal('travel.busy');
      who.travelling = true;
      try {
        const reply = await this.#reserve(who, target);
        this.room.clock.setTimeout(() => {
          who.travelling = false;
        }, ON_THE_WAY_MS);
        return reply;
      } catch (error) {
        who.travelling = false;
        throw error;
      }
    }),
  };

  /** Where the portal leads, if the player really stands at it. */
  #target(who: Occupant, { portal, from, at }: Payload<'portal.enter'>): { scene: string; spawn: string } {
    const { scene } = this.room;
    if (from !== scene.id) throw new Refusal('portal.elsewhere');
    const area = scene.portals.get(portal);
    const shape = scene.shape.portals[portal];
    if (!area || !shape || distanceTo(area, at) > 0) throw new Refusal('portal.unknown');
    if (distanceTo(area, who.player) > REACH.portal) throw new Refusal('portal.too_far');
    return shape.to;
  }

  async #reserve(who: Occupant, { scene, spawn }: { scene: string; spawn: string }): Promise<Reply<'portal.enter'>> {
    const { services, roomId } = this.room;
    await services.sanctions.check(who.identity, 'enter', scene);
    const title = services.scenes.get(scene)?.shape.title[who.locale] ?? scene;
    const from = { roomId, sessionId: who.client.sessionId };
    const ticket = services.tickets.issue({ identity: who.identity, scene, spawn, from });
    const options = { scene, locale: who.locale, ticket };
    const auth = { identity: who.identity, locale: who.locale, address: who.address };
    const seat = await reserveSeat(scene, options, auth).catch((error) => {
      services.log.error({ error, scene }, 'a portal leads nowhere');
      throw new Refusal('scene.failing', { scene: title });
    });
    if (!seat) throw new Refusal('scene.full', { scene: title });
    return { scene, spawn, seat };
  }
}
