import type { ClientSession, Connection } from 'mongoose';
import { type CollectionName, records } from '../records/index.ts';
import type { RecordType } from '../records/record.ts';
import { transactions } from './mongo-batches.ts';
import { type MongoWrites, mongoCollection, mongoWrites } from './mongo-collection.ts';
import { connect } from './mongo-connection.ts';
import { layOut } from './mongo-layout.ts';
import { mongoMeta } from './mongo-meta.ts';
import { type MongoDocument, modelOf, toMongo } from './mongo-models.ts';
import { gatekeeper } from './mongo-patience.ts';
import type { Filling, Opening } from './opening.ts';
import { type Collections, StaleWrite, type Store, type Write } from './store.ts';

/** How long an answer is waited for, in ms: an unreachable database answers as an error, not as silence. */
const PATIENCE = 10_000;

interface MongoOpening extends Opening {
  /** For tests: how long an answer is waited for, in ms. */
  readonly patience?: number;
}

/**
 * Records as documents in a MongoDB database: a collection per record. A write is acknowledged once a majority of the
 * replica set has it on disk. Throws BadDatabase.
 */
export async function openMongo(url: string, opening: MongoOpening = {}): Promise<Store> {
  return (await opened(url, opening)).store;
}

/** The same for a restore or a move, which says when it is filled. */
export async function fillMongo(
  url: string,
  opening: Opening & { readonly fill: 'empty' | 'anyway' },
): Promise<Filling> {
  const { connection, store } = await opened(url, opening);
  return {
    store,
    async load(name, documents) {
      if (documents.length === 0) return;
      // No transaction: half of a load is thrown away by whoever fills the store next.
      await connection.collection<MongoDocument>(records[name].name).insertMany(documents.map(toMongo));
    },
    filled: () => mongoMeta(connection).remove('filling'),
  };
}

async function opened(url: string, opening: MongoOpening): Promise<{ connection: Connection; store: Store }> {
  const connection = await connect(url, opening.patience);
  try {
    return { connection, store: await storeOver(connection, opening) };
  } catch (error) {
    await connection.close(true);
    throw error;
  }
}

async function storeOver(connection: Connection, opening: MongoOpening): Promise<Store> {
  const all = (Object.entries(records) as [CollectionName, RecordType][]).map(([name, type]) => {
    const model = modelOf(connection, type);
    return { name, type, model, own: mongoWrites(type, model) };
  });
  const transact = transactions(connection);
  await layOut(connection, transact, all, opening);

  const own = Object.fromEntries(all.map(({ name, own }) => [name, own])) as Record<CollectionName, MongoWrites>;
  const { keep, close } = gatekeeper(opening.patience ?? PATIENCE);
  const collections = all.map(({ name, type, model, own }) => [name, mongoCollection(type, model, own, keep)]);

  return {
    ...(Object.fromEntries(collections) as unknown as Collections),
    batch: (list) =>
      keep(() =>
        transact(async (session) => {
          for (const write of list) await apply(own[write.in], write, session);
        }),
      ),
    async close() {
      await close();
      await connection.close();
    },
  };
}

async function apply(to: MongoWrites, write: Write, session: ClientSession): Promise<void> {
  if ('insert' in write) await to.insert(write.insert, session);
  else if ('put' in write) await to.put(write.put, session);
  else if ('update' in write) {
    if (!(await to.update(write.update, write.change, write.only, session)))
      throw new StaleWrite(write.in, write.update);
  } else if (!(await to.delete(write.delete, write.only, session)) && write.only)
    throw new StaleWrite(write.in, write.delete);
}
