import type { Words } from '../../../schema/words.ts';
import { locale, pick } from '../locale.ts';
import { fill, type WordDetails } from '../words.ts';
import { HOUSE_WORDS } from './words-house.ts';
import { QUEUE_WORDS } from './words-queue.ts';
import { REPORT_WORDS } from './words-report.ts';
import { SCENE_WORDS } from './words-scenes.ts';

/** Every text of the desk, once. */
export const DESK_WORDS = { ...QUEUE_WORDS, ...REPORT_WORDS, ...HOUSE_WORDS, ...SCENE_WORDS } satisfies Record<
  string,
  Words
>;

export type DeskWord = keyof typeof DESK_WORDS;

/** A text of the desk in the language of the page. */
export function tell(word: DeskWord, details?: WordDetails): string {
  return fill(pick(DESK_WORDS[word]), details);
}

/** The text of a word that may be missing from the table, as acts of a newer server are: then itself. */
export function tellOr(word: string, otherwise: string): string {
  return Object.hasOwn(DESK_WORDS, word) ? tell(word as DeskWord) : otherwise;
}

type Moment = string | number;

/** A moment in full, in the time zone of who reads. */
export function moment(at: Moment): string {
  return new Intl.DateTimeFormat(locale() === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at));
}

/** A time of day, with seconds: what was said is put in order by it. */
export function clockTime(at: Moment): string {
  return new Intl.DateTimeFormat(locale() === 'fr' ? 'fr' : 'en-GB', { timeStyle: 'medium' }).format(new Date(at));
}

const STEPS = [
  { unit: 'day', ms: 24 * 3600_000 },
  { unit: 'hour', ms: 3600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** How long ago, in words: `5 min ago`. */
export function ago(at: Moment, now = Date.now()): string {
  const past = Math.max(0, now - new Date(at).getTime());
  if (past < 60_000) return tell('now');
  const { unit, ms } = STEPS.find((step) => past >= step.ms) ?? STEPS[2];
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  return format.format(-Math.floor(past / ms), unit);
}
