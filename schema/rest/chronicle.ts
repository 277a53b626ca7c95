import { z } from 'zod';
import { CHRONICLE_KINDS, chronicleAbout } from '../scenarios.ts';

const CHRONICLE_PAGE = { usual: 50, most: 100 } as const;

/** A line of a scenario’s chronicle. Ids are in the order in which it was written. */
export const chronicleLine = z.object({
  id: z.string(),
  kind: z.enum(CHRONICLE_KINDS),
  /** Whose doing it was, and what he was called then; null is nobody’s. */
  account: z.string().nullable(),
  name: z.string(),
  /** Where it was: the scene’s name, or empty. */
  scene: z.string(),
  text: z.string(),
  about: chronicleAbout,
  at: z.string(),
  /** Of a roll: whether it is as the server rolled it. Null of all else. */
  verified: z.boolean().nullable(),
});
export type ChronicleLineView = z.infer<typeof chronicleLine>;

/** `GET /v1/scenarios/:id/chronicle?after=&limit=&kind=`: the newest first; `after` is where a page before ended. */
export const chronicleSearch = z.strictObject({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(CHRONICLE_PAGE.most).default(CHRONICLE_PAGE.usual),
  kind: z.enum(CHRONICLE_KINDS).optional(),
});
export type ChronicleSearch = z.infer<typeof chronicleSearch>;
export const chroniclePage = z.object({
  lines: z.array(chronicleLine),
  count: z.int(),
  /** The cursor of the following page; null on the last. */
  next: z.string().nullable(),
});
export type ChroniclePage = z.infer<typeof chroniclePage>;
