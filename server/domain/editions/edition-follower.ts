import type { Bus } from '../../bus.ts';
import { isError } from '../../content/content-fault.ts';
import type { SceneBook } from '../../content/scene-book.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import { sceneIds } from '../../content/scene-folder.ts';
import type { Log } from '../../log.ts';
import type { EditionStore } from './edition-store.ts';

interface Needs {
  readonly book: SceneBook;
  readonly folder: SceneFiles;
  readonly kept: EditionStore;
  readonly bus: Pick<Bus, 'hear'>;
  readonly log: Pick<Log, 'info' | 'error'>;
}

/** Keeps the book of this process as the store has it, whichever process published. */
export interface EditionFollower {
  /** Returns once everything that was told until now is done. */
  settled(): Promise<void>;
  /** Where a scene is read that no edition is published of; undefined if the folder has none. */
  inFolder(scene: string): SceneFiles | undefined;
  stop(): void;
}

export function editionFollower({ book, folder, kept, bus, log }: Needs): EditionFollower {
  let doing: Promise<void> = Promise.resolve();
  const next = (what: string, work: () => Promise<void>) => {
    doing = doing.then(work).catch((error) => log.error({ error, what }, 'an edition was not followed'));
  };
  const inFolder = (scene: string) => (sceneIds(folder).includes(scene) ? folder : undefined);

  /** Scenes that were changed together are replaced together: none of them would fit without the others. */
  async function show(scenes: readonly string[]): Promise<void> {
    const changes = new Map<string, SceneFiles | undefined>();
    const editions: (string | null)[] = [];
    for (const scene of scenes) {
      const edition = (await kept.publication(scene))?.edition ?? null;
      const files = edition === null ? inFolder(scene) : (await kept.load(edition))?.files;
      if (edition !== null && !files) throw new Error(`the pack of ${edition} is missing`);
      changes.set(scene, files);
      editions.push(edition);
    }
    const { faults } = book.change(changes);
    const errors = faults.filter(isError);
    if (errors.length > 0) log.error({ scenes, editions, faults: errors }, 'what was published does not fit here');
  }

  async function preview(editions: readonly string[], by: string): Promise<void> {
    const packs = await Promise.all(editions.map((edition) => kept.load(edition)));
    const sources = packs.flatMap((pack) => (pack ? [[pack.scene, pack.files] as const] : []));
    const { scenes } = book.propose(new Map(sources));
    const opened = sources.flatMap(([scene]) => scenes.get(scene) ?? []);
    book.preview(opened, by);
  }

  const stops = [
    bus.hear('scene.published', ({ scenes }) => next(scenes.join(), () => show(scenes))),
    bus.hear('edition.previewed', ({ editions, by }) => next(editions.join(), () => preview(editions, by))),
  ];
  return {
    settled: () => doing,
    inFolder,
    stop() {
      for (const stop of stops) stop();
    },
  };
}
