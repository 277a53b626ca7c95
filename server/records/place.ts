import { z } from 'zod';
import { type RecordOf, record } from './record.ts';

/**
 * Where an account was last: in the open world, under the account's id, and in each scenario, under `<account>/<scenario>`.
 * `x` and `y` are pixels, `at` ms since 1970.
 */
export const place = record(
  'place',
  {
    /** Empty for who was never in the open world. */
    scene: z.string(),
    x: z.number(),
    y: z.number(),
    dir: z.int().min(0).max(3),
    at: z.number(),
    /** The scenario that the scene is part of; empty in the open world. */
    scenario: z.string(),
    /** Kept with the place in the open world: the scenario that he was in last of all; empty if it was the open world. */
    world: z.string(),
  },
  { index: ['scenario', 'world'], defaults: { scenario: '', world: '' } },
);
export type PlaceRecord = RecordOf<typeof place>;
