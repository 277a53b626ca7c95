import type { Client } from '@colyseus/core';

/** What is used of a connection of ws; Colyseus types it as any. `_socket` and `_sender` are ws's own business. */
interface Wire {
  readonly bufferedAmount: number;
  readonly readyState: number;
  readonly _socket?: { write(bytes: Uint8Array): boolean; readonly writable: boolean } | null;
  readonly _sender?: { readonly _state?: number } | null;
}

const OPEN = 1;
const IDLE = 0;
/** A whole binary message, from a server (RFC 6455, 5.2). */
const FINAL_BINARY = 0x82;

/** Bytes that a client has not taken yet. */
export function unsentTo({ ref }: Client): number {
  return (ref as unknown as Wire).bufferedAmount;
}

/**
 * Sends a client his own copy of what lies in a buffer, as one WebSocket frame in one write: ws would make two of it,
 * the head and the rest, and that is most of what a patch costs. Any other transport is given the message to send.
 * The acknowledged input is his alone; `ackAt` says where it goes, 0 nowhere.
 */
export function post(
  client: Client,
  backlog: boolean,
  from: Buffer,
  start: number,
  end: number,
  ack: number,
  ackAt: number,
): void {
  const wire = client.ref as unknown as Wire;
  const length = end - start;
  const plain = wire.readyState === OPEN && wire._socket?.writable && wire._sender?._state === IDLE && length < 0x10000;
  const head = plain ? (length < 126 ? 2 : 4) : 0;
  // What a slow reader still has to read must not keep hold of a pool of other people's frames.
  const frame = backlog ? Buffer.allocUnsafeSlow(head + length) : Buffer.allocUnsafe(head + length);
  if (head > 0) {
    frame[0] = FINAL_BINARY;
    frame[1] = head === 2 ? length : 126;
    if (head === 4) frame.writeUInt16BE(length, 2);
  }
  from.copy(frame, head, start, end);
  if (ackAt > 0) frame.writeUInt32LE(ack, head + ackAt);
  if (plain) wire._socket?.write(frame);
  else client.raw(frame);
}
