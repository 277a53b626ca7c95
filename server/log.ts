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

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const SAID = ['debug', 'info', 'warn', 'error'] as const;

/** A log whose lines go to a sink (the standard output), without a secret in them. Errors go under the name `error`. */
export function openLog({ level, format }: LogOptions, sink: Sink = gathered(process.stdout)): Log {
  const least = LEVELS.indexOf(level);
  const write = format === 'json' ? asJson : asLine;
  const say = (name: string) =>
    LEVELS.indexOf(name) < least
      ? () => {}
      : (details: object, message: string) =>
          sink.write(`${write(name, new Date().toISOString(), scrub(details) as Details, message)}\n`);
  return Object.fromEntries(SAID.map((name) => [name, say(name)])) as unknown as Log;
}

type Details = Readonly<Record<string, unknown>>;

function asJson(level: string, time: string, details: Details, msg: string): string {
  return JSON.stringify({ level, time, ...details, msg });
}

/** `12:00:01 info  somebody arrived scene=plaza` */
function asLine(level: string, time: string, { error, ...details }: Details, message: string): string {
  let line = `${time.slice(11, 19)} ${level.padEnd(5)} ${message}`;
  for (const [name, value] of Object.entries(details))
    if (value !== undefined) line += ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
  const { stack } = (error ?? {}) as { stack?: unknown };
  return stack ? `${line}\n${stack}` : error ? `${line} error=${JSON.stringify(error)}` : line;
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
