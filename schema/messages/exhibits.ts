import { z } from 'zod';
import { exhibitKind, MOST_LETTERS } from '../exhibits.ts';
import { slug } from '../words.ts';
import { request } from './request.ts';

const line = (most: number) => z.string().trim().max(most).default('');

/** What hangs in a scene, and is not shown to everybody: it waits for a curator, or its exhibition is not open. */
export const unseenExhibit = z.object({
  spot: slug,
  id: z.string(),
  kind: exhibitKind,
  title: z.string(),
  by: z.string(),
  thumb_url: z.string(),
  /** Why it is not shown. */
  why: z.enum(['waiting', 'closed']),
});
export type UnseenExhibit = z.infer<typeof unseenExhibit>;

/** What one sees that others do not: one's own; for curators and staff, all of it. */
export const unseenExhibits = z.object({ curator: z.boolean(), exhibits: z.array(unseenExhibit) });
export type UnseenExhibits = z.infer<typeof unseenExhibits>;

export const exhibitRequests = {
  /** Hangs an upload of one's own, or a link, at a free spot. In a curated scene it waits for a curator then. */
  'exhibit.hang': request(
    z.strictObject({
      spot: slug,
      asset: z.uuid().optional(),
      link: z.string().max(MOST_LETTERS.link).optional(),
      title: line(MOST_LETTERS.title),
      author: line(MOST_LETTERS.author),
      description: line(MOST_LETTERS.description),
    }),
    z.object({ id: z.string(), state: z.enum(['shown', 'waiting']) }),
  ),
  /** Takes down what hangs at the spot: its owner may, the curators and the staff. */
  'exhibit.remove': request(z.strictObject({ spot: slug }), z.object({})),
  'exhibit.unseen': request(z.strictObject({}), unseenExhibits),
} as const;

export const exhibitFacts = {
  /** Told when it changes. */
  'exhibit.unseen': unseenExhibits,
} as const;
