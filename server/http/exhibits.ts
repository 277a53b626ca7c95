import { z } from 'zod';
import { exhibitList, exhibitParams, exhibitReply, likesReply } from '../../schema/rest/exhibits.ts';
import { sceneId } from '../../schema/scene-id.ts';
import type { Exhibits } from '../domain/exhibits.ts';
import type { Likes } from '../domain/likes.ts';
import type { SceneCatalog } from '../domain/scenes.ts';
import { type Route, route } from './route.ts';

interface Needs {
  readonly exhibits: Pick<Exhibits, 'shownIn' | 'look' | 'takeDown'>;
  readonly likes: Pick<Likes, 'like' | 'unlike'>;
  readonly scenes: Pick<SceneCatalog, 'mustSee'>;
}

export function exhibitRoutes({ exhibits, likes, scenes }: Needs): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/scenes/:id/exhibits',
      does: 'What hangs in a scene.',
      identity: 'optional',
      may: 'scene.see',
      params: z.object({ id: sceneId }),
      cache: 'no-cache',
      reply: exhibitList,
      answer: async ({ identity, params }) => {
        await scenes.mustSee(params.id, identity);
        const shown = await exhibits.shownIn(params.id);
        return { exhibits: shown, count: shown.length };
      },
    }),
    route({
      method: 'get',
      path: '/v1/exhibits/:id',
      does: 'Everything about an exhibit, and what the one who asks may do with it.',
      identity: 'optional',
      may: 'exhibit.see',
      params: exhibitParams,
      reply: exhibitReply,
      answer: async ({ identity, params }) => ({ exhibit: await exhibits.look(identity, params.id) }),
    }),
    route({
      method: 'delete',
      path: '/v1/exhibits/:id',
      does: 'Takes an exhibit down: one’s own; as a curator of its scene, or as staff, anybody’s.',
      identity: 'required',
      may: 'exhibit.remove',
      limit: { kind: 'exhibit.remove', by: 'identity' },
      params: exhibitParams,
      answer: ({ identity, params }) => exhibits.takeDown(identity, params.id),
    }),
    route({
      method: 'put',
      path: '/v1/exhibits/:id/like',
      does: 'Says that one likes an exhibit. Saying it twice changes nothing.',
      identity: 'required',
      may: 'exhibit.like',
      limit: { kind: 'exhibit.like', by: 'identity' },
      params: exhibitParams,
      reply: likesReply,
      answer: ({ identity, params }) => likes.like(identity, params.id),
    }),
    route({
      method: 'delete',
      path: '/v1/exhibits/:id/like',
      does: 'Takes that back.',
      identity: 'required',
      may: 'exhibit.like',
      limit: { kind: 'exhibit.like', by: 'identity' },
      params: exhibitParams,
      status: 200,
      reply: likesReply,
      answer: ({ identity, params }) => likes.unlike(identity, params.id),
    }),
  ];
}
