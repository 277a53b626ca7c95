import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** An uploaded picture. Width and height are those of the `large` variant; `bytes` is the size of the upload. */
export const asset = record(
  'asset',
  {
    owner: z.string(),
    /** SHA-256 of the upload, in hex: names its blobs, which equal uploads share. */
    hash: z.string().length(64),
    type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
    /** The file's name as its owner had it. */
    name: z.string().max(200),
    title: z.string().nullable(),
    width: z.int().positive(),
    height: z.int().positive(),
    bytes: z.int().positive(),
    createdAt: z.number(),
  },
  { index: ['hash', ['owner', 'createdAt']], defaults: { title: null } },
);
export type AssetRecord = RecordOf<typeof asset>;
