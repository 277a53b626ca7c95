import { Refusal } from '../../schema/refusals.ts';

/** Runs work in turns: so much at once, so much waiting; refuses `request.too_many` when the queue is full. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Bounds heavy work (hashing, decoding pictures), so that a crowd can slow it down but not drown the server. */
export function turns(atOnce: number, mostWaiting: number): Turns {
  const waiting: (() => void)[] = [];
  let busy = 0;

  return async (work) => {
    if (busy >= atOnce) {
      if (waiting.length >= mostWaiting) throw new Refusal('request.too_many', { seconds: 5 });
      await new Promise<void>((go) => waiting.push(go));
    } else busy++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}

/** Runs work of the same key one after the other; different keys do not wait for each other. */
export function oneByOne(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    const forget = () => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
}
