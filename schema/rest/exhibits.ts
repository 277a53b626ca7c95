import { z } from 'zod';
import { exhibitKind, MOST_LETTERS } from '../exhibits.ts';
import { sceneId } from '../scene-id.ts';
import { slug } from '../words.ts';

/** What hangs at a spot of a scene. */
export const exhibitView = z.object({
  id: z.uuid(),
  scene: sceneId,
  spot: slug,
  kind: exhibitKind,
  title: z.string(),
  /** Who made it, as whoever hung it says; may be empty. */
  author: z.string(),
  /** The name of whom it was hung by. */
  by: z.string(),
  account: z.string(),
  /** The picture, the sound, the film; of a PDF its first page. Empty of a link. */
  url: z.string(),
  /** Empty of what is no picture. */
  thumb_url: z.string(),
  /** In pixels; 0 where nothing is to be seen. */
  width: z.int(),
  height: z.int(),
  likes: z.int(),
});
export type ExhibitView = z.infer<typeof exhibitView>;

/** `GET /v1/scenes/:id/exhibits`. */
export const exhibitList = z.object({ exhibits: z.array(exhibitView), count: z.int() });

/** `GET /v1/exhibits/:id`: everything that can be said of it. */
export const exhibitDetail = exhibitView.extend({
  description: z.string(),
  /** `waiting`: a curator has not seen it yet; `closed`: its exhibition is not open. Both are shown to few. */
  state: z.enum(['shown', 'waiting', 'closed']),
  medium_url: z.string(),
  /** The file as it was uploaded, to play or to download; empty of pictures and links. */
  file_url: z.string(),
  /** In seconds. */
  duration: z.number().nullable(),
  pages: z.int().nullable(),
  bytes: z.int().nullable(),
  /** Where a link leads, and to which site. */
  link: z.string().nullable(),
  host: z.string(),
  hung_at: z.string(),
  /** How many entries the visitors' book has. */
  entries: z.int(),
  /** Whether the one who asks likes it, and what he may do. */
  liked: z.boolean(),
  may: z.object({ like: z.boolean(), sign: z.boolean(), remove: z.boolean(), curate: z.boolean() }),
});
export type ExhibitDetail = z.infer<typeof exhibitDetail>;

export const exhibitReply = z.object({ exhibit: exhibitDetail });
export const exhibitParams = z.object({ id: z.uuid('id.invalid') });

/** `PUT` and `DELETE /v1/exhibits/:id/like` say how many like it now. */
export const likesReply = z.object({ likes: z.int(), liked: z.boolean() });
export type LikesReply = z.infer<typeof likesReply>;

/** An entry in the visitors' book of an exhibit. */
export const entryView = z.object({
  id: z.string(),
  account: z.string(),
  name: z.string(),
  text: z.string(),
  at: z.string(),
  /** Whether the one who asks may take it out. */
  removable: z.boolean(),
});
export type EntryView = z.infer<typeof entryView>;

export const entryReply = z.object({ entry: entryView });
export const entryParams = exhibitParams.extend({ entry: z.string().max(64) });
export const entryWriting = z.strictObject({ text: z.string().max(MOST_LETTERS.entry) });

/** `GET /v1/exhibits/:id/book?after=&limit=`: the newest first. */
export const bookSearch = z.strictObject({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type BookSearch = z.infer<typeof bookSearch>;
export const bookPage = z.object({
  entries: z.array(entryView),
  count: z.int(),
  /** The cursor of the following page; null on the last. */
  next: z.string().nullable(),
});
export type BookPage = z.infer<typeof bookPage>;
