import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ScenePlace, sceneBundle, sceneList } from '../../schema/rest/scenes.ts';
import { slug } from '../../schema/words.ts';
import type { SceneCatalog } from '../domain/scenes.ts';
import { ReadyJson, type Route, route } from './route.ts';

const params = z.object({ id: slug });
const query = z.strictObject({ from: slug.optional(), portal: slug.optional(), part: z.literal('place').optional() });

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
      answer: ({ params: { id }, query: { from, portal, part }, identity, header }) => {
        if (part !== 'place') return scenes.bundle(id, { from, portal, identity });
        header('Cache-Control', 'no-cache');
        return asJson(scenes.place(id));
      },
    }),
  ];
}
