import type { Asked, Reply, RequestName } from '../schema/messages/index.ts';
import type { Locale } from '../schema/words.ts';
import type { SceneRoom } from './doorway.ts';
import { fromRoom } from './refusal-error.ts';

/** Asks a room for something, and waits so many ms for the answer; rejects with a RefusalError. */
export async function ask<N extends RequestName>(
  room: SceneRoom,
  name: N,
  payload: Asked<N>,
  locale: Locale,
  timeout?: number,
): Promise<Reply<N>> {
  try {
    return await room.request(name, payload, timeout === undefined ? {} : { timeout });
  } catch (error) {
    throw fromRoom(error, locale);
  }
}
