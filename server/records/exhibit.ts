import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** An asset that hangs at a spot of a scene. `place` is `<scene>/<spot>`: nothing hangs in one place twice. */
export const exhibit = record(
  'exhibit',
  {
    scene: z.string(),
    spot: z.string(),
    place: z.string(),
    asset: z.string(),
    /** Whose exhibit it is, and his name at the time. */
    account: z.string(),
    by: z.string(),
    title: z.string().max(80),
    at: z.number(),
  },
  { unique: ['place'], index: ['scene', 'asset', 'account'], defaults: { title: '' } },
);
export type Exhibit = RecordOf<typeof exhibit>;
