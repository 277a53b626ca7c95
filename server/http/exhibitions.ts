import { z } from 'zod';
import {
  exhibitionChange,
  exhibitionList,
  exhibitionMaking,
  exhibitionParams,
  exhibitionReply,
} from '../../schema/rest/curating.ts';
import { sceneId } from '../../schema/scene-id.ts';
import type { Exhibitions } from '../domain/exhibitions.ts';
import type { SceneCatalog } from '../domain/scenes.ts';
import { type Route, route } from './route.ts';

interface Needs {
  readonly exhibitions: Exhibitions;
  readonly scenes: Pick<SceneCatalog, 'mustSee'>;
}

export function exhibitionRoutes({ exhibitions, scenes }: Needs): Route[] {
  const curate = {
    identity: 'required',
    may: 'exhibit.curate',
    limit: { kind: 'exhibition', by: 'identity' },
  } as const;
  const params = z.object({ id: sceneId });
  return [
    route({
      method: 'get',
      path: '/v1/scenes/:id/exhibitions',
      does: 'The exhibitions of a scene in the order in which they open, those that are over too.',
      identity: 'optional',
      may: 'scene.see',
      params,
      reply: exhibitionList,
      answer: async ({ identity, params }) => {
        await scenes.mustSee(params.id, identity);
        const list = await exhibitions.list(params.id);
        return { exhibitions: list, count: list.length };
      },
    }),
    route({
      method: 'post',
      path: '/v1/scenes/:id/exhibitions',
      does: 'Announces an exhibition: some of what hangs in a scene, or all of it, is seen from one moment to another. For its curators.',
      ...curate,
      params,
      body: exhibitionMaking,
      status: 201,
      reply: exhibitionReply,
      answer: async ({ identity, params, body }) => ({ exhibition: await exhibitions.make(identity, params.id, body) }),
    }),
    route({
      method: 'patch',
      path: '/v1/exhibitions/:id',
      does: 'Changes an exhibition. For the curators of its scene.',
      ...curate,
      params: exhibitionParams,
      body: exhibitionChange,
      reply: exhibitionReply,
      answer: async ({ identity, params, body }) => ({
        exhibition: await exhibitions.change(identity, params.id, body),
      }),
    }),
    route({
      method: 'delete',
      path: '/v1/exhibitions/:id',
      does: 'Deletes an exhibition; what belonged to it hangs on. For the curators of its scene.',
      ...curate,
      params: exhibitionParams,
      answer: ({ identity, params }) => exhibitions.remove(identity, params.id),
    }),
  ];
}
