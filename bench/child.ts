import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess, onCore } from './processes.ts';

/** A server in a process of its own. */
export interface Child {
  readonly url: string;
  /** CPU that it has used so far, in ms; on a busy machine it tells more than time does. NaN where there is no /proc. */
  cpu(): number;
  /** Its resident memory, in bytes. */
  memory(): number;
  /** Asks it to end, by its process id, and waits; after a while it is made to. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: it is asked nothing. Waits until it is gone. */
  kill(): Promise<void>;
}

const OPENS_WITHIN_MS = 15_000;
const STOPS_WITHIN_MS = 8_000;

/**
 * Starts `node <file>`, on one core if told so; what it prints goes to a file, as under a service manager, and has to say
 * where it is open.
 */
export async function startChild(
  args: readonly string[],
  env: Record<string, string> = {},
  core?: number,
): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  const printed = join(folder, 'output');
  const out = openSync(printed, 'a');
  const command = [process.execPath, ...args];
  const [program = '', ...rest] = core === undefined ? command : onCore(core, command);
  const child = spawn(program, rest, {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', out, out],
  });
  const stop = () => endProcess(child, STOPS_WITHIN_MS).finally(() => rmSync(folder, { recursive: true, force: true }));
  const kill = async () => {
    child.kill('SIGKILL');
    await stop();
  };
  const until = performance.now() + OPENS_WITHIN_MS;
  while (performance.now() < until && child.exitCode === null) {
    const url = /is open at (http:\S+)/.exec(readFileSync(printed, 'utf8'))?.[1];
    const address = url?.replace('localhost', '127.0.0.1');
    if (address) return { url: address, cpu: () => cpuOf(child.pid), memory: () => memoryOf(child.pid), stop, kill };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const said = readFileSync(printed, 'utf8');
  await stop();
  throw new Error(`${args.join(' ')} did not open:\n${said}`);
}

/** utime and stime of proc(5), in ticks of 10 ms. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Resident pages of proc(5), of 4 kB. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return Number.NaN;
  }
}
