import { CLOSE } from '../schema/protocol.ts';
import { Refusal } from '../schema/refusals.ts';
import { baseOf } from '../schema/scene-id.ts';
import { seeOut } from './carrying.ts';
import type { Feature } from './feature.ts';
import { moveOutOfWalls } from './firm-ground.ts';
import type { Occupant } from './occupant.ts';
import { refugeFrom } from './refuge.ts';
import type { SceneNews } from './scene-news.ts';
import type { Scene } from './services.ts';
import type { Stage } from './stage.ts';
import { depart } from './travel.ts';

/** A room whose scene may be replaced. */
type Rebuilt = Stage & { scene: Scene; readonly features: Readonly<Record<string, Feature>> };

/** What a room does when its scene changes or closes. */
export function sceneNews(room: Rebuilt): SceneNews {
  return {
    changed(id) {
      if (id !== room.scene.id && id !== baseOf(room.scene.id)) return;
      const scene = room.services.scenes.get(room.scene.id);
      if (scene) rebuild(room, scene);
      else for (const who of [...room.occupants.values()]) void carryOff(room, who);
    },
  };
}

/**
 * Replaces the scene while people are inside: they stay where they stand, unless that has become a wall; what the
 * features keep of it follows. Clients are told, and draw the place anew when they have it.
 */
function rebuild(room: Rebuilt, scene: Scene): void {
  const { log } = room.services;
  room.scene = scene;
  room.maxClients = scene.shape.capacity;
  const moved = moveOutOfWalls(
    scene,
    [...room.occupants.values()].map(({ player }) => player),
  );
  for (const who of room.occupants.values()) who.moved = true;
  for (const [name, feature] of Object.entries(room.features)) {
    const failed = (error: unknown) =>
      log.error({ error, scene: scene.id, name }, 'a feature did not follow its scene');
    try {
      feature.rebuilt?.()?.catch(failed);
    } catch (error) {
      failed(error);
    }
  }
  room.state.edition = scene.edition;
  log.info({ scene: scene.id, edition: scene.edition, inside: room.occupants.size, moved }, 'a scene was replaced');
}

/** Takes somebody to another scene, since this one is closed. Who does not come along is seen out. */
async function carryOff(room: Rebuilt, who: Occupant): Promise<void> {
  const { services } = room;
  try {
    who.travelling = false;
    const scene = refugeFrom(services, room.scene.id);
    if (who.giveUp || scene === undefined) throw new Refusal('scene.unknown');
    room.tell(who, 'scene.closed', await depart(room, who, { scene, spawn: 'default' }));
    seeOut(room, who);
  } catch (error) {
    if (!(error instanceof Refusal)) services.log.error({ error, scene: room.scene.id }, 'nobody was carried off');
    room.dismiss(who, CLOSE.closed);
  }
}
