import type { z } from 'zod';

/** A message that a client asks of a room, and the shape of what the room answers. A refusal is answered as WireRefusal. */
export interface Request<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly payload: P;
  readonly reply: R;
}

export function request<P extends z.ZodType, R extends z.ZodType>(payload: P, reply: R): Request<P, R> {
  return { payload, reply };
}
