import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { keepPlace } from '../places.ts';

/** How often the places of those who moved are kept, in ms: what a crash can cost them. */
const KEEP_EVERY_MS = 10_000;
/** People take turns, so that thousands are not kept at the same moment. */
const TURNS = 40;

/** Remembers where everybody is: coming back another day finds him where he was. */
export class PlacesFeature extends Feature {
  readonly #turns = Array.from({ length: TURNS }, () => new Set<Occupant>());

  override opened(): void {
    let turn = 0;
    this.room.clock.setInterval(() => {
      for (const who of this.#turns[turn++ % TURNS] ?? []) void keepPlace(this.room, who);
    }, KEEP_EVERY_MS / TURNS);
  }

  override arrived(who: Occupant): void {
    void keepPlace(this.room, who);
    this.#turns.reduce((shortest, one) => (one.size < shortest.size ? one : shortest)).add(who);
  }

  override async departing(who: Occupant): Promise<void> {
    for (const turn of this.#turns) turn.delete(who);
    await keepPlace(this.room, who);
  }
}
