import { type Ground, TILE } from '../../schema/ground.ts';
import { fits, type Wish } from '../../schema/motion.ts';
import type { SceneBundle } from '../../schema/rest/scenes.ts';
import { findPath } from '../../schema/way/path.ts';
import type { Point } from '../../schema/way/sweep.ts';
import { Walker } from '../../web/src/game/walker.ts';

const STAND: Wish = { x: 0, y: 0 };
/** How far one goes mostly, in tiles; now and then one crosses the whole place. */
const NEARBY = 9;
const CROSSES = 0.2;
const TRIES = 12;
/** How long one stands, in ms, and how long one looks the same way meanwhile. */
const REST = { least: 800, most: 7000 } as const;
const GLANCE_MS = 1500;
/** A step so small that it only turns the body. */
const TURN = 12;

/** Where one may want to go in a scene: every tile that a body can stand on, but for doorways. */
export function placesOf(ground: Ground, { portals }: Pick<SceneBundle, 'portals'>): Point[] {
  const places: Point[] = [];
  for (let row = 0; row < ground.height; row++)
    for (let column = 0; column < ground.width; column++) {
      const at = { x: (column + 0.5) * TILE, y: (row + 0.5) * TILE };
      const inDoor = portals.some(
        ({ x, y, width, height }) =>
          at.x > x - TILE && at.x < x + width + TILE && at.y > y - TILE && at.y < y + height + TILE,
      );
      if (fits(ground, at.x, at.y, 0) && !inDoor) places.push(at);
    }
  return places;
}

/** Strolls about: picks a place, walks there round what is in the way, stands, looks about, goes on. */
export class Stroll {
  readonly #ground: Ground;
  readonly #places: readonly Point[];
  readonly #roll: () => number;
  #walker: Walker | null = null;
  #restsUntil: number;
  #glanceAt = 0;

  /** `roll` gives a number from 0 up to 1. */
  constructor(ground: Ground, places: readonly Point[], now: number, roll: () => number) {
    this.#ground = ground;
    this.#places = places;
    this.#roll = roll;
    this.#restsUntil = now + roll() * 2000;
  }

  /** Which way to go, for a body that is at `at` now (ms). */
  wish(at: Point, now: number): Wish {
    if (this.#walker) {
      const wish = this.#walker.wish(at, now);
      if (!this.#walker.arrived && !this.#walker.stuck) return wish;
      this.#walker = null;
      this.#restsUntil = now + REST.least + this.#roll() ** 2 * (REST.most - REST.least);
      this.#glanceAt = now + GLANCE_MS * this.#roll();
      return STAND;
    }
    if (now < this.#restsUntil) return this.#glance(now);
    const way = this.#choose(at);
    if (way.length > 0) this.#walker = new Walker(at, way);
    else this.#restsUntil = now + REST.least;
    return this.#walker?.wish(at, now) ?? STAND;
  }

  #glance(now: number): Wish {
    if (this.#glanceAt === 0 || now < this.#glanceAt) return STAND;
    this.#glanceAt = now + GLANCE_MS * (0.5 + this.#roll());
    const [x, y] = [
      [TURN, 0],
      [-TURN, 0],
      [0, TURN],
      [0, -TURN],
    ][Math.floor(this.#roll() * 4)] ?? [0, 0];
    return { x: x ?? 0, y: y ?? 0 };
  }

  /** A way to somewhere, mostly near; none when all that was tried cannot be walked to. */
  #choose(at: Point): Point[] {
    const far = this.#roll() < CROSSES ? Number.POSITIVE_INFINITY : NEARBY * TILE;
    for (let i = 0; i < TRIES; i++) {
      const goal = this.#places[Math.floor(this.#roll() * this.#places.length)];
      if (!goal || Math.hypot(goal.x - at.x, goal.y - at.y) > far) continue;
      const way = findPath(this.#ground, 0, at, goal);
      const end = way.at(-1);
      if (end && Math.hypot(end.x - goal.x, end.y - goal.y) < TILE / 2) return way;
    }
    return [];
  }
}
