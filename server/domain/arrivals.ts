import { link, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Identity } from '../../rooms/services.ts';
import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import type { Asset } from '../../schema/rest/assets.ts';
import type { Drafts } from '../media/drafts.ts';
import type { Arrival } from '../records/arrival.ts';
import type { Store } from '../store/store.ts';
import { checkName } from './asset-upload.ts';
import type { Assets } from './assets.ts';
import { must } from './policies.ts';
import { oneByOne } from './turns.ts';

/** Files that go up piece by piece. */
export interface Arrivals {
  /** The folder that the pieces are written to, in a file with the arrival's id. */
  readonly folder: string;
  /** How long somebody has for one, in ms. */
  readonly lastsMs: number;
  /**
   * A file is on its way. Refuses `account.required`, `asset.name`, `asset.missing`, `asset.too_large`, and
   * `asset.quota` if it is too much together with what there is and what else is on its way.
   */
  expect(by: Identity, what: Pick<Arrival, 'id' | 'name' | 'bytes'>): Promise<Arrival>;
  /** Refuses `upload.unknown`: it is done, given up, too old, or somebody else’s. */
  of(by: Identity, id: string): Promise<Arrival>;
  /** The file is whole: it is taken in. Refuses what `Assets.receive` does; it may be tried again where that may help. */
  arrive(by: Identity, id: string): Promise<Asset>;
  /** Whosever it is. */
  known(id: string): Promise<Arrival | undefined>;
  /** It is given up. */
  forget(id: string): Promise<void>;
  /** Forgets those that are too old, and files that nobody expects. Says how many. */
  sweep(): Promise<number>;
}

interface Needs {
  readonly store: Pick<Store, 'arrivals' | 'assets'>;
  readonly clock: Clock;
  readonly assets: Pick<Assets, 'receive' | 'mayBring'>;
  readonly pieces: Drafts;
  readonly drafts: Pick<Drafts, 'fresh'>;
  readonly hours: number;
}

/** What a later try may be spared. */
const PASSING: ReadonlySet<RefusalCode> = new Set(['request.too_many', 'server.stopping', 'server.disk_full']);

export function arrivals({ store, clock, assets, pieces, drafts, hours }: Needs): Arrivals {
  const alone = oneByOne();
  const lastsMs = hours * 3_600_000;
  const fileOf = (id: string) => join(pieces.folder, id);

  async function forget(id: string): Promise<void> {
    await pieces.remove(fileOf(id));
    await store.arrivals.delete(id);
  }

  async function own(by: Identity, id: string): Promise<Arrival> {
    const found = await store.arrivals.get(id);
    if (found?.owner !== by.id || found.at + lastsMs <= clock.now()) throw new Refusal('upload.unknown');
    return found;
  }

  /** Brings a second name of the file, so that the first is still there if it must be tried again. */
  async function takeIn(by: Identity, { id, name }: Arrival): Promise<Asset> {
    const path = drafts.fresh();
    await link(fileOf(id), path);
    try {
      return await assets.receive(by, { name, path }, id);
    } catch (error) {
      if (error instanceof Refusal && !PASSING.has(error.code)) await forget(id);
      throw error;
    }
  }

  return {
    folder: pieces.folder,
    lastsMs,
    of: own,
    known: (id) => store.arrivals.get(id),
    forget,

    expect(by, { id, name, bytes }) {
      must(by, 'asset.receive');
      checkName(name);
      return alone(by.id, async () => {
        const waiting = await store.arrivals.find({ where: { owner: by.id, at: { above: clock.now() - lastsMs } } });
        await assets.mayBring(by, bytes, waiting);
        const arrival = await store.arrivals.insert({ id, owner: by.id, name, bytes, at: clock.now() });
        await writeFile(fileOf(id), '', { mode: 0o600 });
        return arrival;
      });
    },

    arrive(by, id) {
      return alone(id, async () => {
        const asset = await takeIn(by, await own(by, id));
        await forget(id);
        return asset;
      });
    },

    async sweep() {
      const old = await store.arrivals.find({ where: { at: { to: clock.now() - lastsMs } } });
      for (const { id } of old) await forget(id);
      return old.length + (await pieces.sweep(Date.now() - 2 * lastsMs));
    },
  };
}
