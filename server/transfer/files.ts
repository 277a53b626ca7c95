import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { FileRow } from './manifest.ts';

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** The database is copied by itself; what begins with a dot is a draft, or was put aside; `.new` is half a file. */
const LEFT_OUT = /^\.|\.new$|^parvis\.db(-\w+)?$/;

/** Every file of DATA_DIR besides the database, by its path from there, with slashes. */
export async function filesOf(dataDir: string, below = dataDir): Promise<string[]> {
  const entries = await readdir(below, { withFileTypes: true }).catch((error) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries) {
    if (LEFT_OUT.test(entry.name)) continue;
    const path = join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await filesOf(dataDir, path)));
    else if (entry.isFile()) found.push(relative(dataDir, path).split(sep).join('/'));
  }
  return found.sort();
}

/** Writes what comes as a new file that its owner alone may read, and gives its row. It is on disk when the promise is kept. */
export async function writeFileRow(
  folder: string,
  path: string,
  content: AsyncIterable<Uint8Array | string>,
): Promise<FileRow> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true, mode: 0o700 });
  const target = await open(full, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of content) {
      const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      hash.update(part);
      bytes += part.length;
      await target.writeFile(part);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/** Copies a file; undefined if it is gone meanwhile. */
export async function copyFileRow(from: string, to: string, path: string): Promise<FileRow | undefined> {
  const source = await open(join(from, path), 'r').catch((error) => {
    if (isAbsent(error)) return undefined;
    throw error;
  });
  return source && writeFileRow(to, path, source.createReadStream());
}

/** The lines of a text file. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
