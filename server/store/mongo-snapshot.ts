import { shownAddress } from './address.ts';
import type { Stored } from './migrations/migration.ts';
import { connect } from './mongo-connection.ts';
import { mongoMeta } from './mongo-meta.ts';
import { fromMongo, type MongoDocument } from './mongo-models.ts';
import { BATCH, type Snapshot } from './snapshot.ts';
import { BadDatabase } from './store.ts';

/**
 * A session whose reads all see one moment (`readConcern: snapshot`). MongoDB remembers that moment for
 * `minSnapshotHistoryWindowInSeconds`, five minutes unless told otherwise. Throws BadDatabase.
 */
export async function mongoSnapshot(url: string): Promise<Snapshot> {
  const connection = await connect(url);
  const where = shownAddress({ kind: 'mongodb', url });
  try {
    const meta = mongoMeta(connection);
    const version = await meta.read('version');
    if (version === undefined) throw new BadDatabase(`${where} is not a database of Parvis`);
    if (await meta.read('filling')) throw new BadDatabase(`A restore or a move into ${where} did not come to its end`);
    const session = await connection.startSession({ snapshot: true });
    return {
      layout: Number(version),
      async *documents({ name }) {
        const cursor = connection.collection<MongoDocument>(name).find({}, { session, batchSize: BATCH });
        let batch: Stored[] = [];
        for await (const document of cursor) {
          batch.push(fromMongo(document) as Stored & { id: string });
          if (batch.length < BATCH) continue;
          yield batch;
          batch = [];
        }
        if (batch.length > 0) yield batch;
      },
      async close() {
        await session.endSession();
        await connection.close();
      },
    };
  } catch (error) {
    await connection.close(true);
    throw error;
  }
}
