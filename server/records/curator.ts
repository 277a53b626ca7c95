import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** That somebody looks after what hangs in a scene. The id is `<scene>/<account>`. */
export const curator = record(
  'curator',
  {
    scene: z.string(),
    account: z.string(),
    /** Who named him. */
    by: z.string(),
    at: z.number(),
  },
  { index: ['scene', 'account'] },
);
export type Curator = RecordOf<typeof curator>;
