import type { Ground } from '../schema/ground.ts';
import { INTENT } from '../schema/input.ts';
import { type Mover, step, type Wish } from '../schema/motion.ts';
import { TICK_RATE } from '../schema/protocol.ts';
import { History } from './history.ts';

const DT = 1 / TICK_RATE;
/** Two positions are the same within this much, in pixels. */
const SAME = 0.1;

interface Spot {
  readonly x: number;
  readonly y: number;
}

export const isNear = (a: Spot, b: Spot) => Math.abs(a.x - b.x) <= SAME && Math.abs(a.y - b.y) <= SAME;

/** A body tick by tick, by the law of movement, with enough memory to walk again from where the server says it was. */
export class Prediction {
  readonly body: Mover;
  /** The last tick that was walked. */
  tick = 0;
  /** Where the body was before it: one draws between the two. */
  before: Spot;
  /** What one walks on. */
  ground: Ground;
  readonly #history = new History();

  constructor({ x, y, dir, moving, passes, seat = '' }: Mover, ground: Ground) {
    this.body = { x, y, dir, moving, passes, seat };
    this.before = { x, y };
    this.ground = ground;
    this.begin(0, this.body);
  }

  /** The first tick of which it is still known where the body was. */
  get oldest(): number {
    return this.#history.oldest;
  }

  /** Stands somewhere at a tick; nothing before it counts any more. */
  begin(tick: number, { x, y }: Spot): void {
    this.tick = tick;
    this.body.x = x;
    this.body.y = y;
    this.body.moving = false;
    this.before = { x, y };
    this.#history.put(tick, this.body, { x: 0, y: 0 });
    this.#history.forget(tick);
  }

  walk(wish: Wish): void {
    this.tick++;
    this.#walk(this.tick, wish);
  }

  /** Whether the body was there at that tick. */
  agrees(tick: number, truth: Spot): boolean {
    return isNear(this.#history.at(tick), truth);
  }

  /**
   * Whether the server's body is where one's own would be had the newest intents not been heard yet. They are on their
   * way, and the server will walk these ticks again: there is nothing to correct.
   */
  isUnheard(tick: number, truth: Spot): boolean {
    const from = Math.max(this.oldest + 1, tick - INTENT.BACK + 1);
    for (let turn = tick; turn >= from; turn--) {
      const { x, y, wish } = this.#history.at(turn - 1);
      const next = this.#history.at(turn).wish;
      if (wish.x === next.x && wish.y === next.y) continue;
      const ghost: Mover = { ...this.body, x, y };
      for (let at = turn; at <= tick; at++) step(ghost, wish, this.ground, DT);
      if (isNear(ghost, truth)) return true;
    }
    return false;
  }

  /** Goes back to where the body was at a tick, and walks from there again. Gives by how many pixels it was off. */
  correct(tick: number, truth: Spot): number {
    const { x, y } = this.body;
    this.#place(tick, truth);
    for (let at = tick + 1; at <= this.tick; at++) this.#walk(at, this.#history.at(at).wish);
    return Math.hypot(this.body.x - x, this.body.y - y);
  }

  #place(tick: number, { x, y }: Spot): void {
    this.body.x = x;
    this.body.y = y;
    this.before = { x, y };
    this.#history.put(tick, this.body, this.#history.at(tick).wish);
    this.#history.forget(tick);
  }

  #walk(tick: number, wish: Wish): void {
    this.before = { x: this.body.x, y: this.body.y };
    step(this.body, wish, this.ground, DT);
    this.#history.put(tick, this.body, wish);
  }
}
