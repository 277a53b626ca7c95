import type { Ground } from '../../schema/ground.ts';
import { INTENT } from '../../schema/input.ts';
import { type Mover, step, type Wish } from '../../schema/motion.ts';
import { TICK_RATE } from '../../schema/protocol.ts';

const STAND: Wish = { x: 0, y: 0 };
/** Whoever sets out counts some ticks more, as our SDK does: the server waits a little before it walks. */
const PAUSE = 4;
/** Ticks that one may be ahead of what the server has walked, before one waits for it. */
const LEAD = INTENT.AHEAD / 2;
/** Wishes that differ by no more are the same: nothing is said. */
const STEADY = 4;
const REPEAT_TICKS = (INTENT.REPEAT_MS / 1000) * TICK_RATE;

const isStill = ({ x, y }: Wish) => x === 0 && y === 0;

/**
 * A body that walks by the law of movement without looking at what the server says of it, but for the tick it has
 * reached: for those who decode nothing. As long as every intent is in time, the server's body walks the same way.
 */
export class Feet {
  readonly body: Mover;
  readonly #ground: Ground;
  readonly #send: (tick: number, wish: Wish) => void;
  #wish = STAND;
  #tick = 0;
  #acked = 0;
  #saidAt = 0;

  constructor(at: { x: number; y: number; dir: number }, ground: Ground, send: (tick: number, wish: Wish) => void) {
    this.body = { x: at.x, y: at.y, dir: at.dir, moving: false, passes: 0 };
    this.#ground = ground;
    this.#send = send;
  }

  /** The server has walked up to this tick. */
  acknowledge(tick: number): void {
    this.#acked = Math.max(this.#acked, tick);
  }

  /** One tick of walking that way; to be called at the rate of the server's steps. */
  step(wished: Wish): void {
    const wish = { x: Math.round(wished.x), y: Math.round(wished.y) };
    if (isStill(this.#wish)) {
      if (isStill(wish)) return;
      this.#tick = Math.max(this.#tick, this.#acked) + PAUSE;
      this.#acked = this.#tick;
    }
    if (this.#tick - this.#acked > LEAD) return;
    this.#tick++;
    const isTurn = Math.max(Math.abs(wish.x - this.#wish.x), Math.abs(wish.y - this.#wish.y)) > STEADY;
    if (isTurn || isStill(wish) || this.#tick - this.#saidAt > REPEAT_TICKS) {
      this.#wish = wish;
      this.#saidAt = this.#tick;
      this.#send(this.#tick, wish);
    }
    step(this.body, this.#wish, this.#ground, 1 / TICK_RATE);
  }
}
