import { connect, type Socket } from 'node:net';
import { Protocol } from '@colyseus/core';

/** Counts over a stretch of time, of all bots together. Gaps between patches are in whole ms. */
export interface Tally {
  bytes: number;
  frames: number;
  inputs: number;
  readonly gaps: Uint32Array;
}

/** What frames of a WebSocket are (RFC 6455, 5.2). */
const [BINARY, PING, PONG] = [2, 9, 10];

const INBOX = Buffer.allocUnsafe(256 * 1024);

const WAYS = [-100, 0, 100] as const;
const way = () => WAYS[Math.floor(Math.random() * 3)] ?? 0;

/** A player on a raw socket: walks as our SDK's players do, and looks at nothing but the clock. */
export class Bot {
  readonly #socket: Socket;
  readonly #tally: () => Tally;
  readonly #since = performance.now();
  #rest: Buffer | null = null;
  #open = false;
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `sat` is called when the first state is here. */
  constructor(port: number, path: string, tally: () => Tally, sat: () => void) {
    this.#tally = tally;
    // One buffer for all: what arrives is looked at before the next socket is read.
    const callback = (length: number) => {
      this.#read(INBOX.subarray(0, length), sat);
      return true;
    };
    this.#socket = connect({ port, host: '127.0.0.1', onread: { buffer: INBOX, callback } });
    this.#socket.setNoDelay(true);
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    this.#socket.on('error', () => {});
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#socket.destroy();
  }

  /** Wishes to go another way about once a second. */
  walk(): void {
    const tick = 1 + Math.floor((performance.now() - this.#since) / 50);
    let [x, y] = [way(), way()];
    if (x === 0 && y === 0) [x, y] = [100, 0];
    const intent = Buffer.alloc(10);
    intent[0] = Protocol.ROOM_INPUT_RELIABLE;
    intent[1] = 0x80;
    intent.writeUInt32LE(tick, 2);
    intent[6] = 0x81;
    intent.writeInt8(x, 7);
    intent[8] = 0x82;
    intent.writeInt8(y, 9);
    this.#say(intent);
    this.#tally().inputs++;
    this.#timer = setTimeout(() => this.walk(), 500 + Math.random() * 1000);
  }

  #say(payload: Buffer, opcode = BINARY): void {
    // Masked with zeros: what a client must do, at no cost.
    this.#socket.write(Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.length, 0, 0, 0, 0]), payload]));
  }

  #read(data: Buffer, sat: () => void): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, data]) : data;
    this.#rest = null;
    this.#tally().bytes += data.length;
    if (!this.#open) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end >= 0) this.#open = true;
      else this.#rest = Buffer.from(bytes);
      if (end < 0) return;
      bytes = bytes.subarray(end + 4);
    }
    let at = 0;
    while (bytes.length - at >= 2) {
      let length = (bytes[at + 1] ?? 0) & 127;
      let head = 2;
      if (length === 126) {
        if (bytes.length - at < 4) break;
        length = bytes.readUInt16BE(at + 2);
        head = 4;
      } else if (length === 127) {
        if (bytes.length - at < 10) break;
        length = Number(bytes.readBigUInt64BE(at + 2));
        head = 10;
      }
      if (bytes.length - at < head + length) break;
      if (((bytes[at] ?? 0) & 15) === PING) this.#say(bytes.subarray(at + head, at + head + length), PONG);
      else this.#heard((bytes[at + head] ?? 0) & 31, sat);
      at += head + length;
    }
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at));
  }

  #heard(code: number, sat: () => void): void {
    if (code === Protocol.JOIN_ROOM) this.#say(Buffer.from([Protocol.JOIN_ROOM]));
    if (code === Protocol.ROOM_STATE) sat();
    if (code !== Protocol.ROOM_STATE_PATCH) return;
    const tally = this.#tally();
    const now = performance.now();
    tally.frames++;
    if (this.#last > 0) {
      const gap = Math.min(tally.gaps.length - 1, Math.round(now - this.#last));
      tally.gaps[gap] = (tally.gaps[gap] ?? 0) + 1;
    }
    this.#last = now;
  }
}
