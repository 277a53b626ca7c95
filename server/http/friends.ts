import { z } from 'zod';
import { accountId } from '../../schema/rest/accounts.ts';
import { friendAsking, friendList, friendState } from '../../schema/rest/friends.ts';
import type { Friends } from '../domain/friends.ts';
import { type Route, route } from './route.ts';

const params = z.object({ userId: accountId });

/** Friends, who asks to be one, and whom one asked. */
export function friendRoutes({ friends }: { friends: Friends }): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/friends',
      does: 'One’s friends and where they are, who asks to be one, and whom one asked.',
      identity: 'required',
      may: 'friend.list',
      reply: friendList,
      answer: async ({ identity }) => {
        const found = await friends.list(identity);
        return { friends: found, count: found.length };
      },
    }),
    route({
      method: 'post',
      path: '/v1/friends',
      does: 'Asks somebody to be one’s friend; if he has asked already, they are friends.',
      identity: 'required',
      may: 'friend.change',
      limit: { kind: 'friend.ask', by: 'identity' },
      body: friendAsking,
      reply: friendState,
      answer: async ({ identity, body }) => ({ state: await friends.ask(identity, body.user) }),
    }),
    route({
      method: 'post',
      path: '/v1/friends/:userId/accept',
      does: 'Accepts somebody who asked.',
      identity: 'required',
      may: 'friend.change',
      limit: { kind: 'friend.accept', by: 'identity' },
      params,
      reply: friendState,
      answer: async ({ identity, params }) => ({ state: await friends.accept(identity, params.userId) }),
    }),
    route({
      method: 'delete',
      path: '/v1/friends/:userId',
      does: 'Ends a friendship, refuses a request or takes one back; the other is not told.',
      identity: 'required',
      may: 'friend.change',
      limit: { kind: 'friend.remove', by: 'identity' },
      params,
      answer: ({ identity, params }) => friends.remove(identity, params.userId),
    }),
  ];
}
