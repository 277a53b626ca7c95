import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../schema/refusals.ts';
import type { Outcome, Work } from './work.ts';

/** What a piece of work may take before its process is killed. */
export interface Bounds {
  /** Of computing; where that cannot be told (but on Linux), and in any case ten times as long on the clock. */
  readonly seconds: number;
  /** Of memory in use, in megabytes; watched on Linux. */
  readonly megabytes: number;
}

/** A process that does one piece of work at a time, and is started when there is some. */
export interface Worker {
  /** Refuses what the work refuses; `asset.heavy` when it takes too much, `asset.broken` when the process dies of it. */
  do(work: Work): Promise<Outcome>;
  /** The process ends; it is started anew when there is more to do. */
  rest(): void;
}

const PROGRAM = join(import.meta.dirname, 'darkroom.ts');
const HEAP_MB = 256;
/** Whoever walks about comes first; yet on a busy machine it must not starve. */
const NICE = 5;
const LOOK_MS = 200;
const PAGE = 4096;

const TICKS = 100;
const PATIENCE = 10;

async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '');
  return (Number(text.split(' ')[1]) || 0) * PAGE;
}

/** What a process has computed so far, in seconds: utime and stime of proc(5). */
async function computedBy(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS || 0;
}

function start(): ChildProcess {
  const child = fork(PROGRAM, {
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    // The secrets of the server are none of its business.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  try {
    if (child.pid) setPriority(child.pid, NICE);
  } catch {
    // Where one may not be modest, one is not.
  }
  return child;
}

export function worker({ seconds, megabytes }: Bounds): Worker {
  let child: ChildProcess | undefined;

  /** Waits for the answer of a process, and kills it if that takes too much. */
  function outcomeOf(at: ChildProcess, work: Work): Promise<Outcome> {
    return new Promise((resolve) => {
      let tooMuch = false;
      const kill = () => {
        tooMuch = true;
        at.kill('SIGKILL');
      };
      const timer = setTimeout(kill, seconds * 1000 * PATIENCE);
      const { pid = 0 } = at;
      const before = computedBy(pid);
      const watch = setInterval(async () => {
        const [computed, memory] = [(await computedBy(pid)) - (await before), await memoryOf(pid)];
        if (computed > seconds || memory > megabytes * 1024 * 1024) kill();
      }, LOOK_MS);
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        clearInterval(watch);
        at.off('message', end);
        at.off('exit', die);
        at.off('error', die);
        at.channel?.unref();
        resolve(outcome);
      };
      const die = () => {
        if (child === at) child = undefined;
        end({ refused: tooMuch ? 'asset.heavy' : 'asset.broken', details: {} });
      };
      at.on('message', end);
      at.on('exit', die);
      at.on('error', die);
      at.channel?.ref();
      at.send(work, (error) => error && die());
    });
  }

  return {
    do(work) {
      child ??= start();
      return outcomeOf(child, work);
    },
    rest() {
      child?.kill('SIGKILL');
      child = undefined;
    },
  };
}

/** What came of it, or the refusal that did. */
export function doneOf(outcome: Outcome) {
  if ('done' in outcome) return outcome.done;
  if ('refused' in outcome) throw new Refusal(outcome.refused, outcome.details);
  throw new Error(outcome.failed);
}
