import type { CollectionName, DocumentOf, NewDocument } from '../records/index.ts';
import type { Document } from '../records/record.ts';

type Scalar = string | number | boolean | null;
type Ordered<V> = Extract<V, string | number>;

/** What a field is held against: a value, one of several, a range of values, or how a text begins. */
export type Test<V> =
  | Extract<V, Scalar>
  | { readonly in: readonly Extract<V, string | number>[] }
  | { readonly from?: Ordered<V>; readonly above?: Ordered<V>; readonly to?: Ordered<V>; readonly below?: Ordered<V> }
  | (V extends string ? { readonly prefix: string } : never);

/** Every named field must pass. A field that is named must have a value: undefined is a mistake, and thrown as one. */
export type Where<R> = { readonly [K in keyof R]?: Test<R[K]> };

/** Fields by which records can be put in order: those that always hold a text or a number. */
export type SortField<R> = {
  [K in Extract<keyof R, string>]-?: R[K] extends string | number ? K : never;
}[Extract<keyof R, string>];

export interface Query<R> {
  readonly where?: Where<R>;
  /** The field to sort by; equal values are put in order of id. By default records come in order of id. */
  readonly sort?: SortField<R>;
  readonly descending?: boolean;
  /** Begins behind the record that this cursor (see `cursorOf`) stands for, whether or not it is still there. */
  readonly after?: string;
  readonly limit?: number;
}

/** Fields to change. Fields with the value undefined are left as they are. */
export type Change<R> = Partial<Omit<R, 'id'>>;

/** Conditions of a change: it happens only while each field holds exactly this. */
export type If<R> = { readonly [K in keyof R]?: Extract<R[K], Scalar> };

/** One kind of record. A promise of a write is kept once the write is durable. */
export interface Collection<R extends Document, N = R> {
  get(id: string): Promise<R | undefined>;
  find(query?: Query<R>): Promise<R[]>;
  count(where?: Where<R>): Promise<number>;
  /** Stores a new record and returns it with its defaults; throws DuplicateKey. */
  insert(record: N): Promise<R>;
  /** Stores a record in the place of the one with its id, if any; throws DuplicateKey for another unique key. */
  put(record: N): Promise<R>;
  /** Changes the named fields as one atomic step, and returns the record as it is then; undefined if there is none, or `only` does not hold. */
  update(id: string, change: Change<R>, only?: If<R>): Promise<R | undefined>;
  /** Returns whether there was one to delete. */
  delete(id: string, only?: If<R>): Promise<boolean>;
}

/** One write of a batch. */
export type Write = {
  [K in CollectionName]:
    | { readonly in: K; readonly insert: NewDocument<K> }
    | { readonly in: K; readonly put: NewDocument<K> }
    | {
        readonly in: K;
        readonly update: string;
        readonly change: Change<DocumentOf<K>>;
        readonly only?: If<DocumentOf<K>>;
      }
    | { readonly in: K; readonly delete: string; readonly only?: If<DocumentOf<K>> };
}[CollectionName];

export type Collections = { readonly [K in CollectionName]: Collection<DocumentOf<K>, NewDocument<K>> };

/** Everything durable but the blobs. */
export interface Store extends Collections {
  /**
   * All of these writes, or none. Throws DuplicateKey, or StaleWrite when a record to update is not there or a
   * condition does not hold.
   */
  batch(writes: readonly Write[]): Promise<void>;
  /** Finishes the writes under way, then closes. */
  close(): Promise<void>;
}

/** A write would have given two records the same unique key. */
export class DuplicateKey extends Error {
  /** The field of which the value is taken: `id` or one of the record's unique fields. */
  readonly key: string;

  constructor(record: string, key: string) {
    super(`two ${record} records with the same ${key}`);
    this.name = 'DuplicateKey';
    this.key = key;
  }
}

/** A batch was given up because a record was not as it was expected to be. */
export class StaleWrite extends Error {
  constructor(record: string, id: string) {
    super(`${record} ${id} is not as expected`);
    this.name = 'StaleWrite';
  }
}

/** The database cannot be used as it is. The message tells the person who starts the server why, and holds no secret. */
export class BadDatabase extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadDatabase';
  }
}
