import { z } from 'zod';
import { slug } from '../words.ts';
import { request } from './request.ts';

/** The zones of silence and of meeting that one stands in. */
const hearing = z.object({ silent: slug.nullable(), meeting: slug.nullable() });
export type Hearing = z.infer<typeof hearing>;

export const zoneRequests = {
  /** What decides what one hears where one stands: asked on arriving, and when the connection is back. */
  'hearing.ask': request(z.strictObject({}), hearing),
  /** Sits down on a seat within reach. One rises by walking, or by `seat.leave`. */
  'seat.take': request(z.strictObject({ seat: slug }), z.object({})),
  'seat.leave': request(z.strictObject({}), z.object({})),
} as const;

export const zoneFacts = {
  /** One has walked into such a zone, or out of it. */
  'hearing.changed': hearing,
} as const;
