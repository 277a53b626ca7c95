import { pino } from 'pino';
import { scrub } from './scrub.ts';

/** Says what happens: details first, then a sentence. */
export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

interface LogOptions {
  readonly level: string;
  readonly format: 'json' | 'line';
}

/** Takes the text of whole lines. */
interface Sink {
  write(text: string): void;
}

/** A log whose lines go to a sink (the standard output), without a secret in them. Errors go under the name `error`. */
export function openLog({ level, format }: LogOptions, sink: Sink = process.stdout): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (details: object) => scrub(details) as Record<string, unknown>,
    },
  };
  const target = format === 'json' ? sink : { write: (json: string) => sink.write(`${asLine(json)}\n`) };
  return pino(options, target as pino.DestinationStream);
}

/** `12:00:01 info  somebody arrived scene=plaza` */
function asLine(json: string): string {
  const { level, time, msg, err, error = err, ...details } = JSON.parse(json);
  const words = Object.entries(details).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const trace = error?.stack ? `\n${error.stack}` : error ? ` error=${JSON.stringify(error)}` : '';
  return `${[time.slice(11, 19), level.padEnd(5), msg, ...words].join(' ')}${trace}`;
}

/** Prints for the person at the terminal: what a command answers. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints what went wrong for the person at the terminal. */
export function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** What libraries write to the console goes to the log, as details for who looks for them: strangers can make some of it. */
export function captureConsole(log: Pick<Log, 'debug'>): void {
  for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const)
    console[method] = (...words: unknown[]) =>
      log.debug({ from: 'console' }, words.map(String).join(' ').slice(0, 500));
}
