import { createHash, randomUUID } from 'node:crypto';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Asset } from '../../schema/rest/assets.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { AssetRecord } from '../records/asset.ts';
import type { Store } from '../store/store.ts';
import { drawVariants, type Variant } from './picture.ts';
import { must } from './policies.ts';
import { oneByOne, turns } from './turns.ts';

/** A file as it was uploaded. The name is what the client said: it is judged, and never becomes a path. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Assets {
  /**
   * Takes in a picture: drawn anew, kept under its hash, recorded. Refuses `account.required`, `asset.name`,
   * `asset.missing`, `asset.too_large`, `asset.type`, `asset.pixels`, `asset.broken`; after a refusal nothing of it is
   * left anywhere.
   */
  receive(by: Identity, upload: Upload): Promise<Asset>;
  /**
   * Somebody goes for good: his pictures that hang somewhere stay, without the originals and the names of the files;
   * the others go. What somebody else has uploaded too stays for him.
   */
  leave(owner: string): Promise<void>;
  /** The addresses of a picture's variants. */
  urls(hash: string): { url: string; thumbUrl: string };
}

interface Needs {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly maxBytes: number;
}

const LONGEST_NAME = 200;
/** Slashes, control characters, and those that turn text round. */
const BAD_NAME = /[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u;
const AT_ONCE = 2;
const MOST_WAITING = 50;

const variantKey = (hash: string, variant: Variant) => `assets/${hash}-${variant}.webp`;
/** Nothing serves this part of the blobs. */
const originalKey = (hash: string) => `originals/${hash}`;

function checkUpload({ name, bytes }: Upload, maxBytes: number): void {
  if (name === '' || name === '.' || name === '..' || name.length > LONGEST_NAME || BAD_NAME.test(name))
    throw new Refusal('asset.name');
  if (bytes.length === 0) throw new Refusal('asset.missing');
  if (bytes.length > maxBytes) throw new Refusal('asset.too_large');
}

export function assets({ store, blobs, clock, maxBytes }: Needs): Assets {
  const inTurn = turns(AT_ONCE, MOST_WAITING);
  const alone = oneByOne();

  const urls = (hash: string) => ({
    url: blobs.url(variantKey(hash, 'large')),
    thumbUrl: blobs.url(variantKey(hash, 'thumb')),
  });

  const shown = ({ id, hash, type, width, height, bytes }: AssetRecord): Asset => {
    const { url, thumbUrl } = urls(hash);
    return { id, url, thumb_url: thumbUrl, type, width, height, bytes };
  };

  /** Keeps what is not there yet, then records; on any failure takes away what it put. Nobody else works on the hash meanwhile. */
  async function keep(record: AssetRecord, contents: Readonly<Record<string, Buffer>>): Promise<AssetRecord> {
    const put: string[] = [];
    try {
      for (const [key, content] of Object.entries(contents)) {
        if (await blobs.has(key)) continue;
        put.push(key);
        await blobs.put(key, content);
      }
      return await store.assets.insert(record);
    } catch (error) {
      await Promise.all(put.map((key) => blobs.remove(key)));
      throw error;
    }
  }

  async function leaveBehind({ id, hash, owner }: AssetRecord, hangs: boolean): Promise<void> {
    if (hangs) await store.assets.update(id, { name: '' });
    else await store.assets.delete(id);
    const left = await store.assets.find({ where: { hash } });
    if (left.every((one) => one.owner === owner)) await blobs.remove(originalKey(hash));
    if (left.length > 0) return;
    for (const variant of ['large', 'thumb'] as const) await blobs.remove(variantKey(hash, variant));
  }

  return {
    urls,
    async leave(owner) {
      const [mine, hung] = await Promise.all([
        store.assets.find({ where: { owner } }),
        store.exhibits.find({ where: { account: owner } }),
      ]);
      const hanging = new Set(hung.map(({ asset }) => asset));
      for (const one of mine) await alone(one.hash, () => leaveBehind(one, hanging.has(one.id)));
    },
    async receive(by, upload) {
      must(by, 'asset.receive');
      checkUpload(upload, maxBytes);
      const { type, width, height, variants } = await inTurn(() => drawVariants(upload.bytes));
      const hash = createHash('sha256').update(upload.bytes).digest('hex');
      const record: AssetRecord = {
        id: randomUUID(),
        owner: by.id,
        hash,
        type,
        name: upload.name,
        title: null,
        width,
        height,
        bytes: upload.bytes.length,
        createdAt: clock.now(),
      };
      const contents = {
        [originalKey(hash)]: upload.bytes,
        [variantKey(hash, 'large')]: variants.large,
        [variantKey(hash, 'thumb')]: variants.thumb,
      };
      return shown(await alone(hash, () => keep(record, contents)));
    },
  };
}
