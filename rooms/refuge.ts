import { ARRIVAL_SCENE, SQUARE } from '../schema/protocol.ts';
import { sceneBeside } from '../schema/scene-id.ts';
import type { RoomServices } from './services.ts';

/** Where people go when their scene is closed: the square, or else the arrival hall, of the same world. */
export function refugeFrom({ scenes }: Pick<RoomServices, 'scenes'>, closed: string): string | undefined {
  return [SQUARE, ARRIVAL_SCENE]
    .map((scene) => sceneBeside(closed, scene))
    .find((id) => id !== closed && scenes.get(id));
}
