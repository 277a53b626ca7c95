import { z } from 'zod';
import { accountId } from '../../schema/rest/accounts.ts';
import { adminUser, adminUserChange, adminUserList, adminUserSearch } from '../../schema/rest/admin-users.ts';
import type { Accounts } from '../domain/accounts.ts';
import { type Route, route } from './route.ts';

interface Needs {
  readonly accounts: Pick<Accounts, 'users' | 'userById' | 'changeUser'>;
}

const params = z.object({ id: accountId });

export function adminUserRoutes({ accounts }: Needs): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/admin/users',
      does: 'The accounts in order of username, a page at a time; `search` is how a username or an e-mail begins.',
      identity: 'required',
      may: 'user.administer',
      query: adminUserSearch,
      reply: adminUserList,
      answer: async ({ identity, query }) => {
        const { users, next } = await accounts.users(identity, query);
        return { users, count: users.length, next };
      },
    }),
    route({
      method: 'get',
      path: '/v1/admin/users/:id',
      does: 'One account or guest.',
      identity: 'required',
      may: 'user.administer',
      params,
      reply: z.object({ user: adminUser }),
      answer: async ({ identity, params }) => ({ user: await accounts.userById(identity, params.id) }),
    }),
    route({
      method: 'patch',
      path: '/v1/admin/users/:id',
      does: 'Gives an account another role, or disables it (its sessions end at once) and enables it again.',
      identity: 'required',
      may: 'user.administer',
      limit: { kind: 'user.administer', by: 'identity' },
      params,
      body: adminUserChange,
      reply: z.object({ user: adminUser }),
      answer: async ({ identity, params, body }) => ({ user: await accounts.changeUser(identity, params.id, body) }),
    }),
  ];
}
