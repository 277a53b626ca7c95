import { pipeline } from 'node:stream';
import type { RequestHandler } from 'express';
import { Refusal } from '../../schema/refusals.ts';
import { assetCreated } from '../../schema/rest/assets.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Assets } from '../domain/assets.ts';
import { UPLOADED } from './headers.ts';
import { type Route, route } from './route.ts';

export function assetRoutes({ assets }: { assets: Assets }): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/assets',
      does: 'Uploads a picture (JPEG, PNG, WebP) in the multipart field `file`.',
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
  ];
}

/** The only names that lead to a blob: variants of pictures, and portraits. Their content never changes. */
export const PICTURE = /^\/assets\/([0-9a-f]{64}-(?:large|thumb|avatar)\.webp)$/;

/** Serves the variants of uploaded pictures at `/assets/<hash>-<variant>.webp`; leaves other addresses to others. */
export function pictures({ blobs }: { blobs: Pick<Blobs, 'open'> }): RequestHandler {
  return async (request, response, next) => {
    const name = PICTURE.exec(request.path)?.[1];
    if (!name || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const etag = `"${name}"`;
    if (request.headers['if-none-match'] === etag)
      return void response.status(304).set(UPLOADED).set('ETag', etag).end();
    const blob = await blobs.open(`assets/${name}`);
    if (!blob) throw new Refusal('asset.unknown');
    response.set({ ...UPLOADED, ETag: etag, 'Content-Type': 'image/webp', 'Content-Length': String(blob.size) });
    if (request.method === 'HEAD') {
      blob.content.destroy();
      return void response.end();
    }
    // A reader who goes away in the middle is no failure.
    pipeline(blob.content, response, () => {});
  };
}
