import { z } from 'zod';
import { DOOR_STATES } from '../../schema/scenarios.ts';
import { type RecordOf, record } from './record.ts';

/** How a scene of a scenario was left: kept between visits. The id is the scene's, `<scene>.<scenario>`. */
export const scenery = record(
  'scenery',
  {
    scenario: z.string(),
    /** World events that were started: until when each goes on, in ms since 1970. */
    events: z.record(z.string(), z.number()),
    /** Doors that were opened or locked, by the portal. */
    doors: z.record(z.string(), z.enum(DOOR_STATES)),
    /** NPCs that were put somewhere, in pixels, looking somewhere. */
    npcs: z.record(z.string(), z.object({ x: z.number(), y: z.number(), dir: z.int().min(0).max(3) })),
    revision: z.int().min(0),
  },
  { index: ['scenario'] },
);
export type Scenery = RecordOf<typeof scenery>;
