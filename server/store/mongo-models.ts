import { type Connection, type Model, Schema, type SchemaDefinition } from 'mongoose';
import { z } from 'zod';
import type { Document, RecordType } from '../records/record.ts';
import { DuplicateKey } from './store.ts';

/** A document as MongoDB holds it: its id is `_id`. */
export interface MongoDocument {
  _id: string;
  [field: string]: unknown;
}

export type MongoModel = Model<MongoDocument>;

export const toMongo = ({ id, ...fields }: Document): MongoDocument => ({ _id: id, ...fields });
export const fromMongo = ({ _id, ...fields }: MongoDocument): Document => ({ id: _id, ...fields });

const UNIQUE = 'unique_';
const PLAIN = 'by_';

/** Names of the indexes that a record declares. */
export const indexNames = (type: RecordType) => [
  ...type.unique.map((field) => UNIQUE + field),
  ...type.index.map((fields) => PLAIN + fields.join('_')),
];

/** Whether an index is one of those that we make. */
export const isOurIndex = (name: string) => name.startsWith(UNIQUE) || name.startsWith(PLAIN);

/** What a unique field holds when it is not null: a partial index cannot say “not null”, but it can say what is there. */
function kindOf(type: RecordType, field: string): 'string' | 'number' {
  let shape = type.shape.shape[field] as z.ZodType | undefined;
  while (shape instanceof z.ZodNullable || shape instanceof z.ZodOptional) shape = shape.unwrap() as z.ZodType;
  return shape instanceof z.ZodNumber ? 'number' : 'string';
}

/**
 * The mongoose model of a record. Shape and defaults are the record's own and checked before, so mongoose casts and adds
 * nothing; only what is unique and indexed is told to it. Collections make themselves with their first document.
 */
export function modelOf(connection: Connection, type: RecordType): MongoModel {
  const fields = Object.keys(type.shape.shape).filter((field) => field !== 'id');
  const schema = new Schema<MongoDocument>(
    { _id: String, ...Object.fromEntries(fields.map((field) => [field, Schema.Types.Mixed])) } as SchemaDefinition,
    {
      collection: type.name,
      strict: 'throw',
      strictQuery: 'throw',
      minimize: false,
      versionKey: false,
      autoCreate: false,
      autoIndex: false,
    },
  );
  for (const field of type.unique)
    schema.index(
      { [field]: 1 },
      { name: UNIQUE + field, unique: true, partialFilterExpression: { [field]: { $type: kindOf(type, field) } } },
    );
  for (const among of type.index)
    schema.index(Object.fromEntries(among.map((field) => [field === 'id' ? '_id' : field, 1])), {
      name: PLAIN + among.join('_'),
    });
  return connection.model<MongoDocument>(type.name, schema);
}

const DUPLICATE = 11000;
const DOUBLED = /index: (\S+) dup key/;

/** Does a write; a unique key that it would double becomes a DuplicateKey. */
export async function guarded<T>(type: RecordType, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message = '' } = error as { code?: unknown; message?: string };
    const index = code === DUPLICATE ? DOUBLED.exec(message)?.[1] : undefined;
    const key = index === '_id_' ? 'id' : type.unique.find((field) => index === UNIQUE + field);
    throw key ? new DuplicateKey(type.name, key) : error;
  }
}
