import { z } from 'zod';
import { sceneId } from '../scene-id.ts';
import { slug } from '../words.ts';
import { request } from './request.ts';

/** What a client consumes to take the seat that was reserved for it. A bearer ticket: it works once, for 15 s. */
export const seatReservation = z.object({
  name: z.string(),
  sessionId: z.string(),
  roomId: z.string(),
  processId: z.string(),
  publicAddress: z.string().optional(),
});
export type SeatReservation = z.infer<typeof seatReservation>;

/** Where a traveller goes, and the seat that is kept for him there. A spawn of null is where he was last. */
export const reservedSeat = z.object({ scene: sceneId, spawn: slug.nullable(), seat: seatReservation });
export type ReservedSeat = z.infer<typeof reservedSeat>;

export const travelRequests = {
  /** `from` and `at` say where the client believes to stand: the scene it is in and the portal's position, in pixels. */
  'portal.enter': request(
    z.strictObject({ portal: slug, from: sceneId, at: z.strictObject({ x: z.number(), y: z.number() }) }),
    reservedSeat,
  ),
} as const;
