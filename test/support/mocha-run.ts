import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a run of mocha ended, and all it printed. */
export interface MochaRun {
  readonly code: number | null;
  readonly printed: string;
}

/**
 * Runs files of tests as the suite is run, in processes of their own. What is not done after `within` ms is killed, and
 * has no code.
 */
export async function runMocha(
  tests: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  within = 60_000,
): Promise<MochaRun> {
  // Where mocha finds the settings of the house.
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(join('build', 'tests-'));
  const files = Object.entries(tests).map(([name, body]) => {
    const file = join(folder, `${name}.test.ts`);
    writeFileSync(file, `describe('${name}', () => {\n${body}\n});\n`);
    return file;
  });
  const { MOCHA_WORKER_ID: _, ...rest } = process.env;
  const program = join('node_modules', 'mocha', 'bin', 'mocha.js');
  const child = spawn(process.execPath, [program, '--parallel', '--jobs', '2', ...files], {
    env: { ...rest, ...env },
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  // Its own processes hold its output open.
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), within);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  rmSync(folder, { recursive: true });
  return { code, printed };
}
