import type { Words } from '../words.ts';

/** An expected failure. `{name}` in a text stands for a detail that the refusal brings. */
export interface Row {
  /** HTTP status. */
  readonly status: number;
  /** The field that is at fault; rows with one are answered as `{ errors: [{ fields, message }] }`, others as `{ error }`. */
  readonly fields?: string;
  readonly fr: string;
  readonly en: string;
  /** Details that are words of the code: how each of their values is said. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Words>>>>;
}
