import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files lie that came in and are not taken in yet. */
export interface Drafts {
  readonly folder: string;
  /** A path where there is nothing yet. */
  fresh(): string;
  write(bytes: Uint8Array): Promise<string>;
  /** Runs work with an empty folder, which is gone afterwards. */
  withFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
  remove(path: string): Promise<void>;
  /** Throws away what was last touched before that moment (ms since 1970): whoever was at it is gone. Says how many. */
  sweep(before: number): Promise<number>;
}

export function drafts(folder: string): Drafts {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = () => join(folder, randomUUID());
  const remove = (path: string) => rm(path, { recursive: true, force: true });
  return {
    folder,
    fresh,
    remove,
    async write(bytes) {
      const path = fresh();
      await writeFile(path, bytes, { mode: 0o600 });
      return path;
    },
    async withFolder(work) {
      const path = fresh();
      await mkdir(path, { mode: 0o700 });
      try {
        return await work(path);
      } finally {
        await remove(path);
      }
    },
    async sweep(before) {
      let swept = 0;
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        const found = await stat(path).catch(() => undefined);
        if (!found || found.mtimeMs >= before) continue;
        await remove(path);
        swept += 1;
      }
      return swept;
    },
  };
}
