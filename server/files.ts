import { join } from 'node:path';
import type { Blobs } from './blobs/blobs.ts';
import { diskBlobs } from './blobs/disk.ts';
import { s3Blobs } from './blobs/s3.ts';
import type { Config } from './config.ts';
import { type Drafts, drafts as openDrafts } from './media/drafts.ts';
import { type Studio, studio } from './media/studio.ts';

/** Where uploads lie, and where they are looked at. */
export interface Files {
  readonly blobs: Blobs;
  readonly drafts: Drafts;
  /** Those that go up piece by piece. */
  readonly pieces: Drafts;
  readonly studio: Studio;
}

type Places = Pick<Config, 'blobsDir' | 'uploads' | 's3'>;

async function openBlobs({ blobsDir, s3 }: Places, drafts: Drafts): Promise<Blobs> {
  if (s3 === undefined) return diskBlobs(blobsDir);
  const blobs = s3Blobs(s3, drafts);
  await blobs.check();
  return blobs;
}

/** Opens them. Throws what is wrong with the bucket, if uploads are to be in one. */
export async function openFiles(places: Places): Promise<Files> {
  const { folder } = places.uploads;
  const drafts = openDrafts(join(folder, 'drafts'));
  const blobs = await openBlobs(places, drafts);
  return { blobs, drafts, pieces: openDrafts(join(folder, 'pieces')), studio: studio() };
}
