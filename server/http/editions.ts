import { z } from 'zod';
import { Refusal } from '../../schema/refusals.ts';
import {
  editionId,
  editionList,
  editionPublished,
  previewOpened,
  publishedScenes,
  publishShape,
} from '../../schema/rest/editions.ts';
import { slug } from '../../schema/words.ts';
import { PACK_LIMITS } from '../content/pack/pack-format.ts';
import type { Editions } from '../domain/editions/editions.ts';
import { OwnBytes, type Route, route } from './route.ts';

export interface EditionNeeds {
  readonly editions: Editions;
}

const ofScene = z.object({ id: slug });
const ofEdition = z.object({ id: slug, edition: editionId });
const looks = { identity: 'required', may: 'scene.editions', reply: editionList } as const;
const builds = { identity: 'required', may: 'scene.publish', limit: { kind: 'publish', by: 'identity' } } as const;
const pack = { field: 'pack', maxBytes: PACK_LIMITS.packed, tooLarge: 'pack.too_large' } as const;

/** Publishing scenes: packs come in, are looked at in a preview, and are shown to everybody. */
export function editionRoutes({ editions }: EditionNeeds, publicUrl: string): Route[] {
  return [
    route({
      ...looks,
      method: 'get',
      path: '/v1/editions',
      does: 'Every scene, with the edition that people walk in. For designers and the staff.',
      reply: publishedScenes,
      answer: ({ identity }) => editions.scenes(identity),
    }),
    route({
      ...looks,
      method: 'get',
      path: '/v1/scenes/:id/editions',
      does: 'What was published of a scene, by whom, when, and what of it is shown.',
      params: ofScene,
      answer: ({ identity, params: { id } }) => editions.list(identity, id),
    }),
    route({
      ...builds,
      method: 'post',
      path: '/v1/scenes/:id/editions',
      does: 'Publishes a pack (multipart field `pack`, made by `parvis scene pack`) that the scene is in, alone or with others. They are checked with all other scenes and kept; nobody sees them yet. What is wrong comes back in `faults`: file, place, reason, remedy.',
      params: ofScene,
      file: pack,
      body: publishShape,
      status: 201,
      reply: editionPublished,
      answer: async ({ identity, params: { id }, file, body: { note } }) => {
        if (!file || !('bytes' in file)) throw new Refusal('pack.missing');
        return { edition: await editions.publish(identity, { scene: id, packed: file.bytes, note }) };
      },
    }),
    route({
      identity: 'required',
      may: 'scene.editions',
      limit: { kind: 'scene.picture', by: 'address' },
      method: 'get',
      path: '/v1/scenes/:id/editions/:edition/picture.png',
      does: 'A picture of the map of an edition.',
      params: ofEdition,
      cache: 'private, max-age=31536000, immutable',
      media: 'image/png',
      answer: async ({ identity, params: { id, edition } }) => {
        const { png, etag } = await editions.picture(identity, id, edition);
        return new OwnBytes(png, etag);
      },
    }),
    route({
      ...builds,
      method: 'post',
      path: '/v1/scenes/:id/editions/:edition/preview',
      does: 'Opens an edition, and those that it was published with, to who published it and to the staff, beside the scene as it is. Nobody else gets in, and no list shows it.',
      params: ofEdition,
      reply: previewOpened,
      answer: async ({ identity, params: { id, edition } }) => {
        const scene = await editions.preview(identity, id, edition);
        return { scene, url: `${publicUrl}/?preview=${id}/${edition}` };
      },
    }),
    route({
      ...builds,
      method: 'post',
      path: '/v1/scenes/:id/editions/:edition/activate',
      does: 'Shows an edition to everybody, and those that it was published with, at once. Whoever is inside stays where he stands.',
      params: ofEdition,
      reply: editionList,
      answer: ({ identity, params: { id, edition } }) => editions.activate(identity, id, edition),
    }),
    route({
      ...builds,
      method: 'post',
      path: '/v1/scenes/:id/rollback',
      does: 'Shows what was shown before: one step back, of all scenes that were changed together. A second time undoes the first.',
      params: ofScene,
      reply: editionList,
      answer: ({ identity, params: { id } }) => editions.rollBack(identity, id),
    }),
  ];
}
