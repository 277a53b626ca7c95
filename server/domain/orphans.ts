import type { Clock } from '../../rooms/services.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Bus } from '../bus.ts';
import type { Log } from '../log.ts';
import type { Drafts } from '../media/drafts.ts';
import type { AssetRecord } from '../records/asset.ts';
import { inTurn } from '../store/in-turn.ts';
import type { Store } from '../store/store.ts';
import type { Arrivals } from './arrivals.ts';
import { keyOfFile, keyOfVariant, keysOf } from './asset-files.ts';
import type { Assets } from './assets.ts';
import { takingDown } from './taking-down.ts';

/** What was swept up, by kind. */
export interface Swept {
  readonly blobs: number;
  readonly records: number;
  readonly exhibits: number;
  readonly drafts: number;
}

/** What belongs to nothing any more: a process died between two writes, or files went behind our back. */
export interface Orphans {
  /** Throws it away, if it is older than the time of grace; once a day at most. */
  sweep(): Promise<Swept | undefined>;
}

interface Needs {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly log: Pick<Log, 'error'>;
  readonly assets: Pick<Assets, 'discard'>;
  readonly arrivals: Pick<Arrivals, 'sweep'>;
  readonly drafts: Drafts;
  /** Nobody else works on a hash meanwhile. */
  readonly alone: <T>(hash: string, work: () => Promise<T>) => Promise<T>;
}

const HOUR_MS = 3_600_000;
/** Whatever is younger may still be on its way from the blob to the record. */
const GRACE_MS = 6 * HOUR_MS;
const EVERY_MS = 24 * HOUR_MS;
const AT_ONCE = 200;
/** When so many records, and so large a part of them, have lost their files, it is the files that are not where they were. */
const SUSPICIOUS = 10;
const PART = 0.5;
const HASH = /[0-9a-f]{64}/;

export function orphans({ store, blobs, clock, bus, log, assets, arrivals, drafts, alone }: Needs): Orphans {
  const { writes, tell } = takingDown({ store, bus });
  let last = Number.NEGATIVE_INFINITY;

  /** Whether a blob belongs to an upload, or is somebody’s portrait or the cover of a scenario. */
  async function isKept(key: string, hash: string): Promise<boolean> {
    if (key.endsWith('-avatar.webp')) return (await store.accounts.count({ avatarUrl: `/${key}` })) > 0;
    if (key.endsWith('-cover.webp')) return (await store.scenarios.count({ cover: `/${key}` })) > 0;
    const having = await store.assets.find({ where: { hash } });
    return having.some((asset) => keysOf(asset).includes(key));
  }

  async function sweepBlobs(before: number): Promise<number> {
    let swept = 0;
    for (const prefix of ['assets/', 'originals/'])
      for await (const { key, at } of blobs.list(prefix)) {
        const [hash] = HASH.exec(key) ?? [];
        if (at >= before || hash === undefined) continue;
        swept += await alone(hash, async () => {
          if (await isKept(key, hash)) return 0;
          return Number(await blobs.remove(key));
        });
      }
    return swept;
  }

  const isThere = (asset: AssetRecord) =>
    blobs.has(asset.variants.includes('large') ? keyOfVariant(asset.hash, 'large') : keyOfFile(asset));

  /** Records whose files never came, or are gone. */
  async function sweepRecords(before: number): Promise<number> {
    const lost: AssetRecord[] = [];
    let seen = 0;
    for await (const some of inTurn(store.assets, AT_ONCE))
      for (const asset of some) {
        if (asset.createdAt >= before) continue;
        seen += 1;
        if (!(await isThere(asset))) lost.push(asset);
      }
    if (lost.length >= SUSPICIOUS && lost.length > seen * PART) {
      log.error({ lost: lost.length, of: seen }, 'uploads are not where they were: nothing was thrown away');
      return 0;
    }
    for (const asset of lost) await assets.discard(asset);
    return lost.length;
  }

  /** What hangs of an upload that went while it was being hung. */
  async function sweepExhibits(before: number): Promise<number> {
    let swept = 0;
    for await (const some of inTurn(store.exhibits, AT_ONCE)) {
      const there = await store.assets.find({ where: { id: { in: some.map(({ asset }) => asset) } } });
      const known = new Set(there.map(({ id }) => id));
      for (const one of some) {
        if (one.kind === 'link' || known.has(one.asset) || one.at >= before) continue;
        await store.batch(await writes(one));
        tell([one]);
        swept += 1;
      }
    }
    return swept;
  }

  return {
    async sweep() {
      const now = clock.now();
      if (now - last < EVERY_MS) return undefined;
      last = now;
      const before = now - GRACE_MS;
      const unfinished = (await arrivals.sweep()) + (await drafts.sweep(Date.now() - EVERY_MS));
      const records = await sweepRecords(before);
      const exhibits = await sweepExhibits(before);
      return { drafts: unfinished, records, exhibits, blobs: await sweepBlobs(before) };
    },
  };
}
