import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';

const pinning = cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0;

/** A command that runs on one core, where that can be said. */
export function onCore(core: number, command: readonly string[]): readonly string[] {
  return pinning ? ['taskset', '-c', String(core), ...command] : command;
}

/** Starts a program of the bench on a core of its own, with one argument. One talks with it by messages. */
export function startProgram(file: string, argument: object, core: number, flags: readonly string[] = []) {
  const command = [process.execPath, ...flags, join(import.meta.dirname, file), JSON.stringify(argument)];
  const [program = '', ...rest] = onCore(core, command);
  return spawn(program, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

/** The next message of a program; rejects when it ends instead, or says nothing. */
export function heard<T>(child: ChildProcess, within = 120_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer')), within);
    const ended = (code: number | null) => {
      clearTimeout(late);
      reject(new Error(`ended (${code})`));
    };
    child.once('exit', ended);
    child.once('message', (message) => {
      clearTimeout(late);
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

/** Ends a child process, by its id, and waits; after a while it is made to. */
export function endProcess(child: ChildProcess, patience = 2000): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
