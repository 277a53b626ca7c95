import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import Mocha from 'mocha';
import type { Limits, Note } from './watchdog-thread.ts';

/** Longer than any test or hook may take, in ms: the longest are given 180 s. */
const PATIENCE_MS = Number(process.env['WATCHDOG_PATIENCE_MS'] ?? 240_000);
/** As much memory as a process of tests may have, in MB. */
const MOST_MB = Number(process.env['WATCHDOG_MOST_MB'] ?? 3000);

/**
 * Ends a process of tests that is stuck or grows without end, and says where. Mocha’s own time limits are timers, which a
 * blocked or starved event loop never comes to, and hold for tests and hooks alone: loading a file or reporting has none.
 */
const thread = new Worker(new URL('./watchdog-thread.ts', import.meta.url), {
  workerData: { patienceMs: PATIENCE_MS, mostMb: MOST_MB } satisfies Limits,
});
thread.unref();

const files = (mocha: Mocha) => (mocha as unknown as { files: string[] }).files.join(', ');
const note = (doing: Note) => thread.postMessage(doing);

const runnable = Mocha.Runnable.prototype as unknown as { run(done: (error?: unknown) => void): void };
const { run: runOne } = runnable;
runnable.run = function (this: Mocha.Runnable, done) {
  note({ doing: this.fullTitle() });
  return runOne.call(this, (error) => {
    note({ doing: `what comes after ${this.fullTitle()}` });
    done(error);
  });
};

const { loadFilesAsync, run } = Mocha.prototype;
Mocha.prototype.loadFilesAsync = function (...how) {
  note({ file: files(this), doing: 'loading' });
  return loadFilesAsync.apply(this, how);
};
Mocha.prototype.run = function (done) {
  // The one that hands out files to others only waits.
  if ((this as unknown as { options: { parallel?: boolean } }).options.parallel) return run.call(this, done);
  note({ file: files(this), doing: 'beginning' });
  return run.call(this, (failures) => {
    note({ doing: 'reporting' });
    done?.(failures);
    note(null);
  });
};

/** Where a process died, workerpool waits for its end once more and starts no other: the last to die would end the run. */
interface Pool {
  _removeWorker(gone: unknown): Promise<unknown>;
  _removeWorkerFromList(gone: unknown): void;
}
const workerpool = createRequire(import.meta.resolve('mocha'))('workerpool') as { pool(): Pool };
const pool = Object.getPrototypeOf(workerpool.pool()) as Pool;
pool._removeWorker = function (gone) {
  this._removeWorkerFromList(gone);
  return Promise.resolve(gone);
};
