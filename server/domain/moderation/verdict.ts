import type { Scores } from './classifier.ts';
import { type Category, FINE, type Finding } from './judgement.ts';

/** Scores, from 0 to 1, from which a message waits for a moderator or is refused. */
export interface Thresholds {
  readonly hold: number;
  readonly refuse: number;
}

/** The names that classifiers give to what we call otherwise, the first that fits. */
const NAMES: readonly (readonly [RegExp, Category])[] = [
  [/threat|violence|violent|self.?harm|suicide|intent/i, 'threat'],
  [/sex|nud|porn/i, 'sexual'],
  [/hate|identity|discriminat|racis/i, 'hate'],
  [/spam|scam|fraud|promo/i, 'spam'],
  [/\bpii\b|personal|dox|privacy/i, 'personal'],
];

/** Our category for one of theirs. */
export function categoryOf(theirs: string): Category {
  return NAMES.find(([name]) => name.test(theirs))?.[1] ?? 'insult';
}

/** What scores come to: the highest decides. */
export function verdictOf(scores: Scores, { hold, refuse }: Thresholds): Finding {
  const [category, score] = Object.entries(scores).reduce((one, other) => (other[1] > one[1] ? other : one), ['', -1]);
  if (score < hold) return FINE;
  return { verdict: score < refuse ? 'hold' : 'refuse', why: categoryOf(category) };
}
