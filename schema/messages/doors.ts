import { z } from 'zod';
import { slug, words } from '../words.ts';
import { request } from './request.ts';

/** The doors of the scene that do not open for one now, and why. */
const shutDoors = z.object({ shut: z.array(z.object({ portal: slug, why: words })) });
export type ShutDoors = z.infer<typeof shutDoors>;

export const doorRequests = {
  /** Asked on arriving, and when the connection is back. */
  'doors.ask': request(z.strictObject({}), shutDoors),
} as const;

export const doorFacts = {
  /** Other doors are shut to one than before. */
  'doors.changed': shutDoors,
} as const;
