import type { Suite } from 'mocha';

/** Runs the suites and the tests in another order every time; `ORDER_SEED` repeats one. */
export const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

/** mulberry32, a small seeded generator: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function dice(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(list: T[], roll: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(roll() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
}

function shuffleSuite(suite: Suite, roll: () => number): void {
  shuffle(suite.suites, roll);
  shuffle(suite.tests, roll);
  for (const inner of suite.suites) shuffleSuite(inner, roll);
}

export const mochaHooks = {
  beforeAll(this: Mocha.Context): void {
    // Of several processes each has its own files.
    if (process.env['MOCHA_WORKER_ID'] === undefined) process.stdout.write(`  order seed ${seed}\n`);
    const root = this.test?.parent;
    if (root) shuffleSuite(root, dice(seed));
  },
};
