import type { Point } from '../../../schema/way/sweep.ts';

export interface Wish {
  readonly x: number;
  readonly y: number;
}

const STAND: Wish = { x: 0, y: 0 };

/** Distance within which a corner counts as turned, and the end as reached, in pixels. */
const TURNED = 6;
const ARRIVED = 2;
/** Full speed covers this much in one step; nearer to the end one slows down so as not to run past it. */
const STEP = 8;
/** A walker that comes no closer for this long is stuck, in ms. */
const PATIENCE = 500;
/** More than this between two looks, in ms, is the page's own hitch: nobody could walk meanwhile. */
const HITCH = 100;

/** Follows a way, corner by corner: says at every moment which direction to wish for. */
export class Walker {
  readonly #corners: Point[];
  #before: Point;
  #closest = Number.POSITIVE_INFINITY;
  /** For how long it has come no closer, in ms, and when it last looked. */
  #idle = 0;
  #looked = Number.NaN;
  stuck = false;

  constructor(from: Point, corners: readonly Point[]) {
    this.#before = from;
    this.#corners = [...corners];
  }

  get arrived(): boolean {
    return this.#corners.length === 0;
  }

  get goal(): Point | undefined {
    return this.#corners.at(-1);
  }

  /** The wish for a body that is at `at` now (`now` in ms). Stands still once arrived or stuck. */
  wish(at: Point, now: number): Wish {
    while (this.#turns(at)) {
      this.#before = this.#corners.shift() ?? this.#before;
      this.#closest = Number.POSITIVE_INFINITY;
    }
    const corner = this.#corners[0];
    if (!corner || this.stuck) return STAND;
    const distance = Math.hypot(corner.x - at.x, corner.y - at.y);
    this.#watch(distance, now);
    const isLast = this.#corners.length === 1;
    const pace = isLast ? Math.max(12, Math.min(100, (distance / STEP) * 100)) : 100;
    return { x: ((corner.x - at.x) / distance) * pace, y: ((corner.y - at.y) / distance) * pace };
  }

  /** Whether the first corner is behind. */
  #turns(at: Point): boolean {
    const corner = this.#corners[0];
    if (!corner) return false;
    const left = { x: corner.x - at.x, y: corner.y - at.y };
    const distance = Math.hypot(left.x, left.y);
    if (this.#corners.length === 1) return distance <= ARRIVED;
    const way = { x: corner.x - this.#before.x, y: corner.y - this.#before.y };
    const isPast = left.x * way.x + left.y * way.y <= 0 && distance < 4 * TURNED;
    return distance <= TURNED || isPast;
  }

  #watch(distance: number, now: number): void {
    const passed = Number.isNaN(this.#looked) ? 0 : Math.min(now - this.#looked, HITCH);
    this.#looked = now;
    if (distance < this.#closest - 1) {
      this.#closest = distance;
      this.#idle = 0;
    } else {
      this.#idle += passed;
      if (this.#idle > PATIENCE) this.stuck = true;
    }
  }
}
