import type { Details, RefusalCode } from '../../schema/refusals.ts';
import type { Developed, MediaLimits } from './develop.ts';

/** What is drawn of a picture alone: somebody’s portrait, the cover of a scenario. */
export type Print = 'portrait' | 'cover';

/** What is done to a file in a process of its own. */
export type Work =
  | { readonly what: 'develop'; readonly path: string; readonly into: string; readonly limits: MediaLimits }
  | { readonly what: Print; readonly path: string; readonly into: string };

/** What came of it. */
export type Outcome =
  | { readonly done: Developed | null }
  | { readonly refused: RefusalCode; readonly details: Details }
  | { readonly failed: string };
