import type { Locale } from '../../../schema/words.ts';
import type { Category, Verdict } from './judgement.ts';

/** Words that are out of place together. */
export interface Rule {
  readonly why: Category;
  readonly when: RegExp;
  /** What makes them innocent, anywhere in the text. */
  readonly unless?: RegExp;
  readonly verdict: Exclude<Verdict, 'ok'>;
  /** It counts for those who speak this language, or of whom it is not known: for others the words are innocent. */
  readonly from?: Locale;
}

interface How {
  readonly verdict?: Rule['verdict'];
  readonly from?: Locale;
}

/** Alternatives, from words with blanks between them; `_` stands for a blank inside one. */
export const any = (words: string): string => `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`;

const whole = (source: string) => new RegExp(` (?:${source})(?= )`);

/** A rule over the line of a reading: whole words, single blanks, `;` where a sentence ends. */
export function rule(why: Category, when: string, unless?: string, { verdict = 'refuse', from }: How = {}): Rule {
  return { why, verdict, when: whole(when), ...(unless ? { unless: whole(unless) } : {}), ...(from ? { from } : {}) };
}

/** Up to so many words of any kind, within the sentence. */
export const gap = (most: number): string => `(?: [a-z0-9]+){0,${most}}?`;
