import { fits } from '../../schema/motion.ts';
import { REACH } from '../../schema/protocol.ts';
import { Refusal } from '../../schema/refusals.ts';
import { DIRECTIONS } from '../../schema/state.ts';
import type { Occupant } from '../occupant.ts';
import { distanceTo } from '../reach.ts';
import type { Stand } from '../services.ts';
import type { Stage } from '../stage.ts';
import { put } from './treading.ts';

/** Who sits where in one room: one on each seat. */
export class Seats {
  readonly #room: Stage;
  readonly #taken = new Map<string, Occupant>();

  constructor(room: Stage) {
    this.#room = room;
  }

  /** Sits somebody down. Refuses `seat.unknown`, `seat.too_far` and `seat.taken`. */
  take(who: Occupant, id: string): void {
    const seat = this.#room.scene.zones.get(id);
    if (seat?.kind !== 'seat') throw new Refusal('seat.unknown');
    const sitter = this.#taken.get(id);
    if (sitter === who) return;
    if (sitter) throw new Refusal('seat.taken');
    if (distanceTo(seat, who.rises ?? who.player) > REACH.seat) throw new Refusal('seat.too_far');
    this.leave(who);
    const { x, y, dir } = who.player;
    who.course.halt(who.player);
    who.rises = { x, y, dir };
    who.player.seat = id;
    this.#taken.set(id, who);
    put(this.#room, who, {
      x: seat.x + seat.width / 2,
      y: seat.y + seat.height / 2,
      dir: DIRECTIONS.indexOf(seat.facing),
    });
  }

  /** Lets somebody rise: he stands where he stood before he sat down. */
  leave(who: Occupant): void {
    const { rises, player } = who;
    if (!rises) return;
    this.#free(who);
    put(this.#room, who, this.#groundFor(who, { ...rises, dir: player.dir }));
  }

  /** Somebody goes away for good. */
  forget(who: Occupant): void {
    if (who.rises) this.#free(who);
  }

  /** Whoever sits where there is no seat any more rises. */
  rebuild(): void {
    for (const [id, who] of [...this.#taken]) if (this.#room.scene.zones.get(id)?.kind !== 'seat') this.leave(who);
  }

  #free(who: Occupant): void {
    this.#taken.delete(who.player.seat);
    who.player.seat = '';
    who.rises = null;
  }

  /** Where he stood, if one can still stand there; else where all arrive. */
  #groundFor({ player }: Occupant, stand: Stand): Stand {
    const { ground, spawns } = this.#room.scene;
    return fits(ground, stand.x, stand.y, player.passes) ? stand : (spawns.get('default') ?? stand);
  }
}
