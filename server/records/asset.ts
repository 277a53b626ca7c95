import { z } from 'zod';
import { assetKind, assetType, assetVariant } from '../../schema/rest/assets.ts';
import { type RecordOf, record } from './record.ts';

/** An upload that was taken in. */
export const asset = record(
  'asset',
  {
    owner: z.string(),
    /** SHA-256 of the upload, in hex: names its blobs, which equal uploads share. */
    hash: z.string().length(64),
    kind: assetKind,
    type: assetType,
    /** What its owner calls it; at first, the file's name as he had it. */
    name: z.string().max(200),
    title: z.string().nullable(),
    /** Of the `large` variant or the film, in pixels. */
    width: z.int().positive().nullable(),
    height: z.int().positive().nullable(),
    /** In seconds. */
    duration: z.number().positive().nullable(),
    /** Of a PDF. */
    pages: z.int().positive().nullable(),
    /** The pictures that were drawn of it. */
    variants: z.array(assetVariant),
    /** Of the upload. */
    bytes: z.int().positive(),
    createdAt: z.number(),
  },
  {
    index: ['hash', ['owner', 'createdAt']],
    // Those of before there were other kinds are pictures in two sizes.
    defaults: { title: null, kind: 'image', duration: null, pages: null, variants: ['large', 'thumb'] },
  },
);
export type AssetRecord = RecordOf<typeof asset>;
