import type * as Phaser from 'phaser';
import type { ScenePresence } from '../../../client-sdk/index.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import { pick, say } from '../locale.ts';
import type { Lens } from './lens.ts';
import { NameTag } from './name-tag.ts';
import { distanceTo, middleOf, type Thing } from './nearby.ts';

/** A sign shows from this far, in pixels, and is fully there this much nearer. */
const SEEN_FROM = 190;
const FADES_OVER = 60;
/** In the doorway the sign would lie over one's own name. */
const HIDDEN_WITHIN = 16;

/** Names of the doors, that show as one comes near, and of the spot that E would use. */
export class Signs {
  readonly #place: ScenePresence;
  readonly #isShut: (portal: string) => boolean;
  readonly #signs: readonly { thing: Thing; tag: NameTag }[];

  constructor(
    scene: Phaser.Scene,
    lens: Lens,
    place: ScenePresence,
    things: readonly Thing[],
    isShut: (portal: string) => boolean,
  ) {
    this.#place = place;
    this.#isShut = isShut;
    this.#signs = things
      .filter((thing) => thing.kind !== 'npc')
      .map((thing) => ({ thing, tag: new NameTag(scene, lens) }));
  }

  update(self: Point, near: Thing | null, hint: string): void {
    for (const { thing, tag } of this.#signs) {
      const isNear = thing === near;
      // Over who sits it would lie on his face.
      const isUsed = thing.kind === 'seat' && this.#place.self?.seat === thing.id;
      const alpha = thing.kind === 'portal' ? visibility(distanceTo(thing, self)) : Number(isNear && !isUsed);
      tag.fade(alpha);
      if (alpha === 0) continue;
      tag.show(this.#text(thing), thing.kind === 'portal' ? 'portal' : 'spot', isNear ? hint : null);
      tag.stand(middleOf(thing).x, thing.y - 2);
      tag.fade(alpha);
    }
  }

  #text(thing: Thing): string {
    const name = pick(thing.name);
    if (thing.kind === 'portal') return this.#isShut(thing.id) ? say('door.shut', { name }) : name;
    if (thing.kind === 'board') return name;
    if (thing.kind === 'seat') return say('near.sit');
    const hanging = this.#place.hangingAt(thing.id);
    return hanging ? hanging.title || say('exhibit.untitled') : `+ ${say('hang.title')}`;
  }

  stop(): void {
    for (const { tag } of this.#signs) tag.erase();
  }
}

function visibility(distance: number): number {
  if (distance < HIDDEN_WITHIN) return 0;
  return Math.max(0, Math.min(1, (SEEN_FROM - distance) / FADES_OVER));
}
