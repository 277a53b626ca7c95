import type * as Phaser from 'phaser';
import type { Emote, ScenePresence } from '../../../client-sdk/index.ts';
import { facing } from '../../../schema/motion.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import { pick } from '../locale.ts';
import { looksOf } from './artwork.ts';
import { Figure, TALL } from './figure.ts';
import { Gesture } from './gesture.ts';
import type { Lens } from './lens.ts';
import { NameTag } from './name-tag.ts';
import type { Named } from './names.ts';

interface Drawn {
  readonly figure: Figure;
  readonly tag: NameTag;
  readonly gesture: Gesture;
  /** Where he was last, for while he fades. */
  at: Point & { readonly dir: number };
  /** How much of him is seen, from 0 to 1. */
  share: number;
}

/** Who comes or goes does so in this time, in ms. */
const FADE_MS = 400;

/** The NPCs who are in the scene. The one who talks with the player looks at him. */
export class Residents {
  readonly #place: ScenePresence;
  readonly #drawn: ReadonlyMap<string, Drawn>;
  #before = Number.NaN;
  /** The NPC who talks with the player. */
  talking: string | null = null;

  constructor(scene: Phaser.Scene, lens: Lens, place: ScenePresence) {
    this.#place = place;
    this.#drawn = new Map(
      place.bundle.npcs.map(({ id, character, x, y }) => [
        id,
        {
          figure: new Figure(scene, lens, looksOf(place.bundle, character)),
          tag: new NameTag(scene, lens),
          at: { x, y, dir: 0 },
          share: place.npcAt(id) ? 1 : 0,
          gesture: new Gesture(scene, lens),
        },
      ]),
    );
  }

  /** `hint` is the key that talks to the NPC `near`, the one E would talk to. */
  update(self: Point, near: string | null, hint: string, now: number): void {
    const step = Number.isNaN(this.#before) ? 1 : (now - this.#before) / FADE_MS;
    this.#before = now;
    for (const npc of this.#place.bundle.npcs) {
      const drawn = this.#drawn.get(npc.id);
      if (!drawn) continue;
      const pose = this.#place.npcAt(npc.id);
      drawn.share = Math.max(0, Math.min(1, drawn.share + (pose ? step : -step)));
      if (pose) drawn.at = pose;
      const { x, y } = drawn.at;
      const dir = npc.id === this.talking ? facing(self.x - x, self.y - y) : drawn.at.dir;
      drawn.figure.pose(x, y, dir, pose?.moving ?? false, now, drawn.gesture.stance(now));
      drawn.figure.fade(drawn.share);
      drawn.tag.show(pick(npc.name), 'npc', pose && npc.id === near && this.talking === null ? hint : null);
      drawn.tag.stand(x, y - TALL);
      drawn.tag.fade(drawn.share);
      drawn.gesture.stand(x, y - TALL, false, now);
    }
  }

  emote(npc: string, emote: Emote): void {
    this.#drawn.get(npc)?.gesture.make(emote, performance.now());
  }

  /** Their names, as they stand. */
  get names(): Named[] {
    return this.#place.bundle.npcs.flatMap((npc): Named[] => {
      const pose = this.#place.npcAt(npc.id);
      return pose ? [{ id: npc.id, name: pick(npc.name), tone: 'npc', x: pose.x, y: pose.y - TALL, alpha: 1 }] : [];
    });
  }

  /** What to look at: the middle between the player and the NPC he talks with, or the player. */
  between(self: Point): Point {
    const npc = this.talking === null ? undefined : this.#place.npcAt(this.talking);
    return npc ? { x: (self.x + npc.x) / 2, y: (self.y + npc.y) / 2 - TALL / 2 } : self;
  }

  stop(): void {
    for (const { figure, tag, gesture } of this.#drawn.values()) {
      figure.destroy();
      tag.erase();
      gesture.erase();
    }
  }
}
