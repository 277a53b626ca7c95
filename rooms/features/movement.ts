import type { Client, ClientPrivate } from '@colyseus/core';
import type { MoveInput } from '../../schema/input.ts';
import { TICK_RATE } from '../../schema/protocol.ts';
import type { Course } from '../course.ts';
import type { Occupant } from '../occupant.ts';
import type { Stage } from '../stage.ts';

/** Whose intents Colyseus decodes into an input: it keeps one for each connection. */
const speakers = new WeakMap<object, Occupant>();

/** From now on, what the present connection of somebody sends is what he intends, and its patches are told of his ticks. */
export function listen(who: Occupant): void {
  const { _input } = who.client as Client & ClientPrivate;
  if (_input) speakers.set(_input, who);
  who.client.userData = who;
}

/** Takes in what has just been decoded. */
export function hear(room: Stage, input: MoveInput): void {
  const who = speakers.get(input);
  if (!who) return;
  const intent = { tick: input.tick, x: within(input.x), y: within(input.y) };
  who.course.hear(intent, who.player, room.scene.ground, 1 / TICK_RATE);
}

const within = (wish: number) => Math.max(-100, Math.min(100, wish));

/** Walks everybody one step, as their clients intend. */
export function walk(room: Stage, dt: number): void {
  const { scene, trodden } = room;
  for (const who of room.occupants.values())
    if (who.course.step(who.player, scene.ground, dt)) {
      who.moved = true;
      trodden?.(who);
    }
}

/** Where a client's body is going; `tick` is what the timed prefix of its patches carries beside the clock. */
export function courseOf(client: Client): Course {
  return (client.userData as Occupant).course;
}
