import type { CollectionName } from '../records/index.ts';
import type { Document } from '../records/record.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { BadDatabase, type Store } from './store.ts';

/** How a store is opened. */
export interface Opening {
  /** For tests; by default, those of this Parvis. */
  readonly migrations?: readonly Migration[];
  /**
   * To be filled by a restore or a move: it must be `empty`, or else is emptied (`anyway`). Until it is `filled`, nothing
   * else can open it; if that never comes, the next one to fill it begins with an empty one.
   */
  readonly fill?: 'empty' | 'anyway';
}

/** A store that can be told that it has been filled. */
export interface Filling {
  readonly store: Store;
  /** Stores new documents that are as their records want them, many at once. */
  load(name: CollectionName, documents: readonly Document[]): Promise<void>;
  /** Everything is there: from now on anybody may open it. */
  filled(): Promise<void>;
}

export const migrationsOf = (opening: Opening) => opening.migrations ?? MIGRATIONS;

/** What has to be done to a store before it is opened so. Throws BadDatabase if it may not be. */
export function preparation({ fill }: Opening, halfFilled: boolean): 'none' | 'check that it is empty' | 'empty it' {
  if (fill) return halfFilled || fill === 'anyway' ? 'empty it' : 'check that it is empty';
  if (halfFilled)
    throw new BadDatabase(
      'A restore or a move into this database did not come to its end: run it again (it begins anew), or use another database',
    );
  return 'none';
}

/** Thrown by the check. */
export const notEmpty = () =>
  new BadDatabase('There is something in this database already: only an empty one is filled');
