import { ARRIVAL_SCENE, SQUARE } from '../schema/protocol.ts';
import { Refusal } from '../schema/refusals.ts';
import { sceneIdOf } from '../schema/scene-id.ts';
import type { Identity, RoomServices } from './services.ts';
import type { Destination } from './travel.ts';

/**
 * Where somebody may come into a scenario that he plays in, or into the open world (null), the best first: where he was
 * last in it, its square, its arrival hall.
 */
export async function waysInto(
  { places, scenes }: Pick<RoomServices, 'places' | 'scenes'>,
  { id }: Pick<Identity, 'id'>,
  scenario: string | null,
): Promise<Destination[]> {
  const last = await places.lastIn(id, scenario);
  const halls = [SQUARE, ARRIVAL_SCENE].map((scene) => ({ scene: sceneIdOf(scene, scenario), spawn: 'default' }));
  const ways: Destination[] = last ? [{ scene: last.scene, spawn: null }, ...halls] : halls;
  return ways.filter(({ scene }) => scenes.get(scene));
}

/** Goes the first of some ways that can be gone; rejects with why the last one cannot. Whoever is on his way stays so. */
export async function goFirst<T>(ways: readonly Destination[], go: (way: Destination) => Promise<T>): Promise<T> {
  let refused = new Refusal('scene.unknown');
  for (const way of ways)
    try {
      return await go(way);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'travel.busy') throw error;
      refused = error;
    }
  throw refused;
}
