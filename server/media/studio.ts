import { availableParallelism } from 'node:os';
import { Refusal } from '../../schema/refusals.ts';
import { turns } from '../domain/turns.ts';
import type { Developed, MediaLimits } from './develop.ts';
import type { Print, Work } from './work.ts';
import { type Bounds, doneOf, type Worker, worker } from './worker.ts';

/**
 * Where uploads are read and drawn: in processes of their own, which run behind the world, and are killed when a file
 * takes them too much. So many at once, so many waiting; refuses `request.too_many` beyond.
 */
export interface Studio {
  /** Looks at a file, and draws into an empty folder what can be shown of it; refuses as `develop` does, and `asset.heavy`. */
  develop(path: string, into: string, limits: MediaLimits): Promise<Developed>;
  /** Draws a portrait or a cover from a picture, into a file. */
  draw(print: Print, path: string, into: string): Promise<void>;
  close(): void;
}

/** One core is the world's. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism() - 1));
const MOST_WAITING = 200;
const BOUNDS: Bounds = { seconds: 30, megabytes: 1024 };
/** A process that has nothing to do for so long is ended: it holds some memory. */
const REST_MS = 60_000;

export function studio(bounds: Bounds = BOUNDS): Studio {
  const inTurn = turns(AT_ONCE, MOST_WAITING);
  const workers: Worker[] = Array.from({ length: AT_ONCE }, () => worker(bounds));
  const free = [...workers];
  let closed = false;
  let resting: NodeJS.Timeout | undefined;

  const rest = () => {
    for (const one of workers) one.rest();
  };

  const run = (work: Work) =>
    inTurn(async () => {
      // There are as many workers as turns. The one that worked last is awake.
      const one = free.pop();
      if (closed || !one) throw new Refusal('server.stopping');
      clearTimeout(resting);
      try {
        const outcome = await one.do(work);
        // Who was at it was ended with everything else.
        if (closed) throw new Refusal('server.stopping');
        return doneOf(outcome);
      } finally {
        free.push(one);
        if (free.length === workers.length) resting = setTimeout(rest, REST_MS).unref();
      }
    });

  return {
    async develop(path, into, limits) {
      const developed = await run({ what: 'develop', path, into, limits });
      if (!developed) throw new Error('nothing was developed');
      return developed;
    },
    async draw(print, path, into) {
      await run({ what: print, path, into });
    },
    close() {
      closed = true;
      clearTimeout(resting);
      rest();
    },
  };
}
