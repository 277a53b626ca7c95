import { createHash } from 'node:crypto';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import { MAX_IMAGE_BYTES } from '../../schema/rest/assets.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { drawPortrait } from './picture.ts';
import { turns } from './turns.ts';

const AT_ONCE = 2;
const MOST_WAITING = 50;

/** Pictures that people choose for themselves. */
export interface Portraits {
  /** Draws a portrait anew and gives its address. Refuses `avatar.too_large`, `avatar.type`, `avatar.pixels`, `avatar.broken`. */
  keep(account: string, bytes: Buffer): Promise<string>;
  /** Takes away the portrait at that address, if it is one. */
  remove(url: string | null): Promise<void>;
}

const keyOf = (name: string) => `assets/${name}-avatar.webp`;
const NAME = /([0-9a-f]{64})-avatar\.webp$/;

/** What is wrong with the picture, said of the field `avatar`. */
const AS_AVATAR: Partial<Record<RefusalCode, RefusalCode>> = {
  'asset.type': 'avatar.type',
  'asset.pixels': 'avatar.pixels',
  'asset.broken': 'avatar.broken',
};

function asAvatar(error: unknown): never {
  const code = error instanceof Refusal ? AS_AVATAR[error.code] : undefined;
  throw code ? new Refusal(code) : error;
}

/** Portraits are named after their content and whose they are: no two accounts share one, and none ever changes. */
export function portraits({ blobs }: { blobs: Pick<Blobs, 'put' | 'remove' | 'url'> }): Portraits {
  const inTurn = turns(AT_ONCE, MOST_WAITING);
  return {
    async keep(account, bytes) {
      if (bytes.length > MAX_IMAGE_BYTES) throw new Refusal('avatar.too_large');
      const drawn = await inTurn(() => drawPortrait(bytes)).catch(asAvatar);
      const key = keyOf(createHash('sha256').update(account).update(bytes).digest('hex'));
      await blobs.put(key, drawn);
      return blobs.url(key);
    },
    async remove(url) {
      const name = NAME.exec(url ?? '')?.[1];
      if (name) await blobs.remove(keyOf(name));
    },
  };
}
