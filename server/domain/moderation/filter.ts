import type { Locale } from '../../../schema/words.ts';
import { ABUSE } from './abuse.ts';
import { embeddedIn } from './embedded.ts';
import { HATE_EN } from './en/hate.ts';
import { INSULTS_EN } from './en/insults.ts';
import { SEXUAL_EN } from './en/sexual.ts';
import { THREATS_EN } from './en/threats.ts';
import { HATE_FR } from './fr/hate.ts';
import { INSULTS_FR } from './fr/insults.ts';
import { SEXUAL_FR } from './fr/sexual.ts';
import { THREATS_FR } from './fr/threats.ts';
import { FINE, type Finding } from './judgement.ts';
import { type Reading, read } from './reading.ts';
import { INNOCENT, OPEN_WORDS } from './vocabulary.ts';

/** The gravest first: of several things that are wrong, the sender is told the first. */
const RULES = [
  ...THREATS_FR,
  ...THREATS_EN,
  ...HATE_FR,
  ...HATE_EN,
  ...SEXUAL_FR,
  ...SEXUAL_EN,
  ...INSULTS_FR,
  ...INSULTS_EN,
  ...ABUSE,
];

function openWordIn({ words, line }: Reading): Finding | undefined {
  for (const word of words) {
    const why = OPEN_WORDS.get(word);
    if (why && !INNOCENT.get(word)?.test(line)) return { verdict: 'refuse', why };
  }
  return undefined;
}

function phraseIn(line: string, locale?: Locale): Finding | undefined {
  let held: Finding | undefined;
  for (const { when, unless, why, verdict, from } of RULES) {
    if (from && locale && from !== locale) continue;
    if (!when.test(line) || unless?.test(line)) continue;
    if (verdict === 'refuse') return { verdict, why };
    held ??= { verdict, why };
  }
  return held;
}

/**
 * Judges a text by the rules of the house: French and English, whatever disguise. The speaker’s language is a hint for
 * words that are innocent in one of them; the words around tell more. No clock, no chance, no network.
 */
export function filter(text: string, locale?: Locale): Finding {
  const reading = read(text);
  const line = ` ;${reading.line}`;
  const open = openWordIn(reading);
  const phrase = phraseIn(line, locale);
  if (phrase?.verdict === 'refuse') return phrase;
  if (open) return open;
  const why = embeddedIn(reading.line);
  return why ? { verdict: 'refuse', why } : (phrase ?? FINE);
}
