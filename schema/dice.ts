import { z } from 'zod';

/** What one formula may ask for. */
export const MOST_DICE = {
  /** Letters of a formula. */
  length: 60,
  terms: 10,
  /** Dice of all terms together. */
  dice: 100,
  sides: 1000,
  /** A number that is added or taken away. */
  number: 10_000,
} as const;

/** A part of a formula: dice, of which all count or the best or worst ones alone; or a number. */
export type DiceTerm =
  | { readonly sign: 1 | -1; readonly number: number }
  | {
      readonly sign: 1 | -1;
      readonly count: number;
      readonly sides: number;
      readonly keep: { readonly which: 'h' | 'l'; readonly count: number } | null;
    };

export interface Rolled {
  /** What every die says, in the order of the formula, those that do not count too. */
  readonly dice: number[];
  readonly total: number;
}

const TERM = /([+-]?)(?:(\d{1,3})?d(\d{1,4})(?:k([hl])(\d{1,3}))?|(\d{1,5}))/y;

/** One term from what was found; undefined if it asks for too much. */
function termOf([, sign, count, sides, which, kept, number]: RegExpExecArray): DiceTerm | undefined {
  const way = sign === '-' ? -1 : 1;
  if (number !== undefined)
    return Number(number) <= MOST_DICE.number ? { sign: way, number: Number(number) } : undefined;
  const dice = { count: Number(count ?? 1), sides: Number(sides) };
  const keep = which === undefined ? null : { which: which as 'h' | 'l', count: Number(kept) };
  const isFair = dice.count >= 1 && dice.sides >= 2 && dice.sides <= MOST_DICE.sides;
  if (!isFair || (keep && (keep.count < 1 || keep.count > dice.count))) return undefined;
  return { sign: way, ...dice, keep };
}

/**
 * Reads a formula as `2d6+1`, `1d20+1d4-2` or `2d20kh1` (the highest one counts; `kl1`: the lowest); undefined for anything
 * else, and for what asks for too much.
 */
export function readDice(text: string): readonly DiceTerm[] | undefined {
  if (text.length > MOST_DICE.length) return undefined;
  const formula = text
    .toLowerCase()
    .replace(/\s*([+-])\s*/g, '$1')
    .trim();
  const terms: DiceTerm[] = [];
  TERM.lastIndex = 0;
  while (TERM.lastIndex < formula.length) {
    const found = TERM.exec(formula);
    const term = found && (terms.length === 0 || found[1] !== '') ? termOf(found) : undefined;
    if (!term || terms.length >= MOST_DICE.terms) return undefined;
    terms.push(term);
  }
  const dice = terms.reduce((sum, term) => sum + ('count' in term ? term.count : 0), 0);
  return dice >= 1 && dice <= MOST_DICE.dice ? terms : undefined;
}

/** Rolls; `chance` gives a whole number from 0 up to, but not including, the sides. */
export function rollDice(terms: readonly DiceTerm[], chance: (sides: number) => number): Rolled {
  const dice: number[] = [];
  let total = 0;
  for (const term of terms) {
    if ('number' in term) {
      total += term.sign * term.number;
      continue;
    }
    const thrown = Array.from({ length: term.count }, () => chance(term.sides) + 1);
    dice.push(...thrown);
    const best = [...thrown].sort((a, b) => (term.keep?.which === 'l' ? a - b : b - a));
    total += term.sign * best.slice(0, term.keep?.count ?? term.count).reduce((sum, die) => sum + die, 0);
  }
  return { dice, total };
}

/** A formula as it is written down: small letters, no spaces. */
export const tidyDice = (formula: string) => formula.toLowerCase().replace(/\s+/g, '');

/** A formula as it comes from outside. */
export const diceFormula = z
  .string()
  .max(MOST_DICE.length)
  .refine((text) => readDice(text) !== undefined, 'must be dice, as in 2d6+1');
