import type { ClientSession } from 'mongoose';
import type { Document, RecordType } from '../records/record.ts';
import { conditionsOf, exactly, scalar } from './conditions.ts';
import { documents } from './documents.ts';
import { fromMongo, guarded, type MongoDocument, type MongoModel, toMongo } from './mongo-models.ts';
import { filterOf, searchOf } from './mongo-query.ts';
import { type Collection, DuplicateKey, type Query } from './store.ts';

/** Writes of one collection, alone or in the transaction of a session. */
export interface MongoWrites {
  insert(given: object, session?: ClientSession): Promise<Document>;
  put(given: object, session?: ClientSession): Promise<Document>;
  update(id: string, change: object, only?: object, session?: ClientSession): Promise<Document | undefined>;
  delete(id: string, only?: object, session?: ClientSession): Promise<boolean>;
}

const within = (session?: ClientSession) => (session ? { session } : {});

/** The writes of a record. */
export function mongoWrites(type: RecordType, model: MongoModel): MongoWrites {
  const { whole, change: changeOf } = documents(type);
  const { collection } = model;

  async function replace(doc: Document, session?: ClientSession): Promise<void> {
    const filter = { _id: { $eq: doc.id } };
    await guarded(type, () => model.replaceOne(filter, toMongo(doc), { upsert: true, ...within(session) }).exec());
  }

  return {
    async insert(given, session) {
      const doc = whole(given);
      await guarded(type, () => collection.insertOne(toMongo(doc) as never, within(session)));
      return doc;
    },
    async put(given, session) {
      const doc = whole(given);
      await replace(doc, session).catch((error) => {
        // Two that come first at the same moment: the later one finds the other's document now.
        if (session || !(error instanceof DuplicateKey) || error.key !== 'id') throw error;
        return replace(doc);
      });
      return doc;
    },
    async update(id, change, only, session) {
      const fields = changeOf(change);
      const filter = filterOf(type, exactly(type, id, only));
      const options = { returnDocument: 'after', lean: true, ...within(session) } as const;
      const found =
        fields.length === 0
          ? await model.findOne(filter, null, options).exec()
          : await guarded(type, () =>
              model.findOneAndUpdate(filter, { $set: Object.fromEntries(fields) }, options).exec(),
            );
      return found ? fromMongo(found as MongoDocument) : undefined;
    },
    async delete(id, only, session) {
      return (await model.deleteOne(filterOf(type, exactly(type, id, only)), within(session)).exec()).deletedCount > 0;
    },
  };
}

/** Passes on what is asked of a store: not any more when it is closed, and not for ever. */
export type Keep = <T>(work: () => Promise<T>) => Promise<T>;

/** The verbs of a collection. */
export function mongoCollection(
  type: RecordType,
  model: MongoModel,
  own: MongoWrites,
  keep: Keep,
): Collection<Document> {
  return {
    get: (id) =>
      keep(async () => {
        const found = await model.findOne({ _id: { $eq: scalar(id) as string } }, null, { lean: true }).exec();
        return found ? fromMongo(found as MongoDocument) : undefined;
      }),
    find: (query: Query<Document> = {}) =>
      keep(async () => {
        const search = searchOf(type, query as Query<never>);
        if (!search) return [];
        const { filter, sort, limit } = search;
        const found = await model.find(filter, null, { lean: true }).sort(sort).limit(limit).exec();
        return (found as MongoDocument[]).map(fromMongo);
      }),
    count: (where) => keep(() => model.countDocuments(filterOf(type, conditionsOf(type, where))).exec()),
    insert: (given) => keep(() => own.insert(given)),
    put: (given) => keep(() => own.put(given)),
    update: (id, change, only) => keep(() => own.update(id, change, only)),
    delete: (id, only) => keep(() => own.delete(id, only)),
  };
}
