import type { DatabaseSync } from 'node:sqlite';

/** Facts about the database itself, by name. */
export interface Meta {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
  remove(key: string): void;
}

/** The table `meta`, which is made if it is not there. */
export function sqliteMeta(db: DatabaseSync): Meta {
  db.exec('CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID');
  return {
    read: (key) => db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value as string | undefined,
    write: (key, value) =>
      void db
        .prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
        .run(key, value),
    remove: (key) => void db.prepare('DELETE FROM meta WHERE key = ?').run(key),
  };
}
