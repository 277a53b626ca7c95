import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '../../schema/refusals.ts';
import { type Blobs, checkKey, isKey, type OpenBlob, type Range } from './blobs.ts';

const errno = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** A file's place in its folder is only durable once the folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Blobs as files of one folder. What an earlier process left half written is swept at the start. */
export function diskBlobs(folder: string): Blobs {
  const drafts = join(folder, '.drafts');
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true, mode: 0o700 });

  const pathOf = (key: string) => {
    checkKey(key);
    return join(folder, key);
  };

  async function writeDraft(draft: string, content: Uint8Array | Readable): Promise<void> {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Puts a file that is whole where it belongs. */
  async function settle(draft: string, path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(draft, path);
    await syncFolder(dirname(path));
  }

  async function put(key: string, content: Uint8Array | Readable): Promise<void> {
    const path = pathOf(key);
    const draft = join(drafts, randomUUID());
    try {
      await writeDraft(draft, content);
      await settle(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw errno(error) === 'ENOSPC' || errno(error) === 'EDQUOT' ? new Refusal('server.disk_full') : error;
    }
  }

  async function sizeOf(key: string): Promise<number | undefined> {
    const found = await stat(pathOf(key)).catch((error) => absent(error));
    return found?.isFile() ? found.size : undefined;
  }

  return {
    put,

    async take(key, file) {
      const path = pathOf(key);
      const opened = await open(file, 'r');
      try {
        await opened.chmod(0o600);
        await opened.sync();
        await settle(file, path);
      } catch (error) {
        // It lies on another disk.
        if (errno(error) !== 'EXDEV') throw error;
        await put(key, opened.createReadStream({ autoClose: false }));
      } finally {
        await opened.close();
      }
    },

    async has(key) {
      return (await sizeOf(key)) !== undefined;
    },

    size: sizeOf,

    async open(key, range) {
      const file = await open(pathOf(key), 'r').catch((error) => absent(error));
      if (!file) return undefined;
      const info = await file.stat();
      const part = within(info.size, range);
      if (!info.isFile() || !part) {
        await file.close();
        return undefined;
      }
      return { size: info.size, range: part, content: contentOf(file, part) };
    },

    async remove(key) {
      const gone = await rm(pathOf(key)).then(
        () => true,
        (error) => absent(error),
      );
      return gone ?? false;
    },

    async *list(prefix) {
      for await (const key of keysBelow(folder, '')) {
        if (!key.startsWith(prefix)) continue;
        const found = await stat(join(folder, key)).catch((error) => absent(error));
        if (found) yield { key, at: found.mtimeMs };
      }
    },

    url: async () => undefined,
  };
}

/** The keys of the files below a folder; what begins with a dot is none of ours. */
async function* keysBelow(folder: string, below: string): AsyncGenerator<string> {
  const entries = await opendir(join(folder, below)).catch((error) => absent(error));
  if (!entries) return;
  for await (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const key = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* keysBelow(folder, key);
    else if (entry.isFile() && isKey(key)) yield key;
  }
}

function absent(error: unknown): undefined {
  if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return undefined;
  throw error;
}

/** The part of a blob that a range asks for; all of it without one. */
function within(size: number, range?: Range): Range | undefined {
  if (!range) return { start: 0, end: Math.max(0, size - 1) };
  if (range.start >= size || range.start > range.end || range.start < 0) return undefined;
  return { start: range.start, end: Math.min(range.end, size - 1) };
}

function contentOf(file: Awaited<ReturnType<typeof open>>, { start, end }: Range): OpenBlob['content'] {
  return file.createReadStream({ start, end: Math.max(start, end) });
}
