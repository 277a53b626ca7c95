import type { Occupant } from './occupant.ts';
import type { Stage } from './stage.ts';

/**
 * Keeps where somebody is, if it changed. A passer-by leaves nothing behind, a preview is no place
 * to come back to, a traveller's place is the one he arrives
 * at, and a seat that its identity has moved on from no longer speaks for it. Failures are logged, never thrown.
 */
export async function keepPlace(room: Stage, who: Occupant): Promise<void> {
  const { services, roomId, scene } = room;
  if (scene.preview || !who.moved || who.identity.session === null || who.travelling) return;
  if (!services.presence.holds(who.identity.id, { roomId, sessionId: who.client.sessionId })) return;
  who.moved = false;
  const { x, y, dir } = who.rises ?? who.player;
  try {
    await services.places.keep(who.identity.id, { scene: scene.id, x, y, dir });
  } catch (error) {
    who.moved = true;
    services.log.error({ error, room: roomId }, 'a place was not kept');
  }
}
