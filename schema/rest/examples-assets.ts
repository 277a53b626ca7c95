import { type Asset, assetChange, assetCreated, assetList } from './assets.ts';
import { type Example, example, NAMED } from './example.ts';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const picture: Asset = {
  id: NAMED.asset,
  kind: 'image',
  type: 'image/png',
  name: 'picture.png',
  bytes: 48_213,
  url: `/assets/${HASH}-large.webp`,
  medium_url: `/assets/${HASH}-medium.webp`,
  thumb_url: `/assets/${HASH}-thumb.webp`,
  file_url: null,
  width: 640,
  height: 400,
  duration: null,
  pages: null,
  created_at: '2026-01-15T12:00:00.000Z',
};

const params = { id: NAMED.asset };

/** Examples of what people upload. */
export const assetExamples: Readonly<Record<string, Example>> = {
  'POST /v1/assets': example(
    { reply: assetCreated },
    {
      as: 'account',
      form: { file: { file: 'picture.png' } },
      reply: { asset: picture },
      refuses: ['asset.name'],
    },
  ),
  'GET /v1/assets': example(
    { reply: assetList },
    {
      as: 'account',
      query: { limit: '20' },
      reply: {
        assets: [picture],
        count: 1,
        next: null,
        usage: { bytes: 48_213, count: 1 },
        quota: { bytes: 524_288_000, count: 200 },
      },
    },
  ),
  'GET /v1/assets/:id': example(
    { reply: assetCreated },
    { as: 'account', params, reply: { asset: picture }, refuses: ['asset.unknown'] },
  ),
  'PATCH /v1/assets/:id': example(
    { body: assetChange, reply: assetCreated },
    {
      as: 'account',
      params,
      body: { name: 'Sunset.png' },
      reply: { asset: { ...picture, name: 'Sunset.png' } },
      refuses: ['asset.unknown', 'asset.name'],
    },
  ),
  'DELETE /v1/assets/:id': { as: 'account', params, refuses: ['asset.unknown'] },
};
