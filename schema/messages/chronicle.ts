import { chronicleLine } from '../rest/chronicle.ts';

export const chronicleFacts = {
  /** A line was written in the chronicle of the scenario that one plays in. */
  'chronicle.line': chronicleLine,
} as const;
