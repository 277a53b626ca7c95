import type { Clock } from '../rooms/services.ts';
import type { Blobs } from './blobs/blobs.ts';
import type { Bus } from './bus.ts';
import type { Config } from './config.ts';
import { openScenes, type SceneBook } from './content/scene-book.ts';
import { folderFiles } from './content/scene-files.ts';
import { watchScenes } from './content/watch-scenes.ts';
import type { Audit } from './domain/audit.ts';
import { editionFollower } from './domain/editions/edition-follower.ts';
import { editionStore } from './domain/editions/edition-store.ts';
import { type Editions, editions } from './domain/editions/editions.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

interface Needs {
  readonly config: Pick<Config, 'scenesDir' | 'timeZone'>;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly audit: Pick<Audit, 'row'>;
  readonly log: Log;
}

/** The scenes of a world, and how they change. */
export interface Building {
  readonly book: SceneBook;
  readonly editions: Editions;
  /** From now on shows what is saved in the scenes folder, and tells of it, until the stop. */
  watch(say: (line: string) => void): Promise<void>;
  stop(): Promise<void>;
}

/** Opens every scene: as it was published, or else as the scenes folder has it. Throws ContentError. */
export async function openBuilding({ config, store, blobs, bus, clock, audit, log }: Needs): Promise<Building> {
  const folder = folderFiles(config.scenesDir);
  const kept = editionStore({ store, blobs });
  const dropped = (scenes: readonly string[], faults: readonly object[]) =>
    log.error({ scenes, faults }, 'published scenes do not fit the others any more: the folder’s are shown');
  const published = await kept.published();
  const book = openScenes(folder, config.timeZone, { published, dropped });
  const follower = editionFollower({ book, folder, kept, bus, log });
  let stopWatching = async () => {};
  return {
    book,
    editions: editions({ store, kept, follower, book, bus, audit, clock }),
    async watch(say) {
      for (const id of await kept.shown())
        say(`${id}: a published edition is shown. What you save of it is not; to go back to the folder, roll it back.`);
      stopWatching = watchScenes({ root: config.scenesDir, files: folder, book, published: kept.shown, say });
    },
    async stop() {
      follower.stop();
      await stopWatching();
      await follower.settled();
    },
  };
}
