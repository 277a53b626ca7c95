/** What may stand in place of a text from `at` up to the cursor. */
export interface Offer {
  readonly at: number;
  readonly candidates: readonly string[];
  /** Whether Enter takes the first: something of it has been written already. */
  readonly isMeant: boolean;
}

export const NO_OFFER: Offer = { at: 0, candidates: [], isMeant: false };
const MOST = 6;
/** An @ and what is written of a name, up to the cursor. */
const BEGUN = /(?<![\w@.])@(\w{0,30})$/;
const CALLABLE = /^\w{3,30}$/;

/** The names that an @ before the cursor may become. None once one of them is written out. */
export function nameOffer(before: string, names: readonly string[]): Offer {
  const found = BEGUN.exec(before);
  if (!found) return NO_OFFER;
  const begun = (found[1] ?? '').toLowerCase();
  const matching = [...new Set(names)].filter((name) => CALLABLE.test(name) && name.toLowerCase().startsWith(begun));
  if (matching.some((name) => name.toLowerCase() === begun)) return NO_OFFER;
  const candidates = matching
    .sort((a, b) => a.localeCompare(b))
    .slice(0, MOST)
    .map((name) => `@${name}`);
  return { at: found.index, candidates, isMeant: begun !== '' };
}

/** What the server offers for a command, as the field shows it: not what is written out already. */
export function commandOffer(line: string, { at, candidates }: Pick<Offer, 'at' | 'candidates'>): Offer {
  const begun = line.slice(at).toLowerCase();
  if (candidates.length === 1 && candidates[0]?.toLowerCase() === begun) return NO_OFFER;
  const words = line.slice(0, at).trim().split(/\s+/).filter(Boolean).length;
  return { at, candidates: candidates.slice(0, MOST), isMeant: begun !== '' && words < 2 };
}
