import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '../../schema/refusals.ts';
import { type ScenePlace, sceneBundle, sceneList } from '../../schema/rest/scenes.ts';
import { scenarioOf, sceneId } from '../../schema/scene-id.ts';
import { slug } from '../../schema/words.ts';
import { PREVIEW } from '../content/preview.ts';
import { must } from '../domain/policies.ts';
import type { SceneCatalog } from '../domain/scenes.ts';
import { OwnBytes, ReadyJson, type Route, route } from './route.ts';

const params = z.object({ id: sceneId });
const query = z.strictObject({
  from: sceneId.optional(),
  portal: slug.optional(),
  part: z.literal('place').optional(),
});

const pictureQuery = z.strictObject({ annotations: z.literal('1').optional() });

export function sceneRoutes({ scenes }: { scenes: SceneCatalog }): Route[] {
  const written = new WeakMap<ScenePlace, ReadyJson>();

  /** A place is written down once, and named after what is in it. */
  function asJson(place: ScenePlace): ReadyJson {
    const known = written.get(place);
    if (known) return known;
    const text = JSON.stringify(place);
    const made = new ReadyJson(text, `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`);
    written.set(place, made);
    return made;
  }

  return [
    route({
      method: 'get',
      path: '/v1/scenes',
      does: 'The scenes of this world, and how many people are in each.',
      identity: 'none',
      may: 'scene.see',
      cache: 'no-cache',
      reply: sceneList,
      answer: () => {
        const all = scenes.list();
        return { scenes: all, count: all.length };
      },
    }),
    route({
      method: 'get',
      path: '/v1/scenes/:id',
      does: 'A scene whole: map, people, doors, events, the story of the one who asks, and where he arrives. `part=place` leaves out what depends on him or on the hour.',
      identity: 'optional',
      may: 'scene.see',
      params,
      query,
      cache: 'private, no-cache',
      reply: sceneBundle,
      answer: async ({ params: { id }, query: { from, portal, part }, identity, header }) => {
        if (part !== 'place') return scenes.bundle(id, { from, portal, identity });
        const place = await scenes.place(id, identity);
        if (!PREVIEW.test(id) && scenarioOf(id) === null) header('Cache-Control', 'no-cache');
        return asJson(place);
      },
    }),
    route({
      method: 'get',
      path: '/v1/scenes/:id/picture.png',
      does: 'A picture of a scene’s map as the page draws it by day. `annotations=1`, for designers and the staff, draws in what cannot be seen: the grid, doors, spots, spawns, zones, paths, people.',
      identity: 'optional',
      may: 'scene.see',
      limit: { kind: 'scene.picture', by: 'address' },
      params,
      query: pictureQuery,
      cache: 'private, no-cache',
      media: 'image/png',
      answer: async ({ params: { id }, query: { annotations }, identity }) => {
        if (annotations && !identity) throw new Refusal('auth.required');
        if (annotations && identity) must(identity, 'scene.inspect');
        const { png, etag } = await scenes.picture(id, Boolean(annotations), identity);
        return new OwnBytes(png, etag);
      },
    }),
  ];
}
