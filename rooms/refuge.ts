import { ARRIVAL_SCENE, SQUARE } from '../schema/protocol.ts';
import type { RoomServices } from './services.ts';

/** Where people go when their scene is closed: the square, or else the arrival hall. */
export function refugeFrom({ scenes }: Pick<RoomServices, 'scenes'>, closed: string): string | undefined {
  return [SQUARE, ARRIVAL_SCENE].find((id) => id !== closed && scenes.get(id));
}
