import { z } from 'zod';
import { Refusal } from '../../schema/refusals.ts';
import { assetChange, assetCreated, assetId, assetList, assetSearch } from '../../schema/rest/assets.ts';
import type { Assets } from '../domain/assets.ts';
import { type Route, route } from './route.ts';

const params = z.object({ id: assetId });

/** Uploads of one's own. Files over 5 MB come by tus.ts. */
export function assetRoutes({ assets }: { assets: Assets }): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/assets',
      does: 'Uploads a picture, a sound, a film or a PDF of up to 5 MB in the multipart field `file`.',
      identity: 'required',
      may: 'asset.receive',
      limit: { kind: 'upload', by: 'identity' },
      file: true,
      status: 201,
      reply: assetCreated,
      answer: async ({ identity, file }) => {
        if (!file) throw new Refusal('asset.missing');
        return { asset: await assets.receive(identity, file) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/assets',
      does: 'One’s own uploads, the newest first, a page at a time, and how much room they take.',
      identity: 'required',
      may: 'asset.list',
      query: assetSearch,
      reply: assetList,
      answer: async ({ identity, query }) => {
        const page = await assets.list(identity, query);
        return { ...page, count: page.assets.length };
      },
    }),
    route({
      method: 'get',
      path: '/v1/assets/:id',
      does: 'An upload of one’s own.',
      identity: 'required',
      may: 'asset.list',
      params,
      reply: assetCreated,
      answer: async ({ identity, params }) => ({ asset: await assets.get(identity, params.id) }),
    }),
    route({
      method: 'patch',
      path: '/v1/assets/:id',
      does: 'Gives an upload another name.',
      identity: 'required',
      may: 'asset.change',
      limit: { kind: 'asset.change', by: 'identity' },
      params,
      body: assetChange,
      reply: assetCreated,
      answer: async ({ identity, params, body }) => ({ asset: await assets.rename(identity, params.id, body.name) }),
    }),
    route({
      method: 'delete',
      path: '/v1/assets/:id',
      does: 'Deletes an upload, and takes down what hangs of it.',
      identity: 'required',
      may: 'asset.change',
      limit: { kind: 'asset.change', by: 'identity' },
      params,
      answer: ({ identity, params }) => assets.remove(identity, params.id),
    }),
  ];
}
