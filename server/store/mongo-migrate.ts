import type { ClientSession, Connection } from 'mongoose';
import { type Change, changed, type Migration, type Stored } from './migrations/migration.ts';
import type { Transact } from './mongo-batches.ts';
import type { MongoMeta } from './mongo-meta.ts';
import { fromMongo, type MongoDocument, toMongo } from './mongo-models.ts';

/** A transaction must end within a minute, and its changes have to fit into one log entry on older servers. */
const AT_ONCE = 200;

/**
 * Takes every document through the steps, each exactly once: a batch of documents and how far one got are written in one
 * transaction, so a migration that was cut short goes on where it was.
 */
export async function migrate(
  connection: Connection,
  transact: Transact,
  meta: MongoMeta,
  steps: readonly Migration[],
): Promise<void> {
  for (const { to, changes } of steps) {
    for (const [name, change] of Object.entries(changes)) {
      const batch = (session: ClientSession) => nextBatch(connection, meta, { to, name, change }, session);
      let more = true;
      while (more)
        await transact(async (session) => {
          more = await batch(session);
        });
    }
    await meta.write('version', String(to));
    for (const name of Object.keys(changes)) await meta.remove(progressKey(to, name));
  }
}

const progressKey = (to: number, name: string) => `migrated ${to} ${name}`;

interface Step {
  readonly to: number;
  readonly name: string;
  readonly change: Change;
}

/** Migrates the documents behind the last migrated one; returns whether there were any. */
async function nextBatch(
  connection: Connection,
  meta: MongoMeta,
  step: Step,
  session: ClientSession,
): Promise<boolean> {
  const key = progressKey(step.to, step.name);
  const collection = connection.collection<MongoDocument>(step.name);
  const after = (await meta.read(key, session)) ?? '';
  const found = await collection
    .find({ _id: { $gt: after } }, { session })
    .sort({ _id: 1 })
    .limit(AT_ONCE)
    .toArray();
  const last = found.at(-1);
  if (!last) return false;
  const writes = found.map((old) => {
    const filter = { _id: old._id };
    const document = changed(step.change, fromMongo(old) as Stored & { id: string });
    return document ? { replaceOne: { filter, replacement: toMongo(document) } } : { deleteOne: { filter } };
  });
  await collection.bulkWrite(writes, { session, ordered: true });
  await meta.write(key, last._id, session);
  return true;
}
