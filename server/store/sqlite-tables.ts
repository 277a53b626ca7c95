import type { DatabaseSync } from 'node:sqlite';
import type { RecordType } from '../records/record.ts';
import { layoutOf, stepsFrom } from './migrations/migration.ts';
import { migrationsOf, notEmpty, type Opening, preparation } from './opening.ts';
import { type Meta, sqliteMeta } from './sqlite-meta.ts';
import { migrate } from './sqlite-migrate.ts';
import { column } from './sqlite-query.ts';

/** Brings the database to the layout of the declared records, all of it or nothing. Throws BadDatabase. */
export function layOut(db: DatabaseSync, types: readonly RecordType[], opening: Opening): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    const meta = sqliteMeta(db);
    const migrations = migrationsOf(opening);
    const layout = layoutOf(migrations);
    const steps = stepsFrom(Number(meta.read('version') ?? layout), migrations);
    for (const { name } of types)
      db.exec(`CREATE TABLE IF NOT EXISTS "${name}" (id TEXT PRIMARY KEY, doc TEXT NOT NULL) WITHOUT ROWID`);
    prepareToFill(db, types, opening, meta);
    for (const type of types) dropOldIndexes(db, type);
    migrate(db, steps);
    for (const type of types) {
      fillNewFields(db, type, meta);
      makeIndexes(db, type);
    }
    if (meta.read('version') !== String(layout)) meta.write('version', String(layout));
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** Everything that is to be filled in is there. */
export function markFilled(db: DatabaseSync): void {
  sqliteMeta(db).remove('filling');
}

function prepareToFill(db: DatabaseSync, types: readonly RecordType[], opening: Opening, meta: Meta): void {
  const todo = preparation(opening, meta.read('filling') !== undefined);
  for (const { name } of types) {
    if (todo === 'empty it') db.exec(`DELETE FROM "${name}"`);
    if (todo === 'check that it is empty' && db.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get()) throw notEmpty();
  }
  if (opening.fill) meta.write('filling', 'yes');
}

/** Documents older than a field get its default, once, so that queries meet it too. */
function fillNewFields(db: DatabaseSync, type: RecordType, meta: Meta): void {
  const fields = Object.keys(type.shape.shape).sort().join(' ');
  if (meta.read(`fields ${type.name}`) === fields) return;
  for (const [field, value] of Object.entries(type.defaults))
    db.prepare(
      `UPDATE "${type.name}" SET doc = json_set(doc, '$.${field}', json(?)) WHERE json_type(doc, '$.${field}') IS NULL`,
    ).run(JSON.stringify(value));
  meta.write(`fields ${type.name}`, fields);
}

/** The name of an index tells its fields: a violated one is read back from the error. */
export const uniqueIndex = (type: RecordType, field: string) => `${type.name}_unique_${field}`;

const plainIndex = (type: RecordType, fields: readonly string[]) => `${type.name}_${fields.join('_')}`;

/** Indexes that are not declared any more: a unique one would go on refusing. */
function dropOldIndexes(db: DatabaseSync, type: RecordType): void {
  const declared = new Set([
    ...type.unique.map((field) => uniqueIndex(type, field)),
    ...type.index.map((fields) => plainIndex(type, fields)),
  ]);
  const there = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql NOT NULL`);
  for (const { name } of there.all(type.name)) if (!declared.has(String(name))) db.exec(`DROP INDEX "${name}"`);
}

function makeIndexes(db: DatabaseSync, type: RecordType): void {
  for (const field of type.unique) {
    const by = column(type, field);
    db.exec(
      `CREATE UNIQUE INDEX IF NOT EXISTS "${uniqueIndex(type, field)}" ON "${type.name}" (${by}) WHERE ${by} IS NOT NULL`,
    );
  }
  for (const fields of type.index) {
    const by = fields.map((field) => column(type, field)).join(', ');
    db.exec(`CREATE INDEX IF NOT EXISTS "${plainIndex(type, fields)}" ON "${type.name}" (${by})`);
  }
}
