import type { Keep } from './mongo-collection.ts';

/** Lets work through until it is told to close, and none of it takes longer than `patience` ms. */
export function gatekeeper(patience: number): { readonly keep: Keep; close(): Promise<void> } {
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  function keep<T>(work: () => Promise<T>): Promise<T> {
    if (closed) return Promise.reject(new Error('the store is closed'));
    const begun = async () => work();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error(`the database did not answer within ${patience} ms`)), patience);
    });
    const done = Promise.race([begun(), late]).finally(() => {
      clearTimeout(timer);
      underWay.delete(done);
    });
    underWay.add(done);
    return done;
  }

  return {
    keep,
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}
