import type { Client, ClientPrivate } from '@colyseus/core';
import type { Occupant } from '../occupant.ts';
import type { Stage } from '../stage.ts';

/** Walks everybody one step, after hearing what their clients intend. */
export function walk(room: Stage, dt: number): void {
  const { ground } = room.scene;
  for (const who of room.occupants.values()) {
    const { course, player } = who;
    const intents = room.inputs?.get(who.client.sessionId);
    if (intents && intents.size > 0)
      for (let intent = intents.next(); intent; intent = intents.next()) course.hear(intent, player, ground, dt);
    if (course.step(player, ground, dt)) who.moved = true;
    acknowledge(who);
  }
}

/** Makes the next patch tell a client which of its ticks its body has reached, in place of a count of inputs. */
export function acknowledge({ client, course }: Occupant): void {
  const inbox = (client as Client & ClientPrivate)._inputBuffer;
  if (inbox) inbox.consumedCount = course.tick;
}

/** The client's tick that its body has reached: what the timed prefix of its patches carries beside the clock. */
export function ackOf(client: Client): number {
  return (client as Client & ClientPrivate)._inputBuffer?.ackSeq ?? 0;
}
