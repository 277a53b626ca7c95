import { z } from 'zod';
import { curatingView, curatorList, curatorParams, moving, refusing } from '../../schema/rest/curating.ts';
import { exhibitParams } from '../../schema/rest/exhibits.ts';
import { sceneId } from '../../schema/scene-id.ts';
import type { Curating } from '../domain/curating.ts';
import type { Curators } from '../domain/curators.ts';
import type { SceneCatalog } from '../domain/scenes.ts';
import { type Route, route } from './route.ts';

interface Needs {
  readonly curating: Curating;
  readonly curators: Pick<Curators, 'list' | 'name' | 'dismiss'>;
  readonly scenes: Pick<SceneCatalog, 'mustSee'>;
}

/** What curators do with what hangs. */
function judging({ curating }: Needs): Route[] {
  const judge = {
    identity: 'required',
    may: 'exhibit.curate',
    limit: { kind: 'exhibit.curate', by: 'identity' },
  } as const;
  return [
    route({
      method: 'get',
      path: '/v1/scenes/:id/curating',
      does: 'The walls of a scene as its curators see them: with what waits, where there is room, and who they are.',
      identity: 'required',
      may: 'exhibit.curate',
      params: z.object({ id: sceneId }),
      reply: curatingView,
      answer: ({ identity, params }) => curating.walls(identity, params.id),
    }),
    route({
      method: 'post',
      path: '/v1/exhibits/:id/approval',
      does: 'Lets everybody see an exhibit that waits.',
      ...judge,
      params: exhibitParams,
      answer: ({ identity, params }) => curating.approve(identity, params.id),
    }),
    route({
      method: 'post',
      path: '/v1/exhibits/:id/refusal',
      does: 'Refuses an exhibit that waits; whoever hung it is told why.',
      ...judge,
      params: exhibitParams,
      body: refusing,
      answer: ({ identity, params, body }) => curating.refuse(identity, params.id, body.words),
    }),
    route({
      method: 'put',
      path: '/v1/exhibits/:id/spot',
      does: 'Hangs an exhibit at another free spot of its scene.',
      ...judge,
      params: exhibitParams,
      body: moving,
      answer: ({ identity, params, body }) => curating.move(identity, params.id, body.spot),
    }),
  ];
}

/** Who the curators of a scene are. */
function naming({ curators, scenes }: Needs): Route[] {
  const name = { identity: 'required', may: 'curator.name', limit: { kind: 'curator.name', by: 'identity' } } as const;
  return [
    route({
      method: 'get',
      path: '/v1/scenes/:id/curators',
      does: 'Who looks after what hangs in a scene.',
      identity: 'optional',
      may: 'scene.see',
      params: z.object({ id: sceneId }),
      reply: curatorList,
      answer: async ({ identity, params }) => {
        await scenes.mustSee(params.id, identity);
        const list = await curators.list(params.id);
        return { curators: list, count: list.length };
      },
    }),
    route({
      method: 'put',
      path: '/v1/scenes/:id/curators/:user',
      does: 'Makes somebody a curator of a scene. For the staff.',
      ...name,
      params: curatorParams,
      answer: ({ identity, params }) => curators.name(identity, params.id, params.user),
    }),
    route({
      method: 'delete',
      path: '/v1/scenes/:id/curators/:user',
      does: 'Takes the scene out of his care again.',
      ...name,
      params: curatorParams,
      answer: ({ identity, params }) => curators.dismiss(identity, params.id, params.user),
    }),
  ];
}

export function curatingRoutes(needs: Needs): Route[] {
  return [...judging(needs), ...naming(needs)];
}
