import type { Verdict } from '../../../schema/moderation.ts';
import { WORLD } from '../../../schema/moderation.ts';
import type { DurationChoice, Unit } from './durations.ts';

/** A verdict that is being written. */
export interface Draft {
  verdict: Verdict | null;
  scope: string;
  duration: DurationChoice;
  amount: string;
  unit: Unit;
  reason: string;
  remove: boolean;
  network: boolean;
  note: string;
}

const blank = (): Draft => ({
  verdict: null,
  scope: WORLD,
  duration: '3600',
  amount: '2',
  unit: '86400',
  reason: '',
  remove: false,
  network: false,
  note: '',
});

/** What was begun about each report or person: it is there again after a look elsewhere, or in another language. */
export class Drafts {
  readonly #begun = new Map<string, Draft>();

  of(id: string): Draft {
    const known = this.#begun.get(id) ?? blank();
    this.#begun.set(id, known);
    return known;
  }

  drop(id: string): void {
    this.#begun.delete(id);
  }
}
