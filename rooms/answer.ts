import type { Client, MessageContext } from '@colyseus/core';
import type { z } from 'zod';
import { parse } from '../schema/faults.ts';
import { type Payload, type Reply, type RequestName, requests } from '../schema/messages/index.ts';
import { Refusal } from '../schema/refusals.ts';
import type { Occupant } from './occupant.ts';
import type { Stage } from './stage.ts';

/** What somebody may do who is banned from the world, and therefore stands in the arrival hall: talk to the clerk. */
const EVEN_BANNED: ReadonlySet<RequestName> = new Set([
  'npc.talk',
  'dialogue.choose',
  'dialogue.answer',
  'dialogue.proceed',
  'dialogue.end',
  'player.identify',
  'player.locale',
]);

export type RoomHandler = (client: Client, message: unknown, ctx: MessageContext) => Promise<unknown>;

/**
 * The one gate between the wire and a room: limits, parses, handles, and turns every failure into a rejection that
 * carries a code. Colyseus by itself would tell the client the text of an unexpected error, or that it went well.
 */
export function answer<N extends RequestName>(
  stage: () => Stage,
  name: N,
  handler: (occupant: Occupant, payload: Payload<N>) => Reply<N> | Promise<Reply<N>>,
): RoomHandler {
  const shape = requests[name].payload as unknown as z.ZodType<Payload<N>>;
  return async (client, message, ctx) => {
    const room = stage();
    const occupant = room.occupants.get(client.sessionId);
    if (!occupant) return ctx.reject(new Refusal('auth.required').say('fr'));
    try {
      await room.services.limits.spend(name, occupant.identity.id);
      if (!EVEN_BANNED.has(name)) await room.services.sanctions.check(occupant.identity, 'act');
      // Who was removed a moment ago is on his way out, whatever his client does.
      if (!room.belongs(occupant)) throw new Refusal('scene.unknown');
      return await handler(occupant, parse(shape, message ?? {}));
    } catch (error) {
      return ctx.reject(refusalOf(error, name, room).say(occupant.locale));
    }
  };
}

/** The refusal that was thrown; anything else is a bug, logged and told as an internal error. */
export function refusalOf(error: unknown, doing: string, room: Stage): Refusal {
  if (error instanceof Refusal) return error;
  room.services.log.error({ error, scene: room.scene.id, doing }, 'a room failed to answer');
  return new Refusal('server.internal');
}
