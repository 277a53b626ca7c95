import type * as Phaser from 'phaser';
import type { Lens } from './lens.ts';
import { type NamePlace, type NameWish, roomFor } from './name-room.ts';
import { NameTag, sizeOfName, type TagTone } from './name-tag.ts';

/** A body that has a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly tone: TagTone;
  /** The point of the world that the name stands over, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly alpha: number;
}

interface Shown {
  readonly tag: NameTag;
  /** From 0 to 1; a name that loses its room fades. */
  share: number;
}

const LOOK_MS = 150;
const FADE_MS = 120;
/** A name that has room keeps it from one that is nearer by less than so many pixels: names do not flicker. */
const LOYAL = 24;

/** The names of a crowd: one's own, and of the others those nearest to oneself that can be read beside each other. */
export class Names {
  readonly #scene: Phaser.Scene;
  readonly #lens: Lens;
  readonly #shown = new Map<string, Shown>();
  #chosen = new Set<string>();
  #looked = Number.NEGATIVE_INFINITY;
  #before = 0;

  constructor(scene: Phaser.Scene, lens: Lens) {
    this.#scene = scene;
    this.#lens = lens;
  }

  /** One frame. `taken` is where other names stand. */
  update(all: readonly Named[], taken: readonly Named[], now: number): void {
    const step = Math.min(1, (now - this.#before) / FADE_MS);
    this.#before = now;
    if (now - this.#looked > LOOK_MS) {
      this.#looked = now;
      this.#choose(all, taken);
    }
    const present = new Set<string>();
    for (const named of all) {
      present.add(named.id);
      this.#draw(named, step);
    }
    for (const id of this.#shown.keys()) if (!present.has(id)) this.#remove(id);
  }

  stop(): void {
    for (const id of this.#shown.keys()) this.#remove(id);
  }

  #choose(all: readonly Named[], taken: readonly Named[]): void {
    const self = all.find(({ tone }) => tone === 'self');
    const rankOf = ({ id, tone, x, y }: Named) => {
      if (tone === 'self') return Number.NEGATIVE_INFINITY;
      const far = self ? Math.hypot(x - self.x, y - self.y) : 0;
      return far - (this.#chosen.has(id) ? LOYAL : 0);
    };
    const wishes = all.map((named): NameWish => ({ ...this.#placeOf(named), id: named.id, rank: rankOf(named) }));
    this.#chosen = roomFor(
      wishes,
      taken.map((named) => this.#placeOf(named)),
    );
  }

  #placeOf({ name, tone, x, y }: Named): NamePlace {
    const scale = this.#lens.zoom / this.#lens.density;
    return { x: x * scale, y: y * scale, ...sizeOfName(name, tone) };
  }

  #draw({ id, name, tone, x, y, alpha }: Named, step: number): void {
    const chosen = this.#chosen.has(id);
    const shown = this.#shown.get(id) ?? (chosen ? this.#add(id) : undefined);
    if (!shown) return;
    shown.share = Math.max(0, Math.min(1, shown.share + (chosen ? step : -step)));
    if (shown.share === 0) this.#remove(id);
    else {
      shown.tag.show(name, tone);
      shown.tag.stand(x, y);
      shown.tag.fade(alpha * shown.share);
    }
  }

  #add(id: string): Shown {
    const shown = { tag: new NameTag(this.#scene, this.#lens), share: 0 };
    this.#shown.set(id, shown);
    return shown;
  }

  #remove(id: string): void {
    this.#shown.get(id)?.tag.erase();
    this.#shown.delete(id);
  }
}
