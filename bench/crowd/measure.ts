import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { ClientFigures, Figures, Run, ServerFigures } from './plan.ts';
import { WARM_MS } from './plan.ts';

const pinning = cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Starts a program of the bench on a core of its own where that can be said. */
function start(file: string, argument: object, core: number, flags: string[] = []): ChildProcess {
  const command = [process.execPath, ...flags, join(import.meta.dirname, file), JSON.stringify(argument)];
  if (pinning) command.unshift('taskset', '-c', String(core));
  const [program = '', ...rest] = command;
  return spawn(program, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

function heard<T>(child: ChildProcess, within = 120_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer')), within);
    child.once('message', (message) => {
      clearTimeout(late);
      resolve(message as T);
    });
    child.once('exit', (code) => reject(new Error(`ended (${code})`)));
  });
}

/** Another program had the server's core for more than this share of the time: what was measured is not the server. */
const DISTURBED = 0.04;
/** So often it is then measured again. */
const PATIENCE = 3;

function measureBoth(server: ChildProcess, bots: ChildProcess): Promise<[ServerFigures, ClientFigures]> {
  const both = Promise.all([heard<ServerFigures>(server), heard<ClientFigures>(bots)]);
  server.send('measure');
  bots.send('measure');
  return both;
}

/** Runs one server and one crowd, and stops both. */
export async function measure(run: Run, flags: string[] = []): Promise<Figures> {
  // As `npm start` does: left alone, Node's young generation grows to more than all the players need.
  const server = start('server.ts', run, 0, ['--max-semi-space-size=8', '--expose-gc', ...flags]);
  let bots: ChildProcess | undefined;
  try {
    const { port, memory } = await heard<{ port: number; memory: number }>(server);
    bots = start('bots.ts', { run, port }, 1);
    const { joinMs } = await heard<{ joinMs: number }>(bots);
    await new Promise((resolve) => setTimeout(resolve, WARM_MS));
    let [told, seen] = await measureBoth(server, bots);
    for (let again = 0; again < PATIENCE && told.waited > DISTURBED; again++)
      [told, seen] = await measureBoth(server, bots);
    return { ...run, ...told, ...seen, joinMs, memoryPerPlayer: (told.memory - memory) / run.people };
  } finally {
    for (const child of [bots, server])
      if (child && child.exitCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2000))]);
        if (child.exitCode === null) child.kill('SIGKILL');
      }
  }
}
