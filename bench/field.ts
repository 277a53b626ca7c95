import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TILE } from '../schema/ground.ts';
import { type DrawnScene, drawScenes } from '../test/support/drawn-scenes.ts';
import { type Child, startChild } from './child.ts';

/** In the middle of the field: the spawn, and a door in a niche, where newcomers are not moved aside, out of its reach. */
const MIDDLE = ['   ###', 's  #pP', '   ###'] as const;

/** A walled field of that many tiles a side, and the lodge that its door leads to. */
function scenes(tiles: number): Record<string, DrawnScene> {
  const middle = Math.floor(tiles / 2);
  const wall = '#'.repeat(tiles);
  const grass = `#${' '.repeat(tiles - 2)}#`;
  const words = (text: string) => ({ fr: text, en: text });
  const leads = (scene: string, spawn: string) => ({ label: words(scene), to: { scene, spawn } });
  return {
    field: {
      plan: Array.from({ length: tiles }, (_, row) => {
        const part = MIDDLE[row - middle];
        if (part) return grass.slice(0, middle) + part + grass.slice(middle + part.length);
        return row === 0 || row === tiles - 1 ? wall : grass;
      }),
      marks: { s: { spawn: 'default' }, p: { spawn: 'door' }, P: { portal: 'to-lodge' } },
      says: { open: true, capacity: 5000, features: ['chat'], portals: { 'to-lodge': leads('lodge', 'default') } },
    },
    lodge: {
      plan: ['####', '#sP#', '####'],
      marks: { s: { spawn: 'default' }, P: { portal: 'to-field' } },
      says: { open: true, capacity: 5000, portals: { 'to-field': leads('field', 'door') } },
    },
  };
}

/** Everybody comes from one address. */
const ROOMY = {
  JOINS_PER_ADDRESS: '100000',
  HTTP_REQUESTS_PER_ADDRESS: '1000000',
  GUESTS_PER_ADDRESS: '10000',
  ROOM_REQUESTS_PER_PERSON: '10000',
};

/**
 * A whole Parvis in a process and on a core of its own, with a field of `side` pixels. What is said with `--cpu-prof` goes
 * to its Node.
 */
export async function openField(side: number, words: readonly string[] = process.argv): Promise<Child> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-data-'));
  const scenesDir = drawScenes(scenes(Math.ceil(side / TILE)));
  const sweep = () => {
    for (const folder of [dataDir, scenesDir]) rmSync(folder, { recursive: true, force: true });
  };
  const env = { ...ROOMY, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, SCENES_DIR: scenesDir };
  const flags = words.filter((word) => word.startsWith('--cpu-prof'));
  const server = await startChild([...flags, 'server/main.ts'], env, 0).catch((error) => {
    sweep();
    throw error;
  });
  return { ...server, stop: () => server.stop().finally(sweep) };
}
