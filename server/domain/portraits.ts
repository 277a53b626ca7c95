import { createHash } from 'node:crypto';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import { MAX_IMAGE_BYTES } from '../../schema/rest/assets.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Drafts } from '../media/drafts.ts';
import type { Studio } from '../media/studio.ts';

/** Pictures that people choose for themselves. */
export interface Portraits {
  /** Draws a portrait anew and gives its address. Refuses `avatar.too_large`, `avatar.type`, `avatar.pixels`, `avatar.broken`. */
  keep(account: string, bytes: Buffer): Promise<string>;
  /** Takes away the portrait at that address, if it is one. */
  remove(url: string | null): Promise<void>;
}

export interface PortraitNeeds {
  readonly blobs: Pick<Blobs, 'take' | 'remove'>;
  readonly studio: Pick<Studio, 'portrait'>;
  readonly drafts: Drafts;
}

const keyOf = (name: string) => `assets/${name}-avatar.webp`;
const NAME = /([0-9a-f]{64})-avatar\.webp$/;

/** What is wrong with the picture, said of the field `avatar`. */
const AS_AVATAR: Partial<Record<RefusalCode, RefusalCode>> = {
  'asset.type': 'avatar.type',
  'asset.pixels': 'avatar.pixels',
  'asset.frames': 'avatar.pixels',
  'asset.broken': 'avatar.broken',
  'asset.heavy': 'avatar.broken',
};

function asAvatar(error: unknown): never {
  const code = error instanceof Refusal ? AS_AVATAR[error.code] : undefined;
  throw code ? new Refusal(code) : error;
}

/** Portraits are named after their content and whose they are: no two accounts share one, and none ever changes. */
export function portraits({ blobs, studio, drafts }: PortraitNeeds): Portraits {
  /** Draws a picture into a blob. */
  async function draw(key: string, bytes: Buffer): Promise<void> {
    const path = await drafts.write(bytes);
    const drawn = drafts.fresh();
    try {
      await studio.portrait(path, drawn).catch(asAvatar);
      await blobs.take(key, drawn);
    } finally {
      await Promise.all([drafts.remove(path), drafts.remove(drawn)]);
    }
  }

  return {
    async keep(account, bytes) {
      if (bytes.length > MAX_IMAGE_BYTES) throw new Refusal('avatar.too_large');
      const key = keyOf(createHash('sha256').update(account).update(bytes).digest('hex'));
      await draw(key, bytes);
      return `/${key}`;
    },
    async remove(url) {
      const name = NAME.exec(url ?? '')?.[1];
      if (name) await blobs.remove(keyOf(name));
    },
  };
}
