import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import { ownPictures, type PictureNeeds } from './own-pictures.ts';

/** Covers of scenarios. */
export interface Covers {
  /** Draws a cover and gives its address. Refuses `cover.too_large`, `cover.type`, `cover.pixels`, `cover.broken`. */
  keep(bytes: Buffer): Promise<string>;
  /** Takes away a cover that nobody needs any more: that one stays behind is no reason to refuse anything. */
  discard(url: string): Promise<void>;
}

/** Each has a name of its own, also when the same picture is sent twice: what replaces one never is the one that goes. */
export function covers(files: PictureNeeds & { readonly log: Pick<Log, 'error'> }): Covers {
  const words = {
    tooLarge: 'cover.too_large',
    type: 'cover.type',
    pixels: 'cover.pixels',
    broken: 'cover.broken',
  } as const;
  const pictures = ownPictures('cover', 'cover', words, files);
  return {
    keep: (bytes) => pictures.keep(randomUUID(), bytes),
    discard: (url) => pictures.remove(url).catch((error) => files.log.error({ error, url }, 'a cover was left behind')),
  };
}
