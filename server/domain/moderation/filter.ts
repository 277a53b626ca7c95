import { embeddedIn } from './embedded.ts';
import { FINE, type Finding } from './judgement.ts';
import { ABUSE } from './phrases-abuse.ts';
import { HATE } from './phrases-hate.ts';
import { INSULTS } from './phrases-insult.ts';
import { SEXUAL } from './phrases-sexual.ts';
import { THREATS } from './phrases-threat.ts';
import { type Reading, read } from './reading.ts';
import { INNOCENT, OPEN_WORDS } from './vocabulary.ts';

/** The gravest first: of several things that are wrong, the sender is told the first. */
const RULES = [...THREATS, ...HATE, ...SEXUAL, ...INSULTS, ...ABUSE];

function openWordIn({ words, line }: Reading): Finding | undefined {
  for (const word of words) {
    const why = OPEN_WORDS.get(word);
    if (why && !INNOCENT.get(word)?.test(line)) return { verdict: 'refuse', why };
  }
  return undefined;
}

function phraseIn(line: string): Finding | undefined {
  let held: Finding | undefined;
  for (const { when, unless, why, verdict } of RULES) {
    if (!when.test(line) || unless?.test(line)) continue;
    if (verdict === 'refuse') return { verdict, why };
    held ??= { verdict, why };
  }
  return held;
}

/** Judges a text by the rules of the house: French and English, whatever disguise. No clock, no chance, no network. */
export function filter(text: string): Finding {
  const reading = read(text);
  const line = ` ;${reading.line}`;
  const open = openWordIn(reading);
  const phrase = phraseIn(line);
  if (phrase?.verdict === 'refuse') return phrase;
  if (open) return open;
  const why = embeddedIn(reading.line);
  return why ? { verdict: 'refuse', why } : (phrase ?? FINE);
}
