import type { Client } from '@colyseus/core';

/** What is used of a connection of ws; Colyseus types it as any. `_socket` and `_sender` are ws's own business. */
interface Wire {
  readonly bufferedAmount: number;
  readonly readyState: number;
  readonly _socket?: { write(bytes: Uint8Array): boolean; readonly writable: boolean; readonly writableLength: number };
  readonly _sender?: { readonly _state?: number };
}

const OPEN = 1;
const IDLE = 0;
/** A whole binary message, from a server (RFC 6455, 5.2), and how its length is said. */
const FINAL_BINARY = 0x82;
const TWO_BYTES = 126;
const HEAD_BYTES = 4;

const DESK_BYTES = 16 * 1024;

/** Bytes that a client has not taken yet. */
export function unsentTo({ ref }: Client): number {
  return (ref as unknown as Wire).bufferedAmount;
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
  post(client: Client, backlog: boolean, from: Buffer, start: number, end: number, ack: number, ackAt: number): void {
    const wire = client.ref as unknown as Wire;
    const socket = wire._socket;
    const length = end - start;
    if (wire.readyState !== OPEN || !socket?.writable || wire._sender?._state !== IDLE || length >= 0x10000) {
      const message = Buffer.allocUnsafeSlow(length);
      from.copy(message, 0, start, end);
      if (ackAt > 0) message.writeUInt32LE(ack, ackAt);
      client.raw(message);
      return;
    }
    const head = length < TWO_BYTES ? 2 : HEAD_BYTES;
    // What a slow reader still has to read must not keep hold of more than its own bytes.
    const own = backlog || head + length > DESK_BYTES;
    const frame = own ? Buffer.allocUnsafeSlow(head + length) : this.#cut(head + length);
    frame[0] = FINAL_BINARY;
    frame[1] = head === 2 ? length : TWO_BYTES;
    if (head === HEAD_BYTES) frame.writeUInt16BE(length, 2);
    frame.set(from.subarray(start, end), head);
    if (ackAt > 0) frame.writeUInt32LE(ack, head + ackAt);
    socket.write(frame);
    if (!own && socket.writableLength > 0) this.#clear();
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
    this.#cuts = [];
  }
}
