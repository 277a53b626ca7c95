import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { FIRST_LAYOUT, type Stored } from './migrations/migration.ts';
import { BATCH, type Snapshot } from './snapshot.ts';
import { BadDatabase } from './store.ts';

/** One read transaction over a connection of its own: writers neither wait for it nor show in it. Throws BadDatabase. */
export function sqliteSnapshot(path: string): Snapshot {
  if (!existsSync(path)) throw new BadDatabase(`There is no database ${path}`);
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    db.exec('BEGIN');
    const tables = new Set(
      db
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
        .all()
        .map(({ name }) => name),
    );
    if (!tables.has('meta')) throw new BadDatabase(`${path} is not a database of Parvis`);
    const fact = db.prepare('SELECT value FROM meta WHERE key = ?');
    if (fact.get('filling')) throw new BadDatabase(`A restore or a move into ${path} did not come to its end`);
    return {
      layout: Number(fact.get('version')?.value ?? FIRST_LAYOUT),
      async *documents({ name }) {
        if (!tables.has(name)) return;
        const page = db.prepare(`SELECT id, doc FROM "${name}" WHERE id > ? ORDER BY id LIMIT ${BATCH}`);
        for (let rows = page.all(''); rows.length > 0; rows = page.all(String(rows.at(-1)?.id)))
          yield rows.map(({ doc }) => JSON.parse(String(doc)) as Stored);
      },
      close: async () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
