import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Places } from './backup.ts';
import { shownAddress } from './store/address.ts';
import { MIGRATIONS } from './store/migrations/index.ts';
import { type Stored, stepsFrom } from './store/migrations/migration.ts';
import { fillStore, storeAddress } from './store/open.ts';
import type { Filling } from './store/opening.ts';
import { BATCH } from './store/snapshot.ts';
import { copyInto, KINDS, type Say, tallyStore } from './transfer/copy.ts';
import { copyFileRow, linesOf } from './transfer/files.ts';
import { FILES, type Manifest, verifiedManifest } from './transfer/manifest.ts';
import { sameTally } from './transfer/tally.ts';

interface Terms {
  readonly replace: boolean;
  readonly now: Date;
}

/** Restores a backup, once all of it has been checked. Throws an Error that says what is in the way. */
export async function restore(places: Places, folder: string, { replace, now }: Terms, say: Say): Promise<void> {
  const content = await verifiedManifest(folder);
  stepsFrom(content.layout, MIGRATIONS);
  const known = new Set(KINDS.map(([, { name }]) => name));
  const strange = content.records.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (strange.length > 0)
    throw new Error(`The backup is of a newer Parvis: this one does not know ${strange.join(', ')}`);
  say(`The backup of ${content.madeAt} (Parvis ${content.parvis}) is whole.`);

  const aside = await makeRoom(places.dataDir, replace, now);
  if (aside) say(`What was in ${places.dataDir} is now in ${aside}.`);
  const address = storeAddress(places);
  const target = await fillStore(address, replace ? 'anyway' : 'empty');
  try {
    for (const { path } of content.files) await copyFileRow(join(folder, FILES), places.dataDir, path);
    say(`  files: ${content.files.length}`);
    if (places.s3) say(`  The uploads in the bucket ${places.s3.bucket} are as they were.`);
    await fill(target, content, folder, say);
    await target.filled();
  } finally {
    await target.store.close();
  }
  say(`Done: ${shownAddress(address)} and the files of ${places.dataDir} are as they were on ${content.madeAt}.`);
}

/** Sees to it that the folder is empty; returns where it put what was there. */
async function makeRoom(dataDir: string, replace: boolean, now: Date): Promise<string | undefined> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const entries = (await readdir(dataDir)).filter((name) => !name.startsWith('.'));
  if (entries.length === 0) return undefined;
  if (!replace)
    throw new Error(`${dataDir} is not empty (${entries.join(', ')}): name another DATA_DIR, or add --replace`);
  const aside = join(dataDir, `.replaced-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const name of entries) await rename(join(dataDir, name), join(aside, name));
  return aside;
}

async function fill(target: Filling, content: Manifest, folder: string, say: Say): Promise<void> {
  for (const kind of KINDS) {
    const [name, type] = kind;
    const row = content.records.find((row) => row.name === type.name);
    if (!row) continue;
    const sent = await copyInto(target, kind, documentsOf(join(folder, row.path)), content.layout, say);
    if (!sameTally(sent, await tallyStore(target.store, name))) throw new Error(`${type.name}: not all of it arrived`);
    say(`  ${type.name}: ${sent.count}`);
  }
}

async function* documentsOf(path: string): AsyncGenerator<readonly Stored[]> {
  let batch: Stored[] = [];
  for await (const line of linesOf(path)) {
    batch.push(JSON.parse(line) as Stored);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
