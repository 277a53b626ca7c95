import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../schema/refusals.ts';
import type { Outcome, Work } from './work.ts';

/** What a piece of work may take before its process is killed. */
export interface Bounds {
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
/** Whoever walks about comes first. */
const NICE = 10;
const LOOK_MS = 200;
const PAGE = 4096;

async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '');
  return (Number(text.split(' ')[1]) || 0) * PAGE;
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
      const timer = setTimeout(kill, seconds * 1000);
      const watch = setInterval(async () => {
        if (at.pid && (await memoryOf(at.pid)) > megabytes * 1024 * 1024) kill();
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
