import { readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Config } from './config.ts';
import type { RecordType } from './records/record.ts';
import { type Address, shownAddress } from './store/address.ts';
import { MIGRATIONS } from './store/migrations/index.ts';
import { stepsFrom } from './store/migrations/migration.ts';
import { snapshotOf, storeAddress } from './store/open.ts';
import type { Snapshot } from './store/snapshot.ts';
import { KINDS, type Say } from './transfer/copy.ts';
import { copyFileRow, filesOf, writeFileRow } from './transfer/files.ts';
import { FILES, type FileRow, type Manifest, writeManifest } from './transfer/manifest.ts';

/** Where everything durable is. */
export type Places = Pick<Config, 'dataDir' | 'database' | 'databaseUrl'> & Partial<Pick<Config, 's3'>>;

/**
 * Makes a backup. The files come first, the records of one moment then, and at last the files that are new since: a
 * file is there before the record that names it, so no record of that moment lacks its file.
 */
export async function backup(places: Places, folder: string, say: Say): Promise<Manifest> {
  const address = storeAddress(places);
  if (!relative(places.dataDir, folder).startsWith('..'))
    throw new Error(`${folder} is inside DATA_DIR: a backup belongs elsewhere, best on another machine`);
  await checkLayout(address);
  await emptyFolder(folder);
  say(`Backing up ${shownAddress(address)} and the files of ${places.dataDir}`);

  const files = new Map<string, FileRow>();
  const copyFiles = async () => {
    for (const path of await filesOf(places.dataDir)) {
      const row = files.has(path) ? undefined : await copyFileRow(places.dataDir, join(folder, FILES), path);
      if (row) files.set(path, row);
    }
  };
  await copyFiles();
  const snapshot = await snapshotOf(address);
  try {
    const records: Manifest['records'] = [];
    await copyFiles();
    for (const [, type] of KINDS) records.push(await dump(snapshot, type, folder));
    const content: Manifest = {
      format: 1,
      parvis: JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')).version,
      layout: snapshot.layout,
      madeAt: new Date().toISOString(),
      from: address.kind,
      records,
      files: [...files.values()],
    };
    await writeManifest(folder, content);
    for (const { name, count } of records) say(`  ${name}: ${count}`);
    say(`  files: ${files.size}`);
    if (!files.has('jwt-secret')) say('  The secret that signs tokens is not in DATA_DIR: keep JWT_SECRET as well.');
    if (places.s3) say(`  The uploads are in the bucket ${places.s3.bucket}, of which this is no copy.`);
    say(`Done: ${folder}`);
    return content;
  } finally {
    await snapshot.close();
  }
}

/** Throws BadDatabase for a database of a newer Parvis: this one would not know all that is in it. */
async function checkLayout(address: Address): Promise<void> {
  const { layout, close } = await snapshotOf(address);
  await close();
  stepsFrom(layout, MIGRATIONS);
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty: every backup has a folder of its own`);
}

/** Writes the documents of one kind, a line each. */
async function dump(snapshot: Snapshot, type: RecordType, folder: string): Promise<Manifest['records'][number]> {
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of snapshot.documents(type)) {
      count += batch.length;
      yield batch.map((document) => `${JSON.stringify(document)}\n`).join('');
    }
  }
  const row = await writeFileRow(folder, `records/${type.name}.jsonl`, lines());
  return { name: type.name, count, ...row };
}
