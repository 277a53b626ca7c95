/** What a message can be refused for. */
export const CATEGORIES = ['insult', 'hate', 'threat', 'sexual', 'spam', 'personal'] as const;
export type Category = (typeof CATEGORIES)[number];

export type Verdict = 'ok' | 'hold' | 'refuse';

/** What the filter makes of a text. `why` is null when nothing is wrong with it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly why: Category | null;
}

/** The last word on a message. `unclassified`: a classifier is set up, but did not answer in time or in its shape. */
export interface Judgement extends Finding {
  readonly unclassified: boolean;
}

export const FINE: Finding = { verdict: 'ok', why: null };

const WEIGHT: Readonly<Record<Verdict, number>> = { ok: 0, hold: 1, refuse: 2 };

/** The stricter of two; the first if they are alike. */
export function stricter(one: Finding, other: Finding): Finding {
  return WEIGHT[other.verdict] > WEIGHT[one.verdict] ? other : one;
}
