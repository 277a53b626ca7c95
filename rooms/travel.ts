import type { Reply } from '../schema/messages/index.ts';
import { Refusal } from '../schema/refusals.ts';
import { scenarioOf } from '../schema/scene-id.ts';
import type { Occupant } from './occupant.ts';
import { keepPlace } from './places.ts';
import { reserveSeat } from './seats.ts';
import type { Stage } from './stage.ts';

/** A traveller who has not left after this many ms may try again. */
const ON_THE_WAY_MS = 5000;

/** Where somebody travels to. */
export interface Destination {
  readonly scene: string;
  /** Null is where he was last. */
  readonly spawn: string | null;
}

async function reserve(room: Stage, who: Occupant, { scene, spawn }: Destination): Promise<Reply<'portal.enter'>> {
  const { services, roomId } = room;
  await services.sanctions.check(who.identity, 'enter', scene);
  const title = services.scenes.get(scene)?.shape.title[who.locale] ?? scene;
  const from = { roomId, sessionId: who.client.sessionId };
  const ticket = services.tickets.issue({ identity: who.identity, scene, spawn, from });
  const options = { scene, locale: who.locale, ticket };
  const auth = { identity: who.identity, locale: who.locale, address: who.address };
  const seat = await reserveSeat(scene, options, auth).catch((error) => {
    services.log.error({ error, scene }, 'the way leads nowhere');
    throw new Refusal('scene.failing', { scene: title });
  });
  if (!seat) throw new Refusal('scene.full', { scene: title });
  return { scene, spawn, seat };
}

/**
 * Reserves a seat for a traveller, who joins there first and leaves here then. What the journey costs is paid when the
 * seat is his; if that is refused, the seat lapses. Refuses `travel.busy` to whoever is on his
 * way already, `scene.full` and `scene.failing`.
 */
export async function depart(
  room: Stage,
  who: Occupant,
  to: Destination,
  pay: () => Promise<void> = async () => {},
): Promise<Reply<'portal.enter'>> {
  if (who.travelling) throw new Refusal('travel.busy');
  // Whoever goes into another world comes back to where he stood in this one.
  const keeping = scenarioOf(to.scene) === scenarioOf(room.scene.id) ? undefined : keepPlace(room, who);
  who.travelling = true;
  const stay = () => {
    who.travelling = false;
  };
  try {
    await keeping;
    const reply = await reserve(room, who, to);
    await pay();
    room.clock.setTimeout(stay, ON_THE_WAY_MS);
    return reply;
  } catch (error) {
    stay();
    throw error;
  }
}
