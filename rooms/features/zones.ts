import { ZoneGrid } from '../../schema/scene/zones/zone-grid.ts';
import { Feature } from '../feature.ts';
import type { Occupant } from '../occupant.ts';
import { hearingOf } from '../zones/hearing.ts';
import { isHeeded } from '../zones/index.ts';
import { Seats } from '../zones/seats.ts';
import { lay, look, meet } from '../zones/treading.ts';

/** The zones of the scene: who goes into which, and sitting down. What comes of it is in rooms/zones. */
export class ZonesFeature extends Feature {
  #seats!: Seats;

  override messages = {
    'hearing.ask': this.answer('hearing.ask', (who) => hearingOf(who)),
    'seat.take': this.answer('seat.take', (who, { seat }) => {
      this.#seats.take(who, seat);
      return {};
    }),
    'seat.leave': this.answer('seat.leave', (who) => {
      this.#seats.leave(who);
      return {};
    }),
  };

  override opened(): void {
    this.#seats = new Seats(this.room);
    this.#lay();
  }

  override rebuilt(): void {
    this.#lay();
    this.#seats.rebuild();
    for (const who of this.room.occupants.values()) look(this.room, who, false);
  }

  override arrived(who: Occupant): void {
    meet(this.room, who);
  }

  override departing(who: Occupant): void {
    this.#seats.forget(who);
  }

  /** Lets somebody rise, if he sits. */
  rise(who: Occupant): void {
    this.#seats.leave(who);
  }

  /** Steps are looked at in scenes alone where there is something to step into, or to rise from. */
  #lay(): void {
    const { zones, ground } = this.room.scene;
    const heeded = [...zones.values()].filter(isHeeded);
    const hasSeats = [...zones.values()].some(({ kind }) => kind === 'seat');
    lay(this.room, heeded.length > 0 ? new ZoneGrid(ground.width, ground.height, heeded) : null);
    this.room.trodden = heeded.length > 0 || hasSeats ? (who) => this.#tread(who) : null;
  }

  /** Who wishes to walk rises first. */
  #tread(who: Occupant): void {
    if (who.rises) this.#seats.leave(who);
    else look(this.room, who, true);
  }
}
