import type { ChildProcess } from 'node:child_process';
import { endProcess, heard, startProgram } from '../processes.ts';
import type { ClientFigures, Figures, Run, ServerFigures } from './plan.ts';
import { WARM_MS } from './plan.ts';

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
  const server = startProgram('crowd/server.ts', run, 0, ['--max-semi-space-size=8', '--expose-gc', ...flags]);
  const children = [server];
  try {
    const { port, memory } = await heard<{ port: number; memory: number }>(server);
    const bots = startProgram('crowd/bots.ts', { run, port }, 1);
    children.unshift(bots);
    const { joinMs } = await heard<{ joinMs: number }>(bots);
    await new Promise((resolve) => setTimeout(resolve, WARM_MS));
    let [told, seen] = await measureBoth(server, bots);
    for (let again = 0; again < PATIENCE && told.waited > DISTURBED; again++)
      [told, seen] = await measureBoth(server, bots);
    return { ...run, ...told, ...seen, joinMs, memoryPerPlayer: (told.memory - memory) / run.people };
  } finally {
    for (const child of children) await endProcess(child);
  }
}
