import { WorldEvent } from '../../schema/state.ts';
import { Feature } from '../feature.ts';

/** How often the room looks at the clock, in ms. */
const LOOK_EVERY_MS = 15_000;

/** World events of the scene: they begin and end by the clock. */
export class WorldEventsFeature extends Feature {
  override opened(): void {
    this.#look();
    this.room.clock.setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  override rebuilt(): void {
    this.room.state.events.clear();
    this.#look();
  }

  #look(): void {
    const { services, scene, state } = this.room;
    const now = new Set(services.scenes.eventsAt(scene, services.clock.now()));
    for (const id of [...state.events.keys()]) if (!now.has(id)) state.events.delete(id);
    for (const id of now) {
      const shape = scene.shape.events[id];
      if (!shape || state.events.has(id)) continue;
      state.events.set(
        id,
        new WorldEvent().assign({ titleFr: shape.title.fr, titleEn: shape.title.en, light: shape.light }),
      );
    }
  }
}
