import type * as Phaser from 'phaser';
import type { Emote, ScenePresence } from '../../../client-sdk/index.ts';
import { DIRECTIONS } from '../../../schema/state.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import { pick } from '../locale.ts';
import { Figure, TALL } from './figure.ts';
import { Gesture } from './gesture.ts';
import type { Lens } from './lens.ts';
import { NameTag } from './name-tag.ts';
import type { Named } from './names.ts';

/** The NPCs of the scene. The one who talks with the player looks at him. */
export class Residents {
  readonly #place: ScenePresence;
  readonly #figures: ReadonlyMap<string, { figure: Figure; tag: NameTag; gesture: Gesture }>;
  /** The NPC who talks with the player. */
  talking: string | null = null;

  constructor(scene: Phaser.Scene, lens: Lens, place: ScenePresence) {
    this.#place = place;
    this.#figures = new Map(
      place.bundle.npcs.map(({ id, character }) => [
        id,
        {
          figure: new Figure(scene, lens, character),
          tag: new NameTag(scene, lens),
          gesture: new Gesture(scene, lens),
        },
      ]),
    );
  }

  /** `hint` is the key that talks to the NPC `near`, the one E would talk to. */
  update(self: Point, near: string | null, hint: string, now: number): void {
    for (const npc of this.#place.bundle.npcs) {
      const drawn = this.#figures.get(npc.id);
      const live = this.#place.state.npcs.get(npc.id);
      const { x, y } = live ?? npc;
      const dir =
        npc.id === this.talking ? facing(self.x - x, self.y - y) : (live?.dir ?? DIRECTIONS.indexOf(npc.facing));
      drawn?.figure.pose(x, y, dir, false, now, drawn.gesture.stance(now));
      drawn?.tag.show(pick(npc.name), 'npc', npc.id === near && this.talking === null ? hint : null);
      drawn?.tag.stand(x, y - TALL);
      drawn?.gesture.stand(x, y - TALL, false, now);
    }
  }

  emote(npc: string, emote: Emote): void {
    this.#figures.get(npc)?.gesture.make(emote, performance.now());
  }

  /** Their names, as they stand. */
  get names(): Named[] {
    return this.#place.bundle.npcs.map((npc) => {
      const { x, y } = this.#place.state.npcs.get(npc.id) ?? npc;
      return { id: npc.id, name: pick(npc.name), tone: 'npc', x, y: y - TALL, alpha: 1 };
    });
  }

  /** What to look at: the middle between the player and the NPC he talks with, or the player. */
  between(self: Point): Point {
    const npc = this.#place.bundle.npcs.find((one) => one.id === this.talking);
    return npc ? { x: (self.x + npc.x) / 2, y: (self.y + npc.y) / 2 - TALL / 2 } : self;
  }

  stop(): void {
    for (const { figure, tag, gesture } of this.#figures.values()) {
      figure.destroy();
      tag.erase();
      gesture.erase();
    }
  }
}

function facing(dx: number, dy: number): number {
  const direction = Math.abs(dx) > Math.abs(dy) ? (dx < 0 ? 'left' : 'right') : dy < 0 ? 'up' : 'down';
  return DIRECTIONS.indexOf(direction);
}
