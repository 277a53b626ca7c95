import { MAX_SECONDS } from '../../../schema/moderation.ts';

/** Durations that are a click away, in seconds; `good` is for good and `free` another one. */
export const DURATIONS = ['600', '3600', '86400', '604800', 'good', 'free'] as const;
export type DurationChoice = (typeof DURATIONS)[number];

/** Units of a free duration, in seconds. */
export const UNITS = ['60', '3600', '86400'] as const;
export type Unit = (typeof UNITS)[number];

/** What is chosen, in seconds: null is for good, undefined is no duration. */
export function secondsOf(choice: DurationChoice, amount: string, unit: Unit): number | null | undefined {
  if (choice === 'good') return null;
  if (choice !== 'free') return Number(choice);
  if (!/^\d{1,6}$/.test(amount.trim())) return undefined;
  const seconds = Number(amount) * Number(unit);
  return seconds >= 1 && seconds <= MAX_SECONDS ? seconds : undefined;
}
