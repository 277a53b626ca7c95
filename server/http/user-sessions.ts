import { z } from 'zod';
import { accountId, passwordChange, sentence, sessionList } from '../../schema/rest/accounts.ts';
import type { Accounts } from '../domain/accounts.ts';
import { deviceOf } from '../domain/devices.ts';
import { stamp } from '../domain/profiles.ts';
import type { Sessions } from '../domain/sessions.ts';
import { type Route, route } from './route.ts';
import { sentenceFor } from './sentences.ts';

interface Needs {
  readonly accounts: Pick<Accounts, 'changePassword'>;
  readonly sessions: Pick<Sessions, 'list' | 'endOne'>;
}

/** The devices that an account is used on, and the key to them. */
export function userSessionRoutes({ accounts, sessions }: Needs): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/users/me/sessions',
      does: 'The devices on which one is logged in, the one used last first.',
      identity: 'required',
      may: 'session.list',
      reply: sessionList,
      answer: async ({ identity, caller }) => {
        const living = await sessions.list(identity.id);
        const shown = living.map(({ id, device, address, createdAt, lastSeenAt, expiresAt }) => ({
          id,
          device: deviceOf(device).words(caller.locale),
          address,
          created_at: stamp(createdAt),
          last_seen_at: stamp(lastSeenAt),
          expires_at: stamp(expiresAt),
          current: id === identity.session,
        }));
        return { sessions: shown, count: shown.length };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/users/me/sessions/:id',
      does: 'Logs one of one’s devices out: its token is dead at once, and its place in the world given up.',
      identity: 'required',
      may: 'session.end',
      evenBanned: true,
      limit: { kind: 'session.end', by: 'identity' },
      params: z.object({ id: accountId }),
      answer: ({ identity, params }) => sessions.endOne(identity, params.id),
    }),
    route({
      method: 'post',
      path: '/v1/users/me/password',
      does: 'Changes the password, and logs all other devices out.',
      identity: 'required',
      may: 'password.change',
      limit: { kind: 'password.change', by: 'identity' },
      body: passwordChange,
      reply: sentence,
      answer: async ({ identity, body, caller }) => {
        await accounts.changePassword(identity, body, caller);
        return { message: sentenceFor('password.changed', caller.locale) };
      },
    }),
  ];
}
