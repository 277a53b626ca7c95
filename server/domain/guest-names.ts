import type { Locale } from '../../schema/words.ts';

/** Chance as an argument: a whole number from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

const FEW_DIGITS = 10_000;
const MANY_DIGITS = 100_000_000;
const SHORT_TRIES = 4;

const GUEST = { fr: 'Visiteur', en: 'Visitor' } as const;

/** What a guest is called: `Visitor_4821`, in his language; with more digits once short ones were found taken. */
export function guestName(dice: Dice, locale: Locale, tried = 0): string {
  const below = tried < SHORT_TRIES ? FEW_DIGITS : MANY_DIGITS;
  return `${GUEST[locale]}_${String(dice(below)).padStart(4, '0')}`;
}

const MARKS = /\p{M}+/gu;

/** A username made of what somebody is called elsewhere (`Élodie Martin` → `Elodie_Martin`); with digits once that was found taken. */
export function nameFromHint(hint: string, dice: Dice, tried: number): string {
  const plain = hint
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[^A-Za-z0-9_]+/g, '_');
  const base = plain.replace(/^_+|_+$/g, '').slice(0, 20);
  return tried === 0 && base.length >= 3 ? base : `${base || 'Membre'}_${String(dice(FEW_DIGITS)).padStart(4, '0')}`;
}

/** A username made from an e-mail address, for who registers without choosing one. */
export function nameFromEmail(email: string, dice: Dice): string {
  const local = (email.split('@')[0] ?? '').replace(/[^A-Za-z0-9_]+/g, '_').slice(0, 20);
  return `${local}_${String(dice(FEW_DIGITS)).padStart(4, '0')}`;
}
