import type { Locale } from '../../../schema/words.ts';
import { say } from '../locale.ts';
import { dayOf } from './line-up.ts';

const DAY_MS = 24 * 3600 * 1000;

/** The time of a day, as a clock on the wall has it. */
export function clockTime(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(at);
}

/** What one calls a day. */
export function dayName(at: number, locale: Locale): string {
  if (dayOf(at) === dayOf(Date.now())) return say('talk.today');
  if (dayOf(at) === dayOf(Date.now() - DAY_MS)) return say('talk.yesterday');
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
