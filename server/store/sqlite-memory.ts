import type { DatabaseSync } from 'node:sqlite';
import type { Document } from '../records/record.ts';

/** How many documents of a record are remembered; those read longest ago are forgotten first. */
const MOST = 20_000;

/** Documents as they were read last, frozen: whoever reads one again gets the very same object, until it is written. */
export interface Memory {
  get(id: string): Document | undefined;
  keep(document: Document): void;
  /** Comes with every write of the document. */
  forget(id: string): void;
}

/** Gives a record a memory. */
export type Memories = () => Memory;

/**
 * Memories that hold nothing which another process has changed since: SQLite says that one has written
 * (`PRAGMA data_version`). It is asked once per turn of the event loop, before the first document of that turn is given.
 */
export function documentMemories(db: DatabaseSync): Memories {
  const version = db.prepare('PRAGMA data_version');
  const all: Map<string, Document>[] = [];
  let written: unknown;
  let isAsked = false;

  function forgetWhatOthersWrote(): void {
    if (isAsked) return;
    isAsked = true;
    setImmediate(() => {
      isAsked = false;
    });
    const now = version.get()?.['data_version'];
    if (now !== written) for (const known of all) known.clear();
    written = now;
  }

  return () => {
    const known = new Map<string, Document>();
    all.push(known);
    return {
      get(id) {
        forgetWhatOthersWrote();
        return known.get(id);
      },
      keep(document) {
        const oldest = known.size >= MOST ? known.keys().next().value : undefined;
        if (oldest !== undefined) known.delete(oldest);
        known.set(document.id, frozen(document));
      },
      forget: (id) => void known.delete(id),
    };
  };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}
