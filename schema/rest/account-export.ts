import { z } from 'zod';
import { exhibitKind } from '../exhibits.ts';
import { CHRONICLE_KINDS, chronicleAbout, sheetValue } from '../scenarios.ts';
import { ownProfile } from './accounts.ts';
import { ownSanction } from './moderation.ts';

const time = z.string();

/** `GET /v1/users/me/export`: everything that is held about an account, but for its secrets. Times are in ISO 8601. */
export const accountExport = z.object({
  exported_at: time,
  account: ownProfile.extend({
    email_confirmed_at: time.nullable(),
    locale: z.string(),
    /** Kinds of device that it was used on. */
    devices: z.array(z.string()),
    last_seen_at: time,
  }),
  sessions: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      address: z.string(),
      created_at: time,
      last_seen_at: time,
      expires_at: time,
    }),
  ),
  /** In which scenario; null in the open world. So for items and quests. */
  story: z.array(z.object({ scenario: z.string().nullable(), flag: z.string(), value: z.string(), at: time })),
  items: z.array(z.object({ scenario: z.string().nullable(), item: z.string(), count: z.int(), at: time })),
  /** Quests that were begun, the steps of them that are done, and whether all of it is. */
  quests: z.array(
    z.object({
      scenario: z.string().nullable(),
      quest: z.string(),
      done: z.array(z.string()),
      over: z.boolean(),
      begun_at: time,
      at: time,
    }),
  ),
  /** Characters in scenarios, with what they hold by the field. */
  sheets: z.array(z.object({ scenario: z.string(), values: z.record(z.string(), sheetValue), at: time })),
  place: z.object({ scene: z.string(), x: z.number(), y: z.number(), at: time }).nullable(),
  assets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      kind: z.string(),
      type: z.string(),
      hash: z.string(),
      width: z.int().nullable(),
      height: z.int().nullable(),
      duration: z.number().nullable(),
      pages: z.int().nullable(),
      bytes: z.int(),
      created_at: time,
    }),
  ),
  exhibits: z.array(
    z.object({
      id: z.string(),
      scene: z.string(),
      spot: z.string(),
      kind: exhibitKind,
      asset: z.string(),
      link: z.string(),
      title: z.string(),
      author: z.string(),
      description: z.string(),
      by: z.string(),
      state: z.string(),
      likes: z.int(),
      at: time,
    }),
  ),
  /** Exhibits that one likes, what one wrote in visitors' books, the scenes one is a curator of, what one made as such. */
  likes: z.array(z.object({ exhibit: z.string(), at: time })),
  book_entries: z.array(z.object({ id: z.string(), exhibit: z.string(), text: z.string(), at: time })),
  curator_of: z.array(z.object({ scene: z.string(), at: time })),
  exhibitions: z.array(
    z.object({ id: z.string(), scene: z.string(), title: z.string(), description: z.string(), at: time }),
  ),
  /** Identities elsewhere that open the account. */
  links: z.array(z.object({ provider: z.string(), subject: z.string(), email: z.string().nullable(), at: time })),
  notifications: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      about: z.record(z.string(), z.unknown()),
      at: time,
      read_at: time.nullable(),
    }),
  ),
  /** Friends, who asked, and whom one asked: `by` is who did. */
  friends: z.array(z.object({ user: z.string(), state: z.string(), by: z.string(), at: time })),
  /** Those that one plays in; with the description of those that are one's own. */
  scenarios: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().nullable(),
      is_owner: z.boolean(),
      is_gm: z.boolean(),
      joined_at: time,
    }),
  ),
  /** What one did and told in scenarios. */
  chronicle: z.array(
    z.object({
      scenario: z.string(),
      kind: z.enum(CHRONICLE_KINDS),
      text: z.string(),
      about: chronicleAbout,
      at: time,
    }),
  ),
  /** Letters that are not sent yet. */
  letters: z.array(z.object({ kind: z.string(), to: z.string(), asked_at: time })),
  sanctions: z.array(ownSanction),
  /** What one has reported, and appeals. What others report is theirs. */
  reports: z.array(
    z.object({ kind: z.string(), category: z.string(), words: z.string(), at: time, state: z.string() }),
  ),
  /** What one said, as it is now; also what was taken back or refused, as long as it is kept. */
  messages: z.array(
    z.object({
      id: z.string(),
      channel: z.string(),
      text: z.string(),
      at: time,
      edited_at: time.nullable(),
      deleted_at: time.nullable(),
      status: z.string(),
      former: z.array(z.object({ text: z.string(), at: time })),
    }),
  ),
  /** Whom one has blocked. */
  blocks: z.array(z.object({ id: z.string(), at: time })),
});
export type AccountExport = z.infer<typeof accountExport>;
