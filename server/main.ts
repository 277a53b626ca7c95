import { BadSettings, type Config, readConfig } from './config.ts';
import { ContentError } from './content/content-fault.ts';
import { captureConsole, openLog, print, printError } from './log.ts';
import { BadDatabase } from './store/store.ts';
import { openWorld, type World } from './world.ts';

/** A server that is not done stopping after this many ms is stopped the hard way. */
const PATIENCE_MS = 9_000;

/** What the person who starts the server is told of an error that he can mend; undefined for a bug. */
function advice(error: unknown, config?: Config): string | undefined {
  if (error instanceof BadSettings || error instanceof ContentError || error instanceof BadDatabase)
    return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${config?.port} is taken: is Parvis running already? Stop it, or set PORT to another.`;
  if (code === 'EACCES' && error instanceof Error) return `Not allowed: ${error.message}`;
  return undefined;
}

async function start(): Promise<void> {
  let config: Config | undefined;
  try {
    config = readConfig();
    const log = openLog(config.log);
    captureConsole(log);
    const isWatching = process.argv.includes('--watch-scenes');
    const world = await openWorld(config, { log, ...(isWatching ? { watch: print } : {}) });
    print(`Parvis is open at ${config.port === world.port ? config.publicUrl : `http://localhost:${world.port}`}`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(world, signal));
  } catch (error) {
    const said = advice(error, config);
    printError(said ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    process.exit(1);
  }
}

/** Players are told and their places kept before the process ends, with exit code 0. */
function stop(world: World, signal: string): void {
  print(`${signal}: Parvis is closing`);
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  world.close().then(
    () => process.exit(0),
    (error) => {
      printError(String(error));
      process.exit(1);
    },
  );
}

await start();
