import { z } from 'zod';
import { accountId } from '../../schema/rest/accounts.ts';
import { blockList } from '../../schema/rest/channels.ts';
import type { Blocks } from '../domain/blocks.ts';
import { type Route, route } from './route.ts';

interface Needs {
  readonly blocks: Pick<Blocks, 'list' | 'block' | 'unblock'>;
}

const params = z.object({ userId: accountId });

export function blockRoutes({ blocks }: Needs): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/users/me/blocks',
      does: 'Whom one has blocked.',
      identity: 'required',
      may: 'block.list',
      reply: blockList,
      answer: async ({ identity }) => {
        const list = await blocks.list(identity);
        return { blocks: list, count: list.length };
      },
    }),
    route({
      method: 'put',
      path: '/v1/users/me/blocks/:userId',
      does: 'Blocks somebody: one neither sees nor hears him any more, anywhere. He is not told.',
      identity: 'required',
      may: 'block.set',
      limit: { kind: 'block.set', by: 'identity' },
      params,
      answer: ({ identity, params: { userId } }) => blocks.block(identity, userId),
    }),
    route({
      method: 'delete',
      path: '/v1/users/me/blocks/:userId',
      does: 'Unblocks somebody.',
      identity: 'required',
      may: 'block.set',
      limit: { kind: 'block.set', by: 'identity' },
      params,
      answer: ({ identity, params: { userId } }) => blocks.unblock(identity, userId),
    }),
  ];
}
