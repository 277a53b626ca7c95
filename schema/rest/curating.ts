import { z } from 'zod';
import { MOST_EXHIBITIONS, MOST_IN_EXHIBITION, MOST_LETTERS } from '../exhibits.ts';
import { sceneId } from '../scene-id.ts';
import { slug, words } from '../words.ts';
import { exhibitView } from './exhibits.ts';

/** Somebody who looks after what hangs in a scene. */
export const curatorView = z.object({ account: z.string(), name: z.string(), since: z.string() });
export type CuratorView = z.infer<typeof curatorView>;
export const curatorParams = z.object({ id: sceneId, user: z.string().max(64) });
export const curatorList = z.object({ curators: z.array(curatorView), count: z.int() });

/** `GET /v1/scenes/:id/curating`: the walls of a scene, as its curators see them. */
export const curatingView = z.object({
  /** Whether what is hung waits for a curator. */
  curated: z.boolean(),
  /** All that hangs, what is not shown too. */
  exhibits: z.array(exhibitView.extend({ state: z.enum(['shown', 'waiting', 'closed']) })),
  /** Where nothing hangs. */
  free: z.array(z.object({ id: slug, label: words })),
  curators: z.array(curatorView),
});
export type CuratingView = z.infer<typeof curatingView>;

/** `POST /v1/exhibits/:id/refusal`: the words are for whoever hung it. */
export const refusing = z.strictObject({ words: z.string().trim().min(1).max(MOST_LETTERS.words) });
/** `PUT /v1/exhibits/:id/spot`. */
export const moving = z.strictObject({ spot: slug });

const time = z.iso.datetime({ offset: true });
const exhibits = z.array(z.uuid('id.invalid')).max(MOST_IN_EXHIBITION).nullable();

/** An exhibition: what belongs to it is seen from its first moment to its last. */
export const exhibitionView = z.object({
  id: z.uuid(),
  scene: sceneId,
  title: z.string(),
  description: z.string(),
  from: z.string(),
  until: z.string(),
  /** Whether it is open now. */
  open: z.boolean(),
  /** Ids of exhibits; null is whatever hangs in the scene. */
  exhibits: z.array(z.string()).nullable(),
});
export type ExhibitionView = z.infer<typeof exhibitionView>;

export const exhibitionReply = z.object({ exhibition: exhibitionView });
export const exhibitionList = z.object({ exhibitions: z.array(exhibitionView).max(MOST_EXHIBITIONS), count: z.int() });
export const exhibitionParams = z.object({ id: z.uuid('id.invalid') });

/** `POST /v1/scenes/:id/exhibitions`. */
export const exhibitionMaking = z.strictObject({
  title: z.string().trim().min(1).max(MOST_LETTERS.title),
  description: z.string().trim().max(MOST_LETTERS.description).default(''),
  from: time,
  until: time,
  exhibits: exhibits.default(null),
});
export type ExhibitionMaking = z.infer<typeof exhibitionMaking>;

/** `PATCH /v1/exhibitions/:id`: what is left out stays as it is. */
export const exhibitionChange = z.strictObject({
  title: exhibitionMaking.shape.title.optional(),
  description: z.string().trim().max(MOST_LETTERS.description).optional(),
  from: time.optional(),
  until: time.optional(),
  exhibits: exhibits.optional(),
});
export type ExhibitionChange = z.infer<typeof exhibitionChange>;
