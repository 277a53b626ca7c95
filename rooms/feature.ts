import { RoomPlugin } from '@colyseus/core';
import type { Payload, Reply, RequestName } from '../schema/messages/index.ts';
import { answer, type RoomHandler } from './answer.ts';
import type { Occupant } from './occupant.ts';
import type { Stage } from './stage.ts';

/**
 * A capability of a scene room: what clients may ask for, and what it does when people come and go.
 *
 * The hooks are ours, not those of RoomPlugin: with `onUncaughtException` a room binds its own hooks before it knows its
 * plugins', so the first room of a class would never call them.
 */
export abstract class Feature extends RoomPlugin<Stage> {
  /** The room opens; whatever is started here is handed to `room.until`. */
  opened?(): void | Promise<void>;
  /** Somebody has been given a body. */
  arrived?(who: Occupant): void;
  /** `room.scene` was replaced by a newer edition while people are inside. */
  rebuilt?(): void | Promise<void>;
  /** Somebody's body is about to be taken away. */
  departing?(who: Occupant): void | Promise<void>;

  /** Answers a request through the gate. */
  protected answer<N extends RequestName>(
    name: N,
    handler: (occupant: Occupant, payload: Payload<N>) => Reply<N> | Promise<Reply<N>>,
  ): RoomHandler {
    return answer(() => this.room, name, handler);
  }
}
