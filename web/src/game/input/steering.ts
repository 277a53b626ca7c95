import type { ScenePresence } from '../../../../client-sdk/index.ts';
import { paceAt } from '../../../../schema/ground.ts';
import { findPath } from '../../../../schema/way/path.ts';
import type { Point } from '../../../../schema/way/sweep.ts';
import { inReach, isInside, middleOf, type Thing } from '../nearby.ts';
import { Walker, type Wish } from '../walker.ts';

const STAND: Wish = { x: 0, y: 0 };
/** One stops this much inside the reach, so that the server, which is a little behind, agrees, in pixels. */
const CLOSER = 12;

/** Whom one walks up to may walk on: beyond so many pixels one turns after him. */
const STRAYED = 32;

/** Something that says in which direction the player wants to go: keys, a stick. */
export interface Wheel {
  wish(): Wish | null;
}

/** Decides where one's own body goes: a held key or stick first, else the way to what was clicked. */
export class Steering {
  readonly #place: ScenePresence;
  readonly #wheels: readonly Wheel[];
  #walker: Walker | null = null;
  #aim: { thing: Thing; at: Point; then: () => void } | null = null;
  /** On the way through a door: one stands. */
  held = false;

  constructor(place: ScenePresence, wheels: readonly Wheel[]) {
    this.#place = place;
    this.#wheels = wheels;
  }

  get goal(): Point | undefined {
    return this.#walker?.goal;
  }

  /** Walks to a point, or as close as one gets. */
  walkTo(point: Point): void {
    this.#aim = null;
    this.#setOut(point);
  }

  /** Walks into reach of something, then does something with it. Not if one is led astray meanwhile. */
  approach(thing: Thing, then: () => void): void {
    const to = middleOf(thing);
    this.#aim = { thing, at: to, then };
    this.#setOut(to);
  }

  /** The place is another: looks for a way again, to what is still there. */
  replan(things: readonly Thing[]): void {
    const { goal } = this;
    if (!this.#aim) {
      if (goal) this.walkTo(goal);
      return;
    }
    const { thing, then } = this.#aim;
    const same = things.find(({ kind, id }) => kind === thing.kind && id === thing.id);
    if (same) this.approach(same, then);
    else this.halt();
  }

  halt(): void {
    this.#walker = null;
    this.#aim = null;
  }

  /** Sends the wish of this moment to the place. */
  update(at: Point, now: number): void {
    this.#follow();
    const { x, y } = this.#wish(at, now);
    this.#place.wish(x, y);
  }

  /** Turns after somebody who walks on while one walks up to him. */
  #follow(): void {
    if (!this.#aim) return;
    const { thing, at } = this.#aim;
    const to = middleOf(thing);
    if (Math.hypot(to.x - at.x, to.y - at.y) <= STRAYED) return;
    this.#aim = { ...this.#aim, at: to };
    this.#setOut(to);
  }

  #setOut(point: Point): void {
    const { self, ground } = this.#place;
    const from = this.#place.positionOf(this.#place.sessionId);
    if (!self || !from) return;
    this.#walker = new Walker(from, findPath(ground, self.passes, from, point));
  }

  #wish(at: Point, now: number): Wish {
    if (this.held) return STAND;
    for (const wheel of this.#wheels) {
      const wish = wheel.wish();
      if (!wish) continue;
      this.halt();
      return wish;
    }
    if (!this.#walker) return STAND;
    const wish = this.#walker.wish(at, now, paceAt(this.#place.ground, at.x, at.y));
    if (this.#isThere(at)) this.#finish(at);
    return this.#walker ? wish : STAND;
  }

  #isThere(at: Point): boolean {
    if (!this.#walker || this.#walker.arrived || this.#walker.stuck) return true;
    // One walks right into a doorway: its threshold opens it.
    if (!this.#aim || this.#aim.thing.kind === 'portal') return this.#aim !== null && isInside(this.#aim.thing, at);
    return inReach(this.#aim.thing, at, this.#aim.thing.kind === 'spot' ? REACH_OF_A_LOOK : CLOSER);
  }

  #finish(at: Point): void {
    const aim = this.#aim;
    this.halt();
    if (aim && inReach(aim.thing, at)) aim.then();
  }
}

/** To look at a picture one walks up to it. */
const REACH_OF_A_LOOK = 40;
