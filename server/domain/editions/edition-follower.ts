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

  async function show(scene: string): Promise<void> {
    const edition = (await kept.publication(scene))?.edition ?? null;
    const files = edition === null ? inFolder(scene) : (await kept.load(edition))?.files;
    if (edition !== null && !files) throw new Error(`the pack of ${edition} is missing`);
    const { faults } = book.change(new Map([[scene, files]]));
    const errors = faults.filter(isError);
    if (errors.length > 0) log.error({ scene, edition, faults: errors }, 'a published edition does not fit here');
  }

  async function preview(edition: string, by: string): Promise<void> {
    const pack = await kept.load(edition);
    const scene = pack && book.propose(new Map([[pack.scene, pack.files]])).scenes.get(pack.scene);
    if (scene) book.preview(scene, by);
  }

  const stops = [
    bus.hear('scene.published', ({ scene }) => next(scene, () => show(scene))),
    bus.hear('edition.previewed', ({ edition, by }) => next(edition, () => preview(edition, by))),
  ];
  return {
    settled: () => doing,
    inFolder,
    stop() {
      for (const stop of stops) stop();
    },
  };
}
