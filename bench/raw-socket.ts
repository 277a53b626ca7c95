import { connect, type Socket } from 'node:net';

/** What frames of a WebSocket are (RFC 6455, 5.2). */
const [BINARY, PING, PONG] = [2, 9, 10];

/** One buffer for all: what arrives is looked at before the next socket is read. */
const INBOX = Buffer.allocUnsafe(256 * 1024);

export interface Ears {
  /** A whole message. Its bytes hold only until this returns. */
  heard(message: Buffer): void;
  /** Everything that came in, frames' heads included. */
  read?(bytes: number): void;
  closed?(): void;
}

/** A WebSocket client that costs next to nothing, so that thousands fit into one process. */
export class RawSocket {
  readonly #socket: Socket;
  readonly #ears: Ears;
  #rest: Buffer | null = null;
  #open = false;

  constructor(port: number, path: string, ears: Ears, host = '127.0.0.1') {
    this.#ears = ears;
    const callback = (length: number) => {
      this.#read(INBOX.subarray(0, length));
      return true;
    };
    this.#socket = connect({ port, host, onread: { buffer: INBOX, callback } });
    this.#socket.setNoDelay(true);
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => ears.closed?.());
  }

  say(payload: Buffer, opcode = BINARY): void {
    const { length } = payload;
    const head = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 255];
    // Masked with zeros: what a client must do, at no cost.
    this.#socket.write(Buffer.concat([Buffer.from([0x80 | opcode, ...head, 0, 0, 0, 0]), payload]));
  }

  /** Reads nothing more. */
  pause(): void {
    this.#socket.pause();
  }

  /** Says that somebody is there, asked or not. */
  pong(): void {
    this.say(Buffer.alloc(0), PONG);
  }

  /** Closes once what was said is on its way. */
  end(): void {
    this.#socket.end();
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(data: Buffer): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, data]) : data;
    this.#rest = null;
    this.#ears.read?.(data.length);
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
      const opcode = (bytes[at] ?? 0) & 15;
      const payload = bytes.subarray(at + head, at + head + length);
      if (opcode === BINARY) this.#ears.heard(payload);
      else if (opcode === PING) this.say(payload, PONG);
      at += head + length;
    }
    if (at < bytes.length) this.#rest = Buffer.from(bytes.subarray(at));
  }
}
