import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/** A published edition of a scene; its id is the edition. Its pack is a blob. Times are in ms since 1970. */
export const edition = record(
  'edition',
  {
    scene: z.string(),
    /** The account that published it first. */
    by: z.string(),
    at: z.number(),
    /** What it is about, in its publisher's words. */
    note: z.string(),
    /** Of what is in the pack. */
    files: z.int(),
    bytes: z.int(),
    /** Editions of other scenes that it was published with last. They are looked at, and shown, together. */
    company: z.array(z.object({ scene: z.string(), edition: z.string() })),
  },
  { index: ['scene', 'by'], defaults: { note: '', company: [] } },
);
export type EditionRecord = RecordOf<typeof edition>;
