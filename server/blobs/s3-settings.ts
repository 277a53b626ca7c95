import { z } from 'zod';
import { row } from '../setting-row.ts';
import { origin, word } from '../setting-shapes.ts';
import type { S3Settings } from './s3.ts';

const site = origin.transform((text) => text.replace(/\/$/, ''));

/** The settings of uploads in a bucket instead of DATA_DIR. */
export const S3_SETTINGS = {
  S3_BUCKET: row(
    'Bucket of an S3-compatible service that keeps the uploads; if not set, they are in DATA_DIR/blobs.',
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket'),
  ),
  S3_ENDPOINT: row('Where the service is; that of Amazon in S3_REGION if not set.', site),
  S3_PUBLIC_ENDPOINT: row('Where browsers reach it, if not at S3_ENDPOINT.', site),
  S3_REGION: row('Its region.', z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region'), 'us-east-1'),
  S3_ACCESS_KEY_ID: row('Key to the bucket: its id.', word),
  S3_SECRET_ACCESS_KEY: row('And its secret.', word),
} as const;

type Given = {
  readonly [N in 'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_PUBLIC_ENDPOINT' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY']:
    | string
    | undefined;
} & { readonly S3_REGION: string };

/** One line for each setting that a bucket lacks. */
export function s3Faults(set: Given): string[] {
  if (set.S3_BUCKET === undefined) return [];
  return (['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
    .filter((name) => set[name] === undefined)
    .map((name) => `${name}: is needed as well, since there is S3_BUCKET`);
}

/** The bucket, if there is one. */
export function s3Settings(set: Given): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secret } = set;
  if (bucket === undefined || accessKeyId === undefined || secret === undefined) return undefined;
  const endpoint = set.S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`;
  const publicEndpoint = set.S3_PUBLIC_ENDPOINT ?? endpoint;
  return { bucket, endpoint, publicEndpoint, region, accessKeyId, secretAccessKey: secret };
}
