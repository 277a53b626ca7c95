import { z } from 'zod';
import { request } from './request.ts';
import { reservedSeat } from './travel.ts';

/** Something wrong in a level designer's files, as far as it can be told on one line. */
export const sceneFault = z.object({
  file: z.string(),
  /** Where in the file: a key path, a line, an object's name or a tile; may be empty. */
  place: z.string(),
  reason: z.string(),
  remedy: z.string(),
});
export type SceneFault = z.infer<typeof sceneFault>;

const faultsFound = z.object({ faults: z.array(sceneFault) });

export const sceneRequests = {
  /** Asked by designers on arriving, and once they are logged in: what is wrong with what was saved; nothing for others. */
  'faults.ask': request(z.strictObject({}), faultsFound),
} as const;

export const sceneFacts = {
  /** The scene is closed: one is carried to another, where this seat is kept. */
  'scene.closed': reservedSeat,
  /** Designers are told: what was saved has faults, so that scenes stay as they were. Empty: mended. */
  'scene.faulty': faultsFound,
} as const;
