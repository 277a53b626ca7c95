import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** Which edition of a scene is shown; its id is the scene. Without one, the scene is as the scenes folder has it. */
export const publication = record(
  'publication',
  {
    /** Null for what the scenes folder has. */
    edition: z.string().nullable(),
    /** What was shown before, and is again after one step back. */
    before: z.string().nullable(),
    /** Counts its changes: of two who change it at once, the second is refused. */
    revision: z.int(),
    /** The last changes, the newest first. */
    turns: z.array(
      z.object({
        edition: z.string().nullable(),
        by: z.string(),
        at: z.number(),
        back: z.boolean(),
        /** The scenes that were changed with it. */
        company: z.array(z.string()).optional(),
      }),
    ),
    /** The last change: scenes that were changed together have the same, and go back together. */
    turn: z.string(),
  },
  { defaults: { turn: '' } },
);
export type Publication = RecordOf<typeof publication>;
