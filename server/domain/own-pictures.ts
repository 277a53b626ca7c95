import { createHash } from 'node:crypto';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import { MAX_IMAGE_BYTES } from '../../schema/rest/assets.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Drafts } from '../media/drafts.ts';
import type { Studio } from '../media/studio.ts';
import type { Print } from '../media/work.ts';

/** Pictures that belong to one thing alone, drawn anew. */
export interface OwnPictures {
  /** Draws a picture for an owner and gives its address. Refuses what is wrong with it, in the words that were given. */
  keep(owner: string, bytes: Buffer): Promise<string>;
  /** Takes away the picture at that address, if it is one of these. */
  remove(url: string | null): Promise<void>;
}

export interface PictureNeeds {
  readonly blobs: Pick<Blobs, 'take' | 'remove'>;
  readonly studio: Pick<Studio, 'draw'>;
  readonly drafts: Drafts;
}

/** What is said of a picture that cannot be taken, beside the refusals of uploads. */
export interface PictureWords {
  readonly tooLarge: RefusalCode;
  readonly type: RefusalCode;
  readonly pixels: RefusalCode;
  readonly broken: RefusalCode;
}

/** Named after their content and whose they are: no two owners share one, and none ever changes. `ends` is how names do. */
export function ownPictures(
  print: Print,
  ends: string,
  words: PictureWords,
  { blobs, studio, drafts }: PictureNeeds,
): OwnPictures {
  const keyOf = (name: string) => `assets/${name}-${ends}.webp`;
  const isOne = new RegExp(`([0-9a-f]{64})-${ends}\\.webp$`);
  const said: Partial<Record<RefusalCode, RefusalCode>> = {
    'asset.type': words.type,
    'asset.pixels': words.pixels,
    'asset.frames': words.pixels,
    'asset.broken': words.broken,
    'asset.heavy': words.broken,
  };

  const inWords = (error: unknown): never => {
    const code = error instanceof Refusal ? said[error.code] : undefined;
    throw code ? new Refusal(code) : error;
  };

  /** Draws a picture into a blob. */
  async function draw(key: string, bytes: Buffer): Promise<void> {
    const path = await drafts.write(bytes);
    const drawn = drafts.fresh();
    try {
      await studio.draw(print, path, drawn).catch(inWords);
      await blobs.take(key, drawn);
    } finally {
      await Promise.all([drafts.remove(path), drafts.remove(drawn)]);
    }
  }

  return {
    async keep(owner, bytes) {
      if (bytes.length > MAX_IMAGE_BYTES) throw new Refusal(words.tooLarge);
      const key = keyOf(createHash('sha256').update(owner).update(bytes).digest('hex'));
      await draw(key, bytes);
      return `/${key}`;
    },
    async remove(url) {
      const name = isOne.exec(url ?? '')?.[1];
      if (name) await blobs.remove(keyOf(name));
    },
  };
}
