import type { Readable } from 'node:stream';

/** Part of a blob, in bytes, both ends included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A blob that is being read. */
export interface OpenBlob {
  /** Of the whole blob, in bytes. */
  readonly size: number;
  /** The part that the stream gives. */
  readonly range: Range;
  readonly content: Readable;
}

/** What is known of a blob without opening it. */
export interface KeptBlob {
  readonly key: string;
  /** When it was kept, in ms since 1970. */
  readonly at: number;
}

/** As what a blob is given to browsers: Content-Type, Content-Disposition, and for how long. */
export interface Shown {
  readonly type: string;
  readonly disposition: string;
  readonly seconds: number;
}

/**
 * Where uploaded bytes live. Keys are words of `a-z 0-9 . _ -` joined by slashes; they come from hashes and ids, never
 * from what somebody typed.
 */
export interface Blobs {
  /** Keeps the content under the key, whole or not at all, in the place of what was there. Refuses `server.disk_full`. */
  put(key: string, content: Uint8Array | Readable): Promise<void>;
  /** The same with a file of this machine, which may be moved: afterwards nobody may count on finding it where it was. */
  take(key: string, path: string): Promise<void>;
  has(key: string): Promise<boolean>;
  /** In bytes; undefined if there is none. */
  size(key: string): Promise<number | undefined>;
  /** Opens a blob, or the part of it that lies within the range; undefined if there is none, or nothing in the range. */
  open(key: string, range?: Range): Promise<OpenBlob | undefined>;
  /** Returns whether there was one. */
  remove(key: string): Promise<boolean>;
  /** Every blob whose key begins so, in any order. */
  list(prefix: string): AsyncIterable<KeptBlob>;
  /** An address elsewhere that gives the blob to whoever has it, for a while; undefined where this server itself must. */
  url(key: string, as: Shown): Promise<string | undefined>;
}

const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

export const isKey = (key: string) => key.length <= 300 && KEY.test(key);

/** Throws for what is not a key: a mistake of ours, since keys are made by us. */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new Error('not a blob key');
}
