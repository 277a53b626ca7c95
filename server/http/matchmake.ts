import { z } from 'zod';
import { MATCHMAKING_METHODS, type Matchmaking } from '../../rooms/matchmaking.ts';
import { OwnStatus, type Route, route } from './route.ts';

const params = z.object({ method: z.enum(MATCHMAKING_METHODS), room: z.string().regex(/^[\w-]{1,60}$/) });

/**
 * The door that Colyseus's clients knock at before they open a socket. Its own takes any body from any site; this one
 * stands behind the same gate as every route, and answers refusals as those clients expect: `{ code, error }`.
 */
export function matchmakeRoutes({ matchmaking }: { matchmaking: Pick<Matchmaking, 'ask'> }): Route[] {
  return [
    route({
      method: 'post',
      path: '/matchmake/:method/:room',
      does: 'Reserves a seat in a room, for a client of Colyseus to take over a WebSocket.',
      identity: 'none',
      may: 'room.ask',
      params,
      body: z.record(z.string(), z.unknown()),
      limit: { kind: 'join', by: 'address' },
      answer: async ({ params: { method, room }, body, caller, token }) => {
        const context = { token, headers: new Headers(), ip: caller.address };
        try {
          return await matchmaking.ask(method, room, body, context);
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error;
          const status = error.code >= 400 && error.code < 600 ? error.code : 400;
          return new OwnStatus(status, { code: error.code, error: error.message });
        }
      },
    }),
  ];
}
