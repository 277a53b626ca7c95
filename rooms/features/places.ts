import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { keepPlace } from '../places.ts';

/** How often the places of those who moved are kept, in ms: what a crash can cost them. */
const KEEP_EVERY_MS = 10_000;

/** Remembers where everybody is: coming back another day finds him where he was. */
export class PlacesFeature extends Feature {
  override opened(): void {
    this.room.clock.setInterval(() => {
      for (const who of this.room.occupants.values()) void keepPlace(this.room, who);
    }, KEEP_EVERY_MS);
  }

  override arrived(who: Occupant): void {
    void keepPlace(this.room, who);
  }

  override async departing(who: Occupant): Promise<void> {
    await keepPlace(this.room, who);
  }
}
