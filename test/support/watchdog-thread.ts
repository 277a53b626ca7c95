import { readFileSync, writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { relative } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

export interface Limits {
  /** How long nothing may move, in ms. */
  readonly patienceMs: number;
  readonly mostMb: number;
}

/** What the tests are at now; null when there is nothing to do. A file is kept until the next one. */
export type Note = { readonly file?: string; readonly doing: string } | null;

/** How long the main thread may take to say what it is at, in ms. */
const ANSWER_MS = 3000;
const FRAMES = 25;

const { patienceMs, mostMb } = workerData as Limits;
let file = '';
let doing: string | undefined;
let movedAt = performance.now();

/** Straight to the terminal: what a thread prints goes by way of the main one, which may be stuck. */
const say = (line: string) => writeSync(2, `watchdog: ${line}\n`);

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').slice(0, 120);

/** Whoever started something can no longer stop it. */
function killAll(): void {
  for (const child of childrenOf(process.pid))
    try {
      say(`  it had started ${commandOf(child)}`);
      process.kill(child, 'SIGKILL');
    } catch {
      // Gone already.
    }
  process.kill(process.pid, 'SIGKILL');
}

/** Says what the main thread is at, as far as it can be had out of it, and ends the process. */
function end(why: string): void {
  doing = undefined;
  clearInterval(looking);
  say(why);
  setTimeout(killAll, ANSWER_MS);
  const session = new Session();
  session.connectToMainThread();
  const scripts = new Map<string, string>();
  session.on('Debugger.scriptParsed', ({ params }) => scripts.set(params.scriptId, params.url));
  session.on('Debugger.paused', ({ params }) => {
    for (const { functionName, location } of params.callFrames.slice(0, FRAMES)) {
      const script = relative('.', (scripts.get(location.scriptId) ?? '').replace('file://', ''));
      say(`  at ${functionName || '<anonymous>'} (${script}:${location.lineNumber + 1})`);
    }
    killAll();
  });
  const expression = '[...new Set(process.getActiveResourcesInfo())].join(", ")';
  session.post('Runtime.evaluate', { expression }, (_, answer) => {
    say(`  waiting for: ${answer?.result.value ?? 'nobody knows what'}`);
    session.post('Debugger.enable');
    session.post('Debugger.pause');
  });
}

parentPort?.on('message', (note: Note) => {
  movedAt = performance.now();
  if (note?.file) file = relative('.', note.file);
  doing = note?.doing;
});

const looking = setInterval(
  () => {
    const mb = Math.round(process.memoryUsage.rss() / 1e6);
    if (mb > mostMb) return end(`too big: ${file} › ${doing ?? 'nothing'}: ${mb} MB`);
    const still = performance.now() - movedAt;
    if (doing !== undefined && still > patienceMs)
      end(`stuck: ${file} › ${doing}: nothing has moved for ${Math.round(still / 1000)} s`);
  },
  Math.min(1000, patienceMs / 4),
);
