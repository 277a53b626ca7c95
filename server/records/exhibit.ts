import { z } from 'zod';
import { exhibitKind, MOST_LETTERS } from '../../schema/exhibits.ts';
import { type RecordOf, record } from './record.ts';

/** What hangs at a spot of a scene. `place` is `<scene>/<spot>`: nothing hangs in one place twice. */
export const exhibit = record(
  'exhibit',
  {
    scene: z.string(),
    spot: z.string(),
    place: z.string(),
    kind: exhibitKind,
    /** The upload; empty of a link. */
    asset: z.string(),
    /** Where a link leads; empty of all else. */
    link: z.string(),
    /** Whose exhibit it is, and his name at the time. */
    account: z.string(),
    by: z.string(),
    title: z.string().max(MOST_LETTERS.title),
    /** Who made it, as he says. */
    author: z.string().max(MOST_LETTERS.author),
    description: z.string().max(MOST_LETTERS.description),
    /** `waiting` for a curator: it counts for as long as the scene is curated. */
    state: z.enum(['shown', 'waiting']),
    /** How many like it: as many as there are likes of it. */
    likes: z.int().min(0),
    at: z.number(),
  },
  {
    unique: ['place'],
    index: ['scene', 'asset', 'account'],
    // Those of before there were other kinds are pictures.
    defaults: { title: '', kind: 'image', link: '', author: '', description: '', state: 'shown', likes: 0 },
  },
);
export type Exhibit = RecordOf<typeof exhibit>;
