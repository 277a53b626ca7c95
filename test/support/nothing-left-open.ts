/** How long a run that is over may take to let go of what it opened, in ms; a seat that is kept for a lost connection takes 20 s. */
const GRACE_MS = 45_000;

/** Ends a run that is over but was left something open, as a failed test may do, and fails it: CI would wait for ever. */
export const mochaHooks = {
  afterAll(): void {
    // A process of several is ended by the one that started it, and goes on to other files before.
    if (process.env['MOCHA_WORKER_ID'] !== undefined) return;
    const timer = setTimeout(() => {
      const open = new Set(process.getActiveResourcesInfo());
      process.stderr.write(`something was left open: ${[...open].join(', ')}\n`);
      process.exit(process.exitCode || 1);
    }, GRACE_MS);
    timer.unref();
  },
};
