import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

const OPENS_WITHIN_MS = 20_000;

/** Nobody is kept from talking by a limit: they all sit at one address. */
const ROOMY = {
  GUESTS_PER_ADDRESS: '10000',
  JOINS_PER_ADDRESS: '100000',
  HTTP_REQUESTS_PER_ADDRESS: '1000000',
  CHAT_LINES_PER_PERSON: '1000',
};

/** Starts the real server on scenes and data of its own. */
export async function startServer(scenesDir: string): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'parvis-chat-'));
  const env = { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', ...ROOMY };
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...env, DATA_DIR: data, SCENES_DIR: scenesDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const late = setTimeout(() => reject(new Error(`the server did not open:\n${printed}`)), OPENS_WITHIN_MS);
    child.stdout?.on('data', (text) => {
      printed += String(text);
      const url = /is open at (http:\S+)/.exec(printed)?.[1];
      if (!url) return;
      clearTimeout(late);
      resolve(url.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', () => reject(new Error(`the server ended:\n${printed}`)));
  });
}
