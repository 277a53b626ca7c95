import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DrawnScene, drawScenes } from '../../test/support/drawn-scenes.ts';
import { type Child, startChild } from '../child.ts';

export const squareOf = (n: number) => `square-${n + 1}`;

/** Nobody is kept from talking by a limit: they all sit at one address. */
export const ROOMY = {
  PORT: '0',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  GUESTS_PER_ADDRESS: '10000',
  REGISTRATIONS_PER_ADDRESS: '10000',
  JOINS_PER_ADDRESS: '100000',
  SOCKETS_PER_ADDRESS: '100000',
  HTTP_REQUESTS_PER_ADDRESS: '1000000',
  CHAT_LINES_PER_PERSON: '1000',
  WORLD_LINES_PER_PERSON: '1000',
};

/** An empty square. */
export function square(n: number): DrawnScene {
  const words = { fr: `Place ${n + 1}`, en: `Square ${n + 1}` };
  const [wall, grass] = ['#'.repeat(24), `#${' '.repeat(22)}#`];
  const plan = [
    wall,
    ...Array(11).fill(grass),
    `#${' '.repeat(10)}s${' '.repeat(11)}#`,
    ...Array(10).fill(grass),
    wall,
  ];
  const says = { title: words, description: words, capacity: 1000, open: true, features: ['chat'] };
  return { plan, marks: { s: { spawn: 'default' } }, says };
}

/** A whole Parvis in a process and on a core of its own, everything on as a fresh one has it, with so many empty squares. */
export async function openTown(squares: number): Promise<Child & { readonly dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-data-'));
  const scenesDir = drawScenes(Object.fromEntries(Array.from({ length: squares }, (_, n) => [squareOf(n), square(n)])));
  const sweep = () => {
    for (const folder of [dataDir, scenesDir]) rmSync(folder, { recursive: true, force: true });
  };
  const server = await startChild(['server/main.ts'], { ...ROOMY, DATA_DIR: dataDir, SCENES_DIR: scenesDir }, 0).catch(
    (error) => {
      sweep();
      throw error;
    },
  );
  return { ...server, dataDir, stop: () => server.stop().finally(sweep) };
}
