import { z } from 'zod';
import { credentials } from '../../schema/forms.ts';
import { anonymous, ownProfile, progress, registration, signedIn } from '../../schema/rest/accounts.ts';
import type { Accounts } from '../domain/accounts.ts';
import { permissionsOf } from '../domain/policies.ts';
import type { Sessions } from '../domain/sessions.ts';
import { type Route, route } from './route.ts';

interface Needs {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
}

const user = ownProfile.extend({ progress });

/** The doors to an account, in the shapes that the stock SDK's `client.auth` speaks: `/auth/…`, and `/v1/auth/…` alike. */
export function authRoutes({ accounts, sessions }: Needs): Route[] {
  return ['/auth', '/v1/auth'].flatMap((at) => [
    route({
      method: 'post',
      path: `${at}/register`,
      does: 'Makes an account and logs in. With the token of a guest, the guest becomes the account.',
      identity: 'optional',
      may: 'account.enter',
      limit: { kind: 'register', by: 'address' },
      body: registration,
      reply: signedIn,
      answer: ({ body, caller }) => accounts.register(body, caller),
    }),
    route({
      method: 'post',
      path: `${at}/login`,
      does: 'Logs in with e-mail and password. With the token of a guest, the guest’s session ends.',
      identity: 'optional',
      may: 'account.enter',
      body: credentials,
      reply: signedIn,
      answer: ({ body, caller }) => accounts.login(body, caller),
    }),
    route({
      method: 'post',
      path: `${at}/anonymous`,
      does: 'Logs in as a new guest.',
      identity: 'none',
      may: 'account.enter',
      limit: { kind: 'guest', by: 'address' },
      body: anonymous,
      reply: signedIn,
      answer: ({ body, caller }) => accounts.anonymous(body.options?.avatar, caller),
    }),
    route({
      method: 'get',
      path: `${at}/userdata`,
      does: 'Tells who one is.',
      identity: 'required',
      may: 'account.see',
      reply: z.object({ user }),
      answer: async ({ identity }) => ({ user: await accounts.user(identity) }),
    }),
    route({
      method: 'get',
      path: `${at}/validate`,
      does: 'Tells whether a token is good, whose it is, and what he may do.',
      identity: 'required',
      may: 'account.see',
      reply: z.object({ user, permissions: z.array(z.string()) }),
      answer: async ({ identity }) => ({ user: await accounts.user(identity), permissions: permissionsOf(identity) }),
    }),
    route({
      method: 'post',
      path: `${at}/refresh`,
      does: 'Gives the session a new token and seven more days. The old one is dead: shown again, it ends the session.',
      identity: 'required',
      may: 'session.refresh',
      evenBanned: true,
      limit: { kind: 'session.refresh', by: 'identity' },
      reply: signedIn,
      answer: ({ token = '' }) => accounts.refresh(token),
    }),
    route({
      method: 'post',
      path: `${at}/logout`,
      does: 'Ends the session: its token is dead at once.',
      identity: 'required',
      may: 'session.end',
      evenBanned: true,
      answer: ({ identity }) => sessions.end(identity),
    }),
  ]);
}
