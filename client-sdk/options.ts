import type { Locale } from '../schema/words.ts';

export interface ParvisOptions {
  /** Language of what the player reads; French by default. */
  readonly locale?: Locale;
  /** Whether a browser remembers the session (localStorage); true by default. Node never does. */
  readonly storage?: boolean;
  /** Takes up this session instead of the one that the device remembers. */
  readonly token?: string;
}
