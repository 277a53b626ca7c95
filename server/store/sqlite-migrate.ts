import type { DatabaseSync } from 'node:sqlite';
import { type Change, changed, type Migration, type Stored } from './migrations/migration.ts';

const AT_ONCE = 500;

/** Takes every document through the steps, inside the transaction under way. */
export function migrate(db: DatabaseSync, steps: readonly Migration[]): void {
  const exists = db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`);
  for (const { changes } of steps)
    for (const [table, change] of Object.entries(changes)) if (exists.get(table)) migrateTable(db, table, change);
}

function migrateTable(db: DatabaseSync, table: string, change: Change): void {
  const page = db.prepare(`SELECT id, doc FROM "${table}" WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`);
  const write = db.prepare(`UPDATE "${table}" SET doc = ? WHERE id = ?`);
  const remove = db.prepare(`DELETE FROM "${table}" WHERE id = ?`);
  let rows = page.all('') as { id: string; doc: string }[];
  while (rows.length > 0) {
    for (const { id, doc } of rows) {
      const after = changed(change, JSON.parse(doc) as Stored);
      if (after) write.run(JSON.stringify(after), id);
      else remove.run(id);
    }
    rows = page.all(rows.at(-1)?.id ?? '') as typeof rows;
  }
}
