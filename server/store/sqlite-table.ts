import type { StatementSync } from 'node:sqlite';
import type { Document, RecordType } from '../records/record.ts';
import { conditionsOf, exactly, scalar } from './conditions.ts';
import { documents } from './documents.ts';
import type { Memory } from './sqlite-memory.ts';
import { bound, selectOf, whereOf } from './sqlite-query.ts';
import { uniqueIndex } from './sqlite-tables.ts';
import type { Writes } from './sqlite-writes.ts';
import { type Collection, DuplicateKey, type Query } from './store.ts';

/** Writes of one table as they happen inside a transaction: synchronous, so that a batch can string them together. */
export interface Rows {
  insert(given: object): Document;
  put(given: object): Document;
  update(id: string, change: object, only?: object): Document | undefined;
  delete(id: string, only?: object): boolean;
}

const UNIQUE = 2067;
const PRIMARY_KEY = 1555;

/** Which key a failed write would have doubled; undefined for any other failure. */
function doubledKey(type: RecordType, error: unknown): string | undefined {
  const { errcode, message } = error as { errcode?: number; message: string };
  if (errcode === PRIMARY_KEY) return 'id';
  if (errcode !== UNIQUE) return undefined;
  return type.unique.find((field) => message.includes(`'${uniqueIndex(type, field)}'`));
}

/** The writes of a table. `prepare` gives the cached statement of a text; what is written is not remembered. */
export function rows(type: RecordType, prepare: (text: string) => StatementSync, memory?: Memory): Rows {
  const table = `"${type.name}"`;
  const { whole, change: changeOf } = documents(type);
  const read = (row: unknown) => (row ? (JSON.parse((row as { doc: string }).doc) as Document) : undefined);
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const key = doubledKey(type, error);
      throw key ? new DuplicateKey(type.name, key) : error;
    }
  };
  const store = (text: string, given: object) => {
    const doc = whole(given);
    memory?.forget(doc.id);
    guarded(() => prepare(text).run(doc.id, JSON.stringify(doc)));
    return doc;
  };

  return {
    insert: (given) => store(`INSERT INTO ${table} (id, doc) VALUES (?, ?)`, given),
    put: (given) =>
      store(`INSERT INTO ${table} (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc`, given),
    update(id, change, only) {
      memory?.forget(id);
      const fields = changeOf(change);
      const sets = fields.map(([field]) => `, '$.${field}', json(?)`).join('');
      const where = whereOf(type, exactly(type, id, only));
      const text = `UPDATE ${table} SET doc = ${sets ? `json_set(doc${sets})` : 'doc'}${where.text} RETURNING doc`;
      const values = fields.map(([, value]) => JSON.stringify(value));
      return guarded(() => read(prepare(text).get(...values, ...where.values)));
    },
    delete(id, only) {
      memory?.forget(id);
      const where = whereOf(type, exactly(type, id, only));
      return prepare(`DELETE FROM ${table}${where.text}`).run(...where.values).changes > 0;
    },
  };
}

/** The verbs of a collection over its rows. */
export function table(
  type: RecordType,
  prepare: (text: string) => StatementSync,
  { write }: Writes,
  own: Rows,
  memory?: Memory,
): Collection<Document> {
  const select = prepare(`SELECT doc FROM "${type.name}" WHERE id = ?`);
  const read = (row: unknown) => JSON.parse((row as { doc: string }).doc);
  return {
    async get(id) {
      const known = memory?.get(id);
      if (known) return known;
      const row = select.get(bound(scalar(id)));
      const document = row && read(row);
      if (document) memory?.keep(document);
      return document;
    },
    async find(query: Query<Document> = {}) {
      const { text, values } = selectOf(type, query as Query<never>);
      return prepare(text)
        .all(...values)
        .map(read);
    },
    async count(where) {
      const { text, values } = whereOf(type, conditionsOf(type, where));
      return Number(prepare(`SELECT count(*) AS many FROM "${type.name}"${text}`).get(...values)?.many);
    },
    insert: (given) => write(() => own.insert(given)),
    put: (given) => write(() => own.put(given)),
    update: (id, change, only) => write(() => own.update(id, change, only)),
    delete: (id, only) => write(() => own.delete(id, only)),
  };
}
