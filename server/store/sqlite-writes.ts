import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../../schema/refusals.ts';

interface Waiting {
  readonly work: () => unknown;
  readonly keep: (result: never) => void;
  readonly fail: (error: unknown) => void;
}

/** Makes writes durable, many at once: those that come in the same turn of the event loop share one transaction, and one fsync. */
export interface Writes {
  /** Runs work inside a transaction; the promise is kept when that is on disk. Work that throws takes nobody else down. */
  write<T>(work: () => T): Promise<T>;
  /** Resolves when nothing is under way any more; later writes are refused. */
  close(): Promise<void>;
}

const FULL = 13;

/** A full disk is an expected failure; anything else is passed on. */
function named(error: unknown): unknown {
  const code = (error as { errcode?: number }).errcode;
  return code !== undefined && (code & 0xff) === FULL ? new Refusal('server.disk_full') : error;
}

/** Group commit over one connection. */
export function groupedWrites(db: DatabaseSync): Writes {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  let waiting: Waiting[] = [];
  let closed = false;
  let drained: (() => void) | undefined;

  /** Runs the work of one transaction; gives what to tell each of its people, once it is on disk. */
  function transact(group: readonly Waiting[]): (() => void)[] {
    begin.run();
    const told = group.map(({ work, keep, fail }) => {
      try {
        const result = work();
        return () => keep(result as never);
      } catch (error) {
        // Some failures (a full disk) end the transaction itself: then nothing of it is stored.
        if (!db.isTransaction) throw error;
        return () => fail(named(error));
      }
    });
    commit.run();
    return told;
  }

  function flush(): void {
    const group = waiting;
    waiting = [];
    try {
      for (const tell of transact(group)) tell();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      for (const { fail } of group) fail(named(error));
    }
    drained?.();
  }

  return {
    write<T>(work: () => T) {
      if (closed) return Promise.reject(new Error('the store is closed'));
      return new Promise<T>((keep, fail) => {
        if (waiting.push({ work, keep, fail }) === 1) setImmediate(flush);
      });
    },
    close() {
      closed = true;
      return waiting.length === 0 ? Promise.resolve() : new Promise((done) => (drained = done));
    },
  };
}

/** Runs work that is undone as a whole if it throws, inside a transaction under way. */
export function undoable(db: DatabaseSync, work: () => void): void {
  db.exec('SAVEPOINT batch');
  try {
    work();
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK TO batch; RELEASE batch');
    throw error;
  }
  db.exec('RELEASE batch');
}
