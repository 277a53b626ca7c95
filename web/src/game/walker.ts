import { SPEED } from '../../../schema/motion.ts';
import { TICK_RATE } from '../../../schema/protocol.ts';
import type { Point } from '../../../schema/way/sweep.ts';

export interface Wish {
  readonly x: number;
  readonly y: number;
}

const STAND: Wish = { x: 0, y: 0 };

/** Distance within which a corner counts as turned, and the end as reached, in pixels. */
const TURNED = 6;
const ARRIVED = 2;
/** The slowest that one walks up to a point: so many pixels until the next look. */
const CREEP = 1;
/** A walker that comes no closer for this long is stuck, in ms. */
const PATIENCE = 500;
/** More than this between two looks, in ms, is the page's own hitch: nobody could walk meanwhile. */
const HITCH = 100;

/** Follows a way, corner by corner: says at every moment which direction to wish for. */
export class Walker {
  readonly #corners: Point[];
  #before: Point;
  #closest = Number.POSITIVE_INFINITY;
  /** For how long it has come no closer, in ms, and when it last said what it wishes. */
  #idle = 0;
  #looked = Number.NaN;
  /** Where the body was, and what was wished for, in hundredths of full speed. */
  #last: { readonly at: Point; readonly speed: number } | undefined;
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

  /**
   * The wish for a body that is at `at` now (`now` in ms), where one walks `pace` times as fast as elsewhere. It holds until
   * the next look, so it leads no further than to the next corner, should the body come as far until then as it did since
   * the last. Stands still once arrived or stuck.
   */
  wish(at: Point, now: number, pace = 1): Wish {
    const passed = Number.isNaN(this.#looked) ? 0 : now - this.#looked;
    this.#looked = now;
    while (this.#turns(at)) {
      this.#before = this.#corners.shift() ?? this.#before;
      this.#closest = Number.POSITIVE_INFINITY;
    }
    const corner = this.#corners[0];
    if (!corner || this.stuck) return STAND;
    const distance = Math.hypot(corner.x - at.x, corner.y - at.y);
    this.#watch(distance, Math.min(passed, HITCH));
    const ahead = Math.max((SPEED * pace) / TICK_RATE, this.#carried(at));
    // At full speed one is round a corner as long as a step does not lead past it.
    const isEasy = this.#corners.length > 1 && ahead <= 2 * TURNED;
    const speed = isEasy ? 100 : Math.min(100, (Math.max(CREEP, distance) / ahead) * 100);
    this.#last = { at: { x: at.x, y: at.y }, speed };
    return { x: ((corner.x - at.x) / distance) * speed, y: ((corner.y - at.y) / distance) * speed };
  }

  /** How far a wish of full speed would have carried the body since the last look. */
  #carried(at: Point): number {
    if (!this.#last) return 0;
    return (Math.hypot(at.x - this.#last.at.x, at.y - this.#last.at.y) / this.#last.speed) * 100;
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

  #watch(distance: number, passed: number): void {
    if (distance < this.#closest - 1) {
      this.#closest = distance;
      this.#idle = 0;
    } else {
      this.#idle += passed;
      if (this.#idle > PATIENCE) this.stuck = true;
    }
  }
}
