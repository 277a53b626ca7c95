import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A file of a backup, by its path from the backup's folder, or of DATA_DIR, by its path from there. */
const file = z.strictObject({
  path: z
    .string()
    .refine(
      (path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0]/.test(path),
      {
        message: 'is not a path inside',
      },
    ),
  bytes: z.int().min(0),
  sha256: z.string().length(64),
});
export type FileRow = z.infer<typeof file>;

const manifest = z.strictObject({
  format: z.literal(1),
  /** The version of the Parvis that made it, and the layout of its documents. */
  parvis: z.string(),
  layout: z.int(),
  madeAt: z.iso.datetime(),
  from: z.enum(['sqlite', 'mongodb']),
  /** A file of JSON lines per kind of record. */
  records: z.array(z.strictObject({ name: z.string(), count: z.int().min(0), ...file.shape })),
  /** What DATA_DIR held besides the database: in the backup below `files/`. */
  files: z.array(file),
});
/** What a backup holds. It is written last: a folder without one is no backup. */
export type Manifest = z.infer<typeof manifest>;

export const MANIFEST = 'manifest.json';
export const FILES = 'files';

/** Writes the manifest, on disk when the promise is kept. */
export async function writeManifest(folder: string, content: Manifest): Promise<void> {
  const target = await open(join(folder, MANIFEST), 'wx', 0o600);
  try {
    await target.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await target.sync();
  } finally {
    await target.close();
  }
}

/** Reads the manifest, and holds every file of the backup against it. Throws an Error that names what is wrong. */
export async function verifiedManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new Error(`There is no whole backup in ${folder}: ${MANIFEST} is missing`);
  });
  const content = parsed(text, folder);
  for (const row of content.records) await verify(folder, row);
  for (const row of content.files) await verify(join(folder, FILES), row);
  return content;
}

function parsed(text: string, folder: string): Manifest {
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new Error(`${join(folder, MANIFEST)} is damaged, or that of another program`);
  }
}

async function verify(folder: string, { path, bytes, sha256 }: FileRow): Promise<void> {
  const full = join(folder, path);
  const found = await stat(full).catch(() => undefined);
  if (!found?.isFile()) throw new Error(`The backup is damaged: ${full} is missing`);
  if (found.size !== bytes || (await digestOf(full)) !== sha256)
    throw new Error(`The backup is damaged: ${full} is not as it was written`);
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
