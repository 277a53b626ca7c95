import type { SceneryChange, SceneryKnown } from './play-services.ts';
import type { Stage } from './stage.ts';

/**
 * A room of a scenario knows how its scene was left: read once, and followed from then on, so that doors, NPCs and events
 * can ask at any moment. `changed` is called after each change, with what was before. Nothing happens in the open world.
 */
export async function followScenery(room: Stage, changed: (before: SceneryKnown) => void): Promise<void> {
  if (room.scene.scenario === undefined) return;
  const { feed, sceneries, log } = room.services;
  const { id } = room.scene;
  const read = async () => hold(room, await sceneries.of(id), changed);
  room.scenery = NOTHING;
  room.until(
    feed.hear('scenario.scenery', ({ scene }) => {
      if (scene === id) read().catch((error) => log.error({ error, scene: id }, 'a scenery could not be read'));
    }),
  );
  await read();
}

const NOTHING: SceneryKnown = { events: {}, doors: {}, npcs: {}, revision: 0 };

/** Changes how the scene of a room is left, durably; does nothing in the open world. Refuses `scenario.unknown`. */
export async function changeScenery(room: Stage, change: SceneryChange): Promise<void> {
  if (room.scenery !== undefined) await room.services.sceneries.change(room.scene.id, change);
}

function hold(room: Stage, next: SceneryKnown, changed: (before: SceneryKnown) => void): void {
  const before = room.scenery ?? NOTHING;
  if (next.revision <= before.revision) return;
  room.scenery = next;
  changed(before);
}
