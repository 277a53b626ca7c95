import { ownProfile } from '../../schema/rest/accounts.ts';
import type { Accounts } from '../domain/accounts.ts';
import { type Route, route } from './route.ts';

export function userRoutes({ accounts }: { accounts: Pick<Accounts, 'profile'> }): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/users/profile',
      does: 'The profile of the account that asks.',
      identity: 'required',
      reply: ownProfile,
      answer: ({ identity }) => accounts.profile(identity),
    }),
  ];
}
