import { watch } from 'node:fs';
import { type ContentFault, isError, sayFault } from './content-fault.ts';
import type { SceneBook, SceneChanges } from './scene-book.ts';
import type { SceneFiles } from './scene-files.ts';
import { sceneIds } from './scene-folder.ts';

/** Programs save in several steps: one waits until this many ms have gone without another, but not for ever. */
const CALM_MS = 60;
const LONGEST_MS = 300;
/** What is faulty is looked at once more after this many ms, before anybody is told: a file may be half written. */
const AGAIN_MS = 150;

interface Needs {
  /** The folder on disk. */
  readonly root: string;
  readonly files: SceneFiles;
  readonly book: SceneBook;
  /** The scenes that are shown as they were published, whatever the folder has of them. */
  published(): Promise<ReadonlySet<string>>;
  /** Tells the person at the terminal. */
  say(line: string): void;
}

/**
 * Follows the scenes folder: what is saved is shown to those inside, what is saved with faults is not, and they are
 * told, here and to designers in the world. Returns a stop.
 */
export function watchScenes({ root, files, book, published, say }: Needs): () => Promise<void> {
  /** Paths that changed; null stands for any. */
  const touched = new Set<string | null>();
  /** Scenes that were not taken over as they are now. */
  const waiting = new Set<string>();
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let working: Promise<void> = Promise.resolve();
  let isOver = false;

  function changesOf(paths: ReadonlySet<string | null>, left: ReadonlySet<string>): SceneChanges {
    const there = new Set(sceneIds(files));
    const isConcerned = (id: string) => {
      if (left.has(id)) return false;
      const open = book.open(id);
      if (!open !== !there.has(id) || waiting.has(id) || paths.has(null)) return true;
      return [...paths].some((path) => path !== null && (path.startsWith(`${id}/`) || open?.asked.has(path)));
    };
    const ids = [...new Set([...there, ...book.ids()])].filter(isConcerned);
    return new Map(ids.map((id) => [id, there.has(id) ? files : undefined]));
  }

  /** All of it at once, for scenes may need each other; else what can be taken over by itself. Gives what is wrong. */
  function take(changes: SceneChanges): ContentFault[] {
    if (!book.change(changes).faults.some(isError)) {
      waiting.clear();
      return [];
    }
    const errors = new Map<string, ContentFault>();
    for (const [id, source] of changes) {
      const wrong = book.change(new Map([[id, source]])).faults.filter(isError);
      if (wrong.length === 0) waiting.delete(id);
      else waiting.add(id);
      for (const fault of wrong) errors.set(sayFault(fault), fault);
    }
    return [...errors.values()];
  }

  async function follow(): Promise<void> {
    const paths = new Set(touched);
    touched.clear();
    const left = await published();
    const before = new Map(book.ids().map((id) => [id, book.get(id)?.edition]));
    let faults = take(changesOf(paths, left));
    if (faults.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      faults = take(changesOf(paths, left));
    }
    for (const id of new Set([...before.keys(), ...book.ids()])) {
      const edition = book.get(id)?.edition;
      if (edition === before.get(id)) continue;
      say(edition === undefined ? `${id}: closed` : `${id}: ${before.has(id) ? 'changed' : 'opened'} (${edition})`);
    }
    complain(faults);
  }

  function complain(faults: readonly ContentFault[]): void {
    const text = faults.map(sayFault).join('\n');
    if (text === told) return;
    told = text;
    say(text === '' ? 'The faults are mended' : `Saved with faults, so nothing is changed:\n${text}`);
    book.complain(faults);
  }

  function touch(path: string | null): void {
    if (isOver) return;
    const now = performance.now();
    if (touched.size === 0) since = now;
    touched.add(path);
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        working = working.then(follow).catch((error) => say(`The scenes could not be followed: ${error}`));
      },
      Math.max(0, Math.min(CALM_MS, since + LONGEST_MS - now)),
    );
  }

  const watcher = watch(root, { recursive: true }, (_event, path) => touch(path?.split('\\').join('/') ?? null));
  watcher.on('error', (error) => say(`The scenes are not watched any more: ${error.message}`));
  return () => {
    isOver = true;
    clearTimeout(timer);
    watcher.close();
    return working;
  };
}
