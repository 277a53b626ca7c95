import type { Npc } from '../schema/state.ts';
import { type Leg, placeOn } from '../schema/way/leg.ts';
import type { Pose } from './walk.ts';

/** The legs that are remembered: the picture is a little behind the newest. */
const KEPT = 4;

interface Told extends Leg {
  readonly dir: number;
}

/** The walks of a scene's NPCs as they are drawn, from the legs that the server told of. It has no clock. */
export class Strolls {
  readonly #legs = new Map<string, Told[]>();

  /** Takes in who is there now, and what each of them does. */
  hear(npcs: Iterable<[string, Npc]>): void {
    const gone = new Set(this.#legs.keys());
    for (const [id, npc] of npcs) {
      gone.delete(id);
      const legs = this.#legs.get(id) ?? [];
      this.#legs.set(id, legs);
      if (legs.length > 0 && isSame(legs[legs.length - 1] as Told, npc)) continue;
      const { x, y, toX, toY, leftAt, speed, dir } = npc;
      legs.push({ x, y, toX, toY, leftAt, speed, dir });
      if (legs.length > KEPT) legs.shift();
    }
    for (const id of gone) this.#legs.delete(id);
  }

  /** Where he is drawn at a moment of the room's clock (ms); undefined while he is away. */
  at(id: string, now: number): Pose | undefined {
    const legs = this.#legs.get(id);
    const leg = legs?.findLast(({ leftAt }) => leftAt <= now) ?? legs?.[0];
    return leg && { ...placeOn(leg, now), dir: leg.dir };
  }
}

function isSame(a: Told, b: Npc): boolean {
  return a.leftAt === b.leftAt && a.dir === b.dir && a.x === b.x && a.y === b.y && a.toX === b.toX && a.toY === b.toY;
}
