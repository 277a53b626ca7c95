import { MAX_SECONDS, WORLD } from './moderation.ts';

/** What staff can write into the line they talk with. */
export const COMMANDS = {
  warn: { usage: '/warn name reason', spans: false, needs: 'reason' },
  kick: { usage: '/kick name reason', spans: false, needs: 'reason' },
  mute: { usage: '/mute name 10m [here] reason', spans: true, needs: 'reason' },
  ban: { usage: '/ban name 1d [here] reason', spans: true, needs: 'reason' },
  unmute: { usage: '/unmute name', spans: false, needs: 'nothing' },
  unban: { usage: '/unban name', spans: false, needs: 'nothing' },
} as const satisfies Record<
  string,
  { readonly usage: string; readonly spans: boolean; readonly needs: 'reason' | 'nothing' }
>;
export type CommandName = keyof typeof COMMANDS;

/** Without a span a command takes so long, in seconds. */
const DEFAULT_SECONDS = { mute: 600, ban: 24 * 3600 } as const;

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, min: 60, h: 3600, d: 86_400, j: 86_400, w: 604_800 };
const FOR_GOOD: readonly string[] = ['forever', 'toujours'];
const HERE: readonly string[] = ['here', 'ici'];
/** What is offered as a span. */
const SPANS = ['10m', '1h', '1d', '7d', 'forever'] as const;

/** A command, understood. */
export interface Command {
  readonly name: CommandName;
  /** What its subject is called. */
  readonly whom: string;
  /** How long; null is for good, and for what takes no time. */
  readonly seconds: number | null;
  /** In this scene only. */
  readonly here: boolean;
  readonly reason: string;
}

/** What is wrong with a command: there is none such, or something is missing from it. */
export type CommandFault = { readonly fault: 'unknown' } | { readonly fault: 'incomplete'; readonly usage: string };

/** A span as `10m`, `2h`, `7d`, `forever`, in seconds; null is for good, undefined is no span. */
export function readSpan(word: string): number | null | undefined {
  const text = word.toLowerCase();
  if (FOR_GOOD.includes(text)) return null;
  const [, count = '', unit = ''] = /^(\d{1,6})([a-z]+)$/.exec(text) ?? [];
  const seconds = Number(count) * (Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? 0) : 0);
  return seconds > 0 ? Math.min(seconds, MAX_SECONDS) : undefined;
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);

/** Reads a line that begins with a stroke. Words before the reason may come in any order; the reason is all that follows. */
export function readCommand(line: string): Command | CommandFault {
  const [verb = '', whom = '', ...words] = line.trim().split(/\s+/);
  const name = verb.replace(/^\//, '').toLowerCase();
  if (!verb.startsWith('/') || !isCommand(name)) return { fault: 'unknown' };
  const { usage, spans, needs } = COMMANDS[name];
  let seconds: number | null = name === 'mute' || name === 'ban' ? DEFAULT_SECONDS[name] : null;
  let here = false;
  while (spans && words[0] !== undefined) {
    const span = readSpan(words[0]);
    const isHere = HERE.includes(words[0].toLowerCase());
    if (span === undefined && !isHere && words[0].toLowerCase() !== WORLD) break;
    if (span !== undefined) seconds = span;
    else here = isHere;
    words.shift();
  }
  const reason = words.join(' ');
  if (whom === '' || (needs === 'reason' && reason === '')) return { fault: 'incomplete', usage };
  return { name, whom: whom.replace(/^@/, ''), seconds, here, reason };
}

/** What may stand in place of a line's last word, which begins at `at`. */
export interface Candidates {
  readonly at: number;
  readonly candidates: string[];
}

const MOST_CANDIDATES = 20;

/** How a line may go on: a command, then one of these names, then how long and where. */
export function completeCommand(line: string, names: readonly string[]): Candidates {
  const at = line.search(/\S*$/);
  const begun = line.slice(at);
  const before = line.slice(0, at).trim().split(/\s+/).filter(Boolean);
  const matching = (words: readonly string[]) =>
    words.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase())).slice(0, MOST_CANDIDATES);
  const offer = (words: readonly string[]) => ({ at, candidates: matching(words) });
  if (before.length === 0) return offer(line.startsWith('/') ? Object.keys(COMMANDS).map((name) => `/${name}`) : []);
  const name = (before[0] ?? '').replace(/^\//, '').toLowerCase();
  if (!line.startsWith('/') || !isCommand(name)) return offer([]);
  if (before.length === 1) return offer([...new Set(names)].sort((a, b) => a.localeCompare(b)));
  const options = before.slice(2);
  const allOptions = options.every((word) => readSpan(word) !== undefined || HERE.includes(word.toLowerCase()));
  if (!COMMANDS[name].spans || !allOptions) return offer([]);
  const hasSpan = options.some((word) => readSpan(word) !== undefined);
  const hasPlace = options.some((word) => HERE.includes(word.toLowerCase()));
  return offer([...(hasSpan ? [] : SPANS), ...(hasPlace ? [] : ['here'])]);
}
