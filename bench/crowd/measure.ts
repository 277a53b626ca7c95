import { endProcess, heard, startProgram } from '../processes.ts';
import type { ClientFigures, Figures, Run, ServerFigures } from './plan.ts';
import { WARM_MS } from './plan.ts';

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
    const both = Promise.all([heard<ServerFigures>(server), heard<ClientFigures>(bots)]);
    server.send('measure');
    bots.send('measure');
    const [told, seen] = await both;
    return { ...run, ...told, ...seen, joinMs, memoryPerPlayer: (told.memory - memory) / run.people };
  } finally {
    for (const child of children) await endProcess(child);
  }
}
