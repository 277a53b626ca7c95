import { z } from 'zod';
import { slug, words } from '../words.ts';

export const editionId = z.string().regex(/^[0-9a-f]{16}$/);

/** Somebody who published something; null when the account is closed. */
const publisher = z.object({ id: z.string(), name: z.string() }).nullable();
const moment = z.iso.datetime();

/** A published edition of a scene. */
export const editionView = z.object({
  edition: editionId,
  scene: slug,
  by: publisher,
  at: moment,
  note: z.string(),
  files: z.int(),
  bytes: z.int(),
  /** Whether it is the one that people walk in. */
  live: z.boolean(),
  /** Editions of other scenes that it was published with. They are looked at, and shown, together. */
  company: z.array(z.object({ scene: slug, edition: editionId })),
});
export type EditionView = z.infer<typeof editionView>;

/** What was published of a scene, the newest first. */
export const editionList = z.object({
  scene: slug,
  /** Null when the scene is not open, or as the scenes folder has it. */
  live: editionId.nullable(),
  /** Whether it is shown as the scenes folder of the server has it. */
  from_folder: z.boolean(),
  /** What one step back shows: an edition, `folder`, or null when there is no way back. */
  back_to: z.union([editionId, z.literal('folder')]).nullable(),
  /** The other scenes that go back with it, since they were changed with it. */
  back_with: z.array(slug),
  editions: z.array(editionView),
  /** The last changes of what is shown, the newest first. */
  turns: z.array(
    z.object({
      edition: editionId.nullable(),
      by: publisher,
      at: moment,
      back: z.boolean(),
      /** The scenes that were changed with it. */
      company: z.array(slug),
    }),
  ),
});
export type EditionList = z.infer<typeof editionList>;

export const publishedScenes = z.object({
  scenes: z.array(
    z.object({
      scene: slug,
      /** Null when the scene is not open. */
      title: words.nullable(),
      open: z.boolean(),
      /** The content that people walk in, wherever it is from; null when the scene is not open. */
      edition: editionId.nullable(),
      from_folder: z.boolean(),
      editions: z.int(),
    }),
  ),
});
export type PublishedScenes = z.infer<typeof publishedScenes>;

export const publishShape = z.strictObject({ note: z.string().trim().max(500).default('') });
export const editionPublished = z.object({ edition: editionView });
export const previewOpened = z.object({
  /** To be entered as any scene, by its publisher and the staff. */
  scene: slug,
  url: z.string(),
});
