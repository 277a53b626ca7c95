import { type LoggerOptions, pino, stdTimeFunctions } from 'pino';
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
export function openLog({ level, format }: LogOptions, sink: Sink = gathered(process.stdout)): Log {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (details) => scrub(details) as Details,
    },
  };
  return pino(options, format === 'json' ? sink : { write: (json) => sink.write(asLine(json)) });
}

type Details = Record<string, unknown>;

/** `12:00:01 info  somebody arrived scene=plaza` */
function asLine(json: string): string {
  const { level, time, msg, error, ...details } = JSON.parse(json);
  let line = `${time.slice(11, 19)} ${level.padEnd(5)} ${msg}`;
  for (const [name, value] of Object.entries(details))
    line += ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
  if (error?.stack) return `${line}\n${error.stack}\n`;
  return error ? `${line} error=${JSON.stringify(error)}\n` : `${line}\n`;
}

/** Writes what is said in one turn of the event loop at once, and the last of it when the process exits. */
function gathered(sink: Sink): Sink {
  let waiting = '';
  const flush = () => {
    const text = waiting;
    waiting = '';
    if (text) sink.write(text);
  };
  process.once('exit', flush);
  return {
    write(text) {
      if (!waiting) setImmediate(flush);
      waiting += text;
    },
  };
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
