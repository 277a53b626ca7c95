import { Protocol } from '@colyseus/core';
import { countGap, type Gaps } from '../gaps.ts';
import { intentFrame } from '../intent.ts';
import { RawSocket } from '../raw-socket.ts';

/** Counts over a stretch of time, of all bots together. */
export interface Tally {
  bytes: number;
  frames: number;
  inputs: number;
  /** Between two patches, as a bot sees them. */
  readonly gaps: Gaps;
}

const WAYS = [-100, 0, 100] as const;
const way = () => WAYS[Math.floor(Math.random() * 3)] ?? 0;

/** A player on a raw socket: walks as our SDK's players do, and looks at nothing but the clock. */
export class Bot {
  readonly socket: RawSocket;
  readonly #tally: () => Tally;
  readonly #since = performance.now();
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `sat` is called when the first state is here. */
  constructor(port: number, path: string, tally: () => Tally, sat: () => void) {
    this.#tally = tally;
    this.socket = new RawSocket(port, path, {
      heard: (message) => this.#heard((message[0] ?? 0) & 31, sat),
      read: (bytes) => {
        tally().bytes += bytes;
      },
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.socket.close();
  }

  /** Reads nothing more; `answering` it still says every second that it is there, though it does not read that it is asked. */
  pause(answering: boolean): void {
    clearTimeout(this.#timer);
    this.socket.pause();
    if (answering) setInterval(() => this.socket.pong(), 1000);
  }

  /** Walks one way for `ms`, then as it likes: to find a place of its own. */
  setOut(x: number, y: number, ms: number): void {
    this.#go(x, y);
    this.#timer = setTimeout(() => this.walk(), ms);
  }

  /** Wishes to go another way about once a second. */
  walk(): void {
    const [x, y] = [way(), way()];
    if (x === 0 && y === 0) this.#go(100, 0);
    else this.#go(x, y);
    this.#timer = setTimeout(() => this.walk(), 500 + Math.random() * 1000);
  }

  #go(x: number, y: number): void {
    this.socket.say(intentFrame(1 + Math.floor((performance.now() - this.#since) / 50), x, y));
    this.#tally().inputs++;
  }

  #heard(code: number, sat: () => void): void {
    if (code === Protocol.JOIN_ROOM) this.socket.say(Buffer.from([Protocol.JOIN_ROOM]));
    if (code === Protocol.ROOM_STATE) sat();
    if (code !== Protocol.ROOM_STATE_PATCH) return;
    const tally = this.#tally();
    const now = performance.now();
    tally.frames++;
    if (this.#last > 0) countGap(tally.gaps, now - this.#last);
    this.#last = now;
  }
}
