import type { Blobs } from './blobs/blobs.ts';
import { diskBlobs } from './blobs/disk.ts';
import type { Config } from './config.ts';
import { type Drafts, drafts } from './media/drafts.ts';
import { type Studio, studio } from './media/studio.ts';

/** Where uploads lie, and where they are looked at. */
export interface Files {
  readonly blobs: Blobs;
  readonly drafts: Drafts;
  readonly studio: Studio;
}

export function openFiles({ blobsDir, uploads }: Pick<Config, 'blobsDir' | 'uploads'>): Files {
  return { blobs: diskBlobs(blobsDir), drafts: drafts(uploads.folder), studio: studio() };
}
