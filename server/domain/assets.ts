import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Asset, AssetSearch } from '../../schema/rest/assets.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Bus } from '../bus.ts';
import type { Log } from '../log.ts';
import type { MediaLimits } from '../media/develop.ts';
import type { Drafts } from '../media/drafts.ts';
import type { Studio } from '../media/studio.ts';
import type { AssetRecord } from '../records/asset.ts';
import { pageOf } from '../store/page.ts';
import type { Store } from '../store/store.ts';
import { keyOfFile, keyOfVariant, keysOf, shownAsset } from './asset-files.ts';
import { checkName, cleanName, type Upload } from './asset-upload.ts';
import { must } from './policies.ts';
import { type Allowed, quota as openQuota, type Weight } from './quota.ts';
import { takingDown } from './taking-down.ts';

/** What somebody keeps, a page at a time. */
export interface AssetPage {
  readonly assets: Asset[];
  readonly next: string | null;
  readonly usage: Weight;
  readonly quota: Allowed;
}

export interface Assets {
  /**
   * Takes in a file: looked at, drawn, kept under its hash, recorded. Refuses `account.required`, `asset.name`,
   * `asset.missing`, `asset.too_large`, `asset.quota`, and what `develop` refuses of files; after a refusal nothing of it
   * is left anywhere. With an `id` that is taken in already, nothing happens and the answer is the same.
   */
  receive(by: Identity, upload: Upload, id?: string): Promise<Asset>;
  /** Refuses `asset.missing`, `asset.too_large`, and `asset.quota` if it is too much with what else is on its way. */
  mayBring(by: Identity, bytes: number, onTheirWay?: readonly { readonly bytes: number }[]): Promise<void>;
  /** One's own, the newest first. */
  list(by: Identity, asked: AssetSearch): Promise<AssetPage>;
  /** Refuses `asset.unknown`, also for what is somebody else's. */
  get(by: Identity, id: string): Promise<Asset>;
  /** Refuses `asset.unknown` and `asset.name`. */
  rename(by: Identity, id: string, name: string): Promise<Asset>;
  /** Takes away an upload, and takes down what hangs of it. Refuses `asset.unknown`. */
  remove(by: Identity, id: string): Promise<void>;
  /** The same with whosever upload it is. */
  discard(asset: Pick<AssetRecord, 'id' | 'owner'>): Promise<void>;
  /**
   * Somebody goes for good: what hangs somewhere of his stays, without the originals and the names of the files; the
   * rest goes. What somebody else has uploaded too stays for him.
   */
  leave(owner: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly log: Pick<Log, 'warn'>;
  readonly studio: Pick<Studio, 'develop'>;
  readonly drafts: Drafts;
  /** Nobody else works on a hash meanwhile. */
  readonly alone: <T>(hash: string, work: () => Promise<T>) => Promise<T>;
  readonly uploads: { readonly mostBytes: number; readonly media: MediaLimits; readonly quota: Allowed };
}

const MEGABYTE = 1024 * 1024;

export function assets({ store, blobs, clock, bus, log, studio, drafts, alone, uploads }: Needs): Assets {
  const quota = openQuota(store, uploads.quota);
  const { exhibitsOf, writes: takeDown, tell } = takingDown({ store, bus });

  function checkSize(bytes: number): void {
    if (bytes === 0) throw new Refusal('asset.missing');
    if (bytes > uploads.mostBytes)
      throw new Refusal('asset.too_large', { megabytes: Math.floor(uploads.mostBytes / MEGABYTE) });
  }

  /** Keeps what is not there yet, then records; on any failure takes away what it put. Nobody else works on the hash meanwhile. */
  async function keep(record: AssetRecord, files: ReadonlyMap<string, string>): Promise<void> {
    const put: string[] = [];
    try {
      for (const [key, path] of files) {
        if (await blobs.has(key)) continue;
        put.push(key);
        await blobs.take(key, path);
      }
      const more = { bytes: record.bytes, count: 1 };
      await quota.settle(record.owner, async () => ({
        writes: [{ in: 'assets', insert: record }],
        more,
        made: record,
      }));
    } catch (error) {
      await Promise.all(put.map((key) => blobs.remove(key)));
      throw error;
    }
  }

  async function takeIn(by: Identity, name: string, path: string, id: string): Promise<AssetRecord> {
    const { size } = await stat(path);
    checkSize(size);
    await quota.check(by.id, { bytes: size, count: 1 });
    return drafts.withFolder(async (into) => {
      const { variants, ...seen } = await studio.develop(path, into, uploads.media);
      const drawn = Object.keys(variants) as (keyof typeof variants)[];
      const made = { id, owner: by.id, name, title: null, variants: drawn, createdAt: clock.now() };
      const record: AssetRecord = { ...seen, ...made };
      const files = new Map([[keyOfFile(record), path]]);
      for (const variant of drawn) files.set(keyOfVariant(seen.hash, variant), variants[variant] ?? '');
      await alone(seen.hash, () => keep(record, files));
      return record;
    });
  }

  async function own(by: Identity, id: string): Promise<AssetRecord> {
    const found = await store.assets.get(id);
    if (found?.owner !== by.id) throw new Refusal('asset.unknown');
    return found;
  }

  /** The blobs go with the last who has them. */
  async function letGo(hash: string, keys: readonly string[]): Promise<void> {
    if ((await store.assets.count({ hash })) > 0) return;
    for (const key of keys) await blobs.remove(key);
  }

  /** Takes away an upload and what hangs of it, as one; then its files. Refuses `asset.unknown` when it is gone already. */
  async function takeAway({ id, owner }: Pick<AssetRecord, 'id' | 'owner'>): Promise<void> {
    const { gone, down } = await quota.settle(owner, async () => {
      const [gone, down] = [await store.assets.get(id), await exhibitsOf(id)];
      if (gone?.owner !== owner) throw new Refusal('asset.unknown');
      const hung = (await Promise.all(down.map(takeDown))).flat();
      const writes = [{ in: 'assets', delete: id, only: { owner } } as const, ...hung];
      return { writes, more: { bytes: -gone.bytes, count: -1 }, made: { gone, down } };
    });
    tell(down);
    await alone(gone.hash, () => letGo(gone.hash, keysOf(gone))).catch((error) =>
      log.warn({ error, asset: id }, 'files of a deleted upload were left behind'),
    );
  }

  async function leaveBehind(one: AssetRecord, hangs: boolean): Promise<void> {
    if (!hangs) {
      await store.assets.delete(one.id);
      return letGo(one.hash, keysOf(one));
    }
    await store.assets.update(one.id, { name: '' });
    const others = await store.assets.find({ where: { hash: one.hash } });
    if (one.kind === 'image' && others.every(({ owner }) => owner === one.owner)) await blobs.remove(keyOfFile(one));
  }

  return {
    async receive(by, upload, id = randomUUID()) {
      must(by, 'asset.receive');
      const path = 'bytes' in upload ? await drafts.write(upload.bytes) : upload.path;
      try {
        checkName(upload.name);
        const known = await store.assets.get(id);
        if (known) return shownAsset(await own(by, id));
        return shownAsset(await takeIn(by, upload.name, path, id));
      } finally {
        await drafts.remove(path);
      }
    },

    async mayBring(by, bytes, onTheirWay = []) {
      must(by, 'asset.receive');
      checkSize(bytes);
      const all = onTheirWay.reduce((sum, one) => sum + one.bytes, bytes);
      await quota.check(by.id, { bytes: all, count: 1 + onTheirWay.length });
    },

    async list(by, asked) {
      must(by, 'asset.list');
      const query = { where: { owner: by.id }, sort: 'createdAt', descending: true } as const;
      const { page, next } = await pageOf(store.assets, query, asked);
      return { assets: page.map(shownAsset), next, usage: await quota.usageOf(by.id), quota: uploads.quota };
    },

    async get(by, id) {
      must(by, 'asset.list');
      return shownAsset(await own(by, id));
    },

    async rename(by, id, said) {
      must(by, 'asset.change');
      const name = cleanName(said);
      checkName(name);
      await own(by, id);
      const renamed = await store.assets.update(id, { name }, { owner: by.id });
      if (!renamed) throw new Refusal('asset.unknown');
      return shownAsset(renamed);
    },

    async remove(by, id) {
      must(by, 'asset.change');
      await takeAway(await own(by, id));
    },

    discard: takeAway,

    async leave(owner) {
      const [mine, hung] = await Promise.all([
        store.assets.find({ where: { owner } }),
        store.exhibits.find({ where: { account: owner } }),
      ]);
      const hanging = new Set(hung.map(({ asset }) => asset));
      for (const one of mine) await alone(one.hash, () => leaveBehind(one, hanging.has(one.id)));
    },
  };
}
