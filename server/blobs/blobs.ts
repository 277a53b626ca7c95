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

/**
 * Where uploaded bytes live. Keys are words of `a-z 0-9 . _ -` joined by slashes; they come from hashes and ids, never
 * from what somebody typed.
 */
export interface Blobs {
  /** Keeps the content under the key, whole or not at all, in the place of what was there. Refuses `server.disk_full`. */
  put(key: string, content: Uint8Array | Readable): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Opens a blob, or the part of it that lies within the range; undefined if there is none, or nothing in the range. */
  open(key: string, range?: Range): Promise<OpenBlob | undefined>;
  /** Returns whether there was one. */
  remove(key: string): Promise<boolean>;
  /** Where browsers find it: an address relative to this server, or a whole one. */
  url(key: string): string;
}

const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** Throws for what is not a key: a mistake of ours, since keys are made by us. */
export function checkKey(key: string): void {
  if (key.length > 300 || !KEY.test(key)) throw new Error('not a blob key');
}
