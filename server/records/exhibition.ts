import { z } from 'zod';
import { MOST_IN_EXHIBITION, MOST_LETTERS } from '../../schema/exhibits.ts';
import { type RecordOf, record } from './record.ts';

/** When some of what hangs in a scene may be seen, or (`exhibits` is null) all of it. Times in ms since 1970. */
export const exhibition = record(
  'exhibition',
  {
    scene: z.string(),
    title: z.string().max(MOST_LETTERS.title),
    description: z.string().max(MOST_LETTERS.description),
    from: z.number(),
    until: z.number(),
    exhibits: z.array(z.string()).max(MOST_IN_EXHIBITION).nullable(),
    /** The curator who made it. */
    account: z.string(),
    at: z.number(),
  },
  { index: ['scene', 'account'] },
);
export type ExhibitionRecord = RecordOf<typeof exhibition>;
