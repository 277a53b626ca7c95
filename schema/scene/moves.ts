import { z } from 'zod';
import { hour, slug } from '../words.ts';

/** How an NPC takes his walk. */
const gait = {
  /** Pixels a second; players walk 160. */
  speed: z.number().min(10).max(160).default(55),
  /** Seconds that he stays where he has come to. */
  pause: z.number().min(0).max(600).default(4),
};

/** Where an NPC goes by himself. */
export const moves = z.discriminatedUnion('kind', [
  /** There and back along a line of the map's layer `paths`, or round it if it ends where it begins. */
  z.strictObject({ kind: z.literal('path'), path: slug, ...gait }),
  /** Here and there inside a rectangle of the map's layer `paths`. */
  z.strictObject({ kind: z.literal('wander'), within: slug, ...gait }),
]);
export type Moves = z.infer<typeof moves>;

/** What an NPC does between two hours of the server's time zone: `until` may be past midnight. */
export const shift = z
  .strictObject({
    from: hour,
    until: hour,
    /** A point of the map's layer `paths` where he stands, or `away`: he is not in the scene. */
    at: slug.optional(),
    moves: moves.optional(),
  })
  .refine(({ at, moves: walk }) => (at === undefined) !== (walk === undefined), {
    error: 'must say either where he is ("at": a point of the layer paths, or "away") or how he moves',
  });
export type Shift = z.infer<typeof shift>;

/** As `at` of a shift: he is not there. */
export const AWAY = 'away';
