import type { ClientSession, Connection } from 'mongoose';

/** Facts about the database itself, by name. */
export interface MongoMeta {
  read(key: string, session?: ClientSession): Promise<string | undefined>;
  write(key: string, value: string, session?: ClientSession): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Fact {
  readonly _id: string;
  readonly value: string;
}

const within = (session?: ClientSession) => (session ? { session } : {});

/** The collection `meta`. */
export function mongoMeta(connection: Connection): MongoMeta {
  const facts = connection.collection<Fact>('meta');
  return {
    read: async (key, session) => (await facts.findOne({ _id: key }, within(session)))?.value,
    async write(key, value, session) {
      await facts.updateOne({ _id: key }, { $set: { value } }, { upsert: true, ...within(session) });
    },
    async remove(key) {
      await facts.deleteOne({ _id: key });
    },
  };
}
