import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { type CollectionName, records } from '../records/index.ts';
import type { RecordType } from '../records/record.ts';
import type { Filling, Opening } from './opening.ts';
import { documentMemories } from './sqlite-memory.ts';
import { type Rows, rows, table } from './sqlite-table.ts';
import { layOut, markFilled } from './sqlite-tables.ts';
import { groupedWrites, undoable } from './sqlite-writes.ts';
import { BadDatabase, type Collections, StaleWrite, type Store, type Write } from './store.ts';

/** How long a write waits for another process (the admin's command line) to finish its own, in ms. */
const BUSY_TIMEOUT = 5000;

const NOT_A_DATABASE = 26;

/** Records as JSON documents in one SQLite file (`:memory:` for none): a table per record, an expression index per hint. */
export function openSqlite(path: string, opening: Opening = {}): Store {
  return storeOver(open(path, opening));
}

/** The same for a restore or a move, which says when it is filled. */
export function fillSqlite(path: string, opening: Opening & { readonly fill: 'empty' | 'anyway' }): Filling {
  const db = open(path, opening);
  const store = storeOver(db);
  return {
    store,
    load: (name, documents) => store.batch(documents.map((insert) => ({ in: name, insert }) as unknown as Write)),
    filled: async () => markFilled(db),
  };
}

function open(path: string, opening: Opening): DatabaseSync {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
  try {
    usable(db, path);
    layOut(db, Object.values(records), opening);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Throws BadDatabase for a file that is no database. */
function usable(db: DatabaseSync, path: string): void {
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;');
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== NOT_A_DATABASE) throw error;
    throw new BadDatabase(`${path} is not a SQLite database, or a damaged one: put it aside, or restore a backup`);
  }
}

function storeOver(db: DatabaseSync): Store {
  const statements = new Map<string, StatementSync>();
  const prepare = (text: string) => {
    const known = statements.get(text);
    if (known) return known;
    const made = db.prepare(text);
    statements.set(text, made);
    return made;
  };

  const types = Object.entries(records) as [CollectionName, RecordType][];
  const writes = groupedWrites(db);
  const remember = documentMemories(db);
  const memories = Object.fromEntries(
    types.filter(([, { remembered }]) => remembered).map(([name]) => [name, remember()]),
  );
  const own = Object.fromEntries(
    types.map(([name, type]) => [name, rows(type, prepare, memories[name])]),
  ) as unknown as Record<CollectionName, Rows>;
  const collections = Object.fromEntries(
    types.map(([name, type]) => [name, table(type, prepare, writes, own[name], memories[name])]),
  );

  return {
    ...(collections as unknown as Collections),
    batch: (list) =>
      writes.write(() =>
        undoable(db, () => {
          for (const write of list) apply(own[write.in], write);
        }),
      ),
    async close() {
      await writes.close();
      db.close();
    },
  };
}

function apply(to: Rows, write: Write): void {
  if ('insert' in write) to.insert(write.insert);
  else if ('put' in write) to.put(write.put);
  else if ('update' in write) {
    if (!to.update(write.update, write.change, write.only)) throw new StaleWrite(write.in, write.update);
  } else if (!to.delete(write.delete, write.only) && write.only) throw new StaleWrite(write.in, write.delete);
}
