import type { Client } from '@colyseus/core';

/** What is used of a connection of ws; Colyseus types it as any. `_socket` is ws's own business. */
interface Wire {
  readonly bufferedAmount: number;
  readonly readyState: number;
  readonly extensions?: string;
  readonly _socket?: Pipe;
}

interface Pipe {
  readonly writable: boolean;
  readonly writableLength: number;
  write(bytes: Uint8Array): boolean;
}

const OPEN = 1;
/** A whole binary message, from a server (RFC 6455, 5.2), and how its length is said. */
const FINAL_BINARY = 0x82;
const TWO_BYTES = 126;
const HEAD_BYTES = 4;

/** Longer frames, a whole crowd's introductions, are written by themselves. */
const DESK_BYTES = 4096;

/** The way to a client. */
export class Line {
  readonly client: Client;
  readonly wire: Wire;
  /** Where ws writes to without delay, since no extension works on what is sent; else null. */
  readonly pipe: Pipe | null;
  /** Bytes that had not been taken yet when one last looked. */
  unsent = 0;

  constructor(client: Client) {
    this.client = client;
    this.wire = client.ref as unknown as Wire;
    this.pipe = this.wire.extensions === '' ? (this.wire._socket ?? null) : null;
  }

  look(): number {
    this.unsent = this.pipe ? this.pipe.writableLength : this.wire.bufferedAmount;
    return this.unsent;
  }
}

/**
 * Where a frame is copied to be sent. The kernel takes it at once from all but the slowest readers, so the next one can
 * be written in the same place.
 */
export class Desk {
  #bytes!: Buffer;
  /** The first so many bytes, by how many. */
  #cuts!: Buffer[];

  constructor() {
    this.#clear();
  }

  /**
   * Sends a client his own copy of what lies in a buffer, as one WebSocket frame in one write: ws would make two of it,
   * the head and the rest, and that is most of what a patch costs. Any other transport is given the message to send.
   * The acknowledged input is his alone; `ackAt` says where it goes, 0 nowhere.
   */
  post(
    { client, wire, pipe, unsent }: Line,
    from: Buffer,
    start: number,
    end: number,
    ack: number,
    ackAt: number,
  ): void {
    const length = end - start;
    if (!pipe?.writable || wire.readyState !== OPEN || length >= 0x10000) {
      const message = Buffer.allocUnsafeSlow(length);
      message.set(from.subarray(start, end));
      if (ackAt > 0) message.writeUInt32LE(ack, ackAt);
      client.raw(message);
      return;
    }
    const head = length < TWO_BYTES ? 2 : HEAD_BYTES;
    // What a slow reader still has to read must not keep hold of more than its own bytes.
    const own = unsent > 0 || head + length > DESK_BYTES;
    const frame = own ? Buffer.allocUnsafeSlow(head + length) : this.#cut(head + length);
    frame[0] = FINAL_BINARY;
    frame[1] = head === 2 ? length : TWO_BYTES;
    if (head === HEAD_BYTES) frame.writeUInt16BE(length, 2);
    frame.set(from.subarray(start, end), head);
    if (ackAt > 0) frame.writeUInt32LE(ack, head + ackAt);
    pipe.write(frame);
    if (!own && pipe.writableLength > 0) this.#clear();
  }

  #cut(length: number): Buffer {
    const made = this.#cuts[length];
    if (made) return made;
    const cut = this.#bytes.subarray(0, length);
    this.#cuts[length] = cut;
    return cut;
  }

  /** A new one, because somebody is still reading from the last. */
  #clear(): void {
    this.#bytes = Buffer.allocUnsafeSlow(DESK_BYTES);
    this.#cuts = new Array(DESK_BYTES + 1);
  }
}
