import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

/** How fast what people send is read, over all of them: what comes faster waits in their sockets. */
export interface Flow {
  /** Slows down a stream that somebody else reads. */
  slow(stream: Readable): void;
  /** Reads a stream at that pace. */
  through(stream: Readable): AsyncGenerator<Buffer>;
}

/** Shorter waits are not worth a timer. */
const SHORTEST_MS = 2;

/**
 * Fifty who send at once would fill every turn of the event loop with their pieces; at so many bytes a second each turn
 * has a few, and the world’s beat goes between them. Pieces pass in the order in which they came, whosever they are.
 */
export function flow(bytesPerSecond: number): Flow {
  let free = 0;
  /** Takes up the time of so many bytes, and says how long to wait for it, in ms. */
  const take = (bytes: number) => {
    const now = performance.now();
    free = Math.max(free, now) + (bytes / bytesPerSecond) * 1000;
    return free - now;
  };
  return {
    slow(stream) {
      stream.on('data', (piece: Buffer) => {
        const wait = take(piece.length);
        if (wait < SHORTEST_MS) return;
        stream.pause();
        setTimeout(() => stream.resume(), wait);
      });
    },
    async *through(stream) {
      for await (const piece of stream as AsyncIterable<Buffer>) {
        const wait = take(piece.length);
        if (wait >= SHORTEST_MS) await pause(wait);
        yield piece;
      }
    },
  };
}
