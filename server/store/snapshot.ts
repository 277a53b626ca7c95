import type { RecordType } from '../records/record.ts';
import type { Stored } from './migrations/migration.ts';

/** Everything a store holds at one moment, while others go on writing. */
export interface Snapshot {
  /** The layout of the database; documents are given as that layout has them. */
  readonly layout: number;
  /** The documents of a kind of record, a batch at a time; none if the database is older than the record. */
  documents(type: RecordType): AsyncIterable<readonly Stored[]>;
  close(): Promise<void>;
}

/** How many documents make a batch. */
export const BATCH = 500;
