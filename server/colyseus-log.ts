import type { Log } from './log.ts';

/** Colyseus's own words, in our log: it knows levels but no details. */
export function colyseusLog(log: Log) {
  const say =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...words: unknown[]) =>
      log[level]({ from: 'colyseus' }, words.map(String).join(' '));
  return { debug: say('debug'), trace: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
}
