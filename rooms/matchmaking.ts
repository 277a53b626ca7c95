import { type AuthContext, matchMaker, Server, type ServerOptions, type Transport } from '@colyseus/core';
import { SCENE_ROOM } from '../schema/protocol.ts';
import type { sceneRoom } from './scene-room.ts';

/** What clients may ask of the matchmaker. `create` and `joinById` are left out: a scene has one room, opened on demand. */
export const MATCHMAKING_METHODS = ['joinOrCreate', 'join', 'reconnect'] as const;
export type MatchmakingMethod = (typeof MATCHMAKING_METHODS)[number];

export interface Matchmaking {
  /** What a client's matchmaking request answers: a seat reservation. Rejects with an error that has a `code` and a message for the player. */
  ask(method: MatchmakingMethod, room: string, options: object, context: AuthContext): Promise<object>;
  /** Tells everybody, empties every room and stops. */
  close(): Promise<void>;
}

/** Starts Colyseus on a transport. It is one per process: close one before the next is opened. */
export async function openMatchmaking(
  transport: Transport,
  room: ReturnType<typeof sceneRoom>,
  logger: ServerOptions['logger'],
): Promise<Matchmaking> {
  const server = new Server({ transport, logger, greet: false, gracefullyShutdown: false });
  server.define(SCENE_ROOM, room).filterBy(['scene']);
  await matchMaker.accept();
  return {
    ask: (method, name, options, context) => matchMaker.controller.invokeMethod(method, name, options, context),
    close: () => server.gracefullyShutdown(false),
  };
}
