import { z } from 'zod';
import { exhibitKind } from '../exhibits.ts';

/** A message as evidence: also what it said before it was changed, and whether it was taken back. Times in ms since 1970. */
export const sealedMessage = z.object({
  id: z.string(),
  author: z.string(),
  name: z.string(),
  text: z.string(),
  at: z.number(),
  status: z.string(),
  deleted: z.boolean(),
  former: z.array(z.object({ text: z.string(), at: z.number() })),
});
export type SealedMessage = z.infer<typeof sealedMessage>;

/** What a report seals at the moment when it is filed. */
export const evidence = z.object({
  /** The channel of the messages; null when they come from several, or there are none. */
  channel: z.string().nullable(),
  /** In the order in which they were said; with an exhibit, what its visitors' book says last. */
  messages: z.array(sealedMessage),
  /** What people called whom it is against, and his username and looks. */
  person: z.object({ name: z.string(), username: z.string(), avatar: z.string(), guest: z.boolean() }).nullable(),
  exhibit: z
    .object({
      scene: z.string(),
      spot: z.string(),
      title: z.string(),
      by: z.string(),
      url: z.string(),
      thumb_url: z.string(),
      /** Of those that were sealed when everything was a picture, these say nothing. */
      kind: exhibitKind.optional(),
      author: z.string().optional(),
      description: z.string().optional(),
      /** Where a link leads, or the file as it was uploaded. */
      file: z.string().optional(),
    })
    .nullable(),
  /** What an appeal is against. */
  sanction: z
    .object({
      kind: z.string(),
      scope: z.string(),
      reason: z.string(),
      by: z.string(),
      at: z.number(),
      until: z.number().nullable(),
    })
    .nullable(),
});
export type Evidence = z.infer<typeof evidence>;
