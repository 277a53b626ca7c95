import { z } from 'zod';
import { slug } from '../words.ts';

/** An asset that hangs at a spot of a scene. */
export const exhibitView = z.object({
  id: z.uuid(),
  scene: slug,
  spot: slug,
  title: z.string(),
  /** The name of whom it is by, when it was hung. */
  by: z.string(),
  account: z.string(),
  url: z.string(),
  thumb_url: z.string(),
  width: z.int(),
  height: z.int(),
});
export type ExhibitView = z.infer<typeof exhibitView>;

/** `GET /v1/scenes/:id/exhibits`. */
export const exhibitList = z.object({ exhibits: z.array(exhibitView), count: z.int() });
