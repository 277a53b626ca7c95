import { INTENT } from '../schema/input.ts';
import type { Wish } from '../schema/motion.ts';

/** Where a body was after a tick, and what was wished in it. */
export interface Moment {
  x: number;
  y: number;
  wish: Wish;
}

/** Room for every tick that can still be spoken of: those ahead, those that are walked again, and one before. */
const SIZE = INTENT.AHEAD + 2 * INTENT.BACK;

/** The last ticks of a body. */
export class History {
  readonly #moments: Moment[] = Array.from({ length: SIZE }, () => ({ x: 0, y: 0, wish: { x: 0, y: 0 } }));
  #oldest = 0;

  /** The first tick that is still known. */
  get oldest(): number {
    return this.#oldest;
  }

  /** What was at a tick between `oldest` and the newest put in. */
  at(tick: number): Readonly<Moment> {
    return this.#moments[tick % SIZE] as Moment;
  }

  put(tick: number, { x, y }: { x: number; y: number }, wish: Wish): void {
    const moment = this.at(tick) as Moment;
    moment.x = x;
    moment.y = y;
    moment.wish = wish;
    this.#oldest = Math.max(this.#oldest, tick - SIZE + 1);
  }

  /** Nothing before this tick counts any more. */
  forget(before: number): void {
    this.#oldest = before;
  }
}
