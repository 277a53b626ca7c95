import type { DatabaseSync } from 'node:sqlite';
import type { RecordType } from '../records/record.ts';
import { column } from './sqlite-query.ts';

/** Raised with a change that needs more than new tables, indexes and defaults. */
const LAYOUT_VERSION = 1;

/** Makes what is missing for the declared records, and gives new fields their defaults in old documents. */
export function layOut(db: DatabaseSync, types: readonly RecordType[]): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec('CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
    checkVersion(db);
    for (const type of types) {
      db.exec(`CREATE TABLE IF NOT EXISTS "${type.name}" (id TEXT PRIMARY KEY, doc TEXT NOT NULL) WITHOUT ROWID`);
      fillNewFields(db, type);
      makeIndexes(db, type);
    }
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

const readMeta = (db: DatabaseSync, key: string) => db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value;

const writeMeta = (db: DatabaseSync, key: string, value: string) =>
  db.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);

function checkVersion(db: DatabaseSync): void {
  const found = readMeta(db, 'version');
  if (found === undefined) writeMeta(db, 'version', String(LAYOUT_VERSION));
  else if (Number(found) > LAYOUT_VERSION)
    throw new Error(`the database was written by a newer Parvis (layout ${found}, this one knows ${LAYOUT_VERSION})`);
}

/** Documents older than a field get its default, once, so that queries meet it too. */
function fillNewFields(db: DatabaseSync, type: RecordType): void {
  const fields = Object.keys(type.shape.shape).sort().join(' ');
  if (readMeta(db, `fields ${type.name}`) === fields) return;
  for (const [field, value] of Object.entries(type.defaults))
    db.prepare(
      `UPDATE "${type.name}" SET doc = json_set(doc, '$.${field}', json(?)) WHERE json_type(doc, '$.${field}') IS NULL`,
    ).run(JSON.stringify(value));
  writeMeta(db, `fields ${type.name}`, fields);
}

/** The name of an index tells its fields: a violated one is read back from the error. */
export const uniqueIndex = (type: RecordType, field: string) => `${type.name}_unique_${field}`;

function makeIndexes(db: DatabaseSync, type: RecordType): void {
  for (const field of type.unique) {
    const by = column(type, field);
    db.exec(
      `CREATE UNIQUE INDEX IF NOT EXISTS "${uniqueIndex(type, field)}" ON "${type.name}" (${by}) WHERE ${by} IS NOT NULL`,
    );
  }
  for (const fields of type.index) {
    const by = fields.map((field) => column(type, field)).join(', ');
    db.exec(`CREATE INDEX IF NOT EXISTS "${type.name}_${fields.join('_')}" ON "${type.name}" (${by})`);
  }
}
