import type { Locale } from './words.ts';

const FORMATS = {
  fr: new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
} as const;

const FOR_GOOD = { fr: 'définitivement', en: 'for good' } as const;

/** When something ends, in words: `until 12 March 2026 at 14:30 (UTC)`. 0 is never. `at` is in ms since 1970. */
export function untilWords(at: number, locale: Locale): string {
  if (at === 0) return FOR_GOOD[locale];
  const moment = `${FORMATS[locale].format(at)} (UTC)`;
  return locale === 'fr' ? `jusqu’au ${moment}` : `until ${moment}`;
}

const UNITS = [
  { seconds: 24 * 3600, fr: 'j', en: 'd' },
  { seconds: 3600, fr: 'h', en: 'h' },
  { seconds: 60, fr: 'min', en: 'min' },
  { seconds: 1, fr: 's', en: 's' },
] as const;

/** How long something takes, in words: `for 10 min`; null is for good. */
export function spanWords(seconds: number | null, locale: Locale): string {
  if (seconds === null) return FOR_GOOD[locale];
  const unit = UNITS.find((one) => seconds >= one.seconds && seconds % one.seconds === 0) ?? UNITS[3];
  const count = `${seconds / unit.seconds} ${unit[locale]}`;
  return locale === 'fr' ? `pendant ${count}` : `for ${count}`;
}
