import { z } from 'zod';
import { CHRONICLE_KINDS, chronicleAbout } from '../../schema/scenarios.ts';
import { type RecordOf, record } from './record.ts';

/** Letters that a line of a chronicle holds. */
export const MOST_IN_LINE = { text: 1000, name: 100 } as const;

/** A line of a scenario's chronicle. Ids are in the order in which it was written; `at` is in ms since 1970. */
export const chapter = record(
  'chapter',
  {
    scenario: z.string(),
    kind: z.enum(CHRONICLE_KINDS),
    /** Whose doing it was, and his name at the time; null is nobody's. */
    account: z.string().nullable(),
    name: z.string(),
    /** Where: the scene's name, or empty. */
    scene: z.string(),
    text: z.string().max(MOST_IN_LINE.text),
    about: chronicleAbout,
    /** The server's signature under a roll; empty of all else. */
    mark: z.string(),
    at: z.number(),
  },
  { index: ['scenario', 'account'], defaults: { scene: '', text: '', about: {}, mark: '' } },
);
export type Chapter = RecordOf<typeof chapter>;
