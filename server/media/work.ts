import type { Details, RefusalCode } from '../../schema/refusals.ts';
import type { Developed, MediaLimits } from './develop.ts';

/** What is done to a file in a process of its own. */
export type Work =
  | { readonly what: 'develop'; readonly path: string; readonly into: string; readonly limits: MediaLimits }
  | { readonly what: 'portrait'; readonly path: string; readonly into: string };

/** What came of it. */
export type Outcome =
  | { readonly done: Developed | null }
  | { readonly refused: RefusalCode; readonly details: Details }
  | { readonly failed: string };
