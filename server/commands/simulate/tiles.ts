import type { Parvis } from '../../../client-sdk/index.ts';
import type { Scene } from '../../../rooms/services.ts';
import { type Ground, TILE } from '../../../schema/ground.ts';
import { fits } from '../../../schema/motion.ts';
import { tileOf } from '../../../schema/tile.ts';
import type { Point } from '../../../schema/way/sweep.ts';
import { EVERY_PASS, walkFrom } from '../../content/check/walk.ts';
import { walkBy, whereIs } from './feet.ts';

/** The tiles of a scene that one can stand on, and those that somebody has stood on. */
export class Tiles {
  readonly ground: Ground;
  /** All that can be reached with every pass. */
  readonly all: ReadonlySet<number>;
  readonly reached = new Set<number>();
  readonly #claimed = new Set<number>();
  readonly #barred = new Map<string, Set<number>>();

  constructor({ ground, spawns }: Scene) {
    this.ground = ground;
    const walked = walkFrom(ground, spawns.values(), EVERY_PASS);
    const all = Array.from({ length: ground.width * ground.height }, (_, tile) => tile);
    this.all = new Set(all.filter((tile) => this.#stands(tile, EVERY_PASS) && walked.onTile(...this.#at(tile))));
  }

  /** The tiles that nobody has stood on. */
  get never(): { x: number; y: number }[] {
    return [...this.all]
      .filter((tile) => !this.reached.has(tile))
      .map((tile) => {
        const [x, y] = this.#at(tile);
        return { x, y };
      });
  }

  note(at: Point): void {
    const { x, y } = tileOf(at);
    const tile = y * this.ground.width + x;
    if (this.all.has(tile)) this.reached.add(tile);
  }

  /** Walks a visitor from tile to tile, always to the nearest that nobody has been to, until there is none or it is called off. */
  async roam(visitor: Parvis, name: string, off: () => boolean): Promise<void> {
    const barred = this.#barred.get(name) ?? new Set();
    this.#barred.set(name, barred);
    while (!off()) {
      const at = whereIs(visitor);
      if (!at) return;
      const passes = visitor.place?.self?.passes ?? 0;
      const isNew = (tile: number) =>
        this.all.has(tile) && !this.reached.has(tile) && !this.#claimed.has(tile) && !barred.has(tile);
      const way = this.#nearest(at, passes, isNew);
      const goal = way.at(-1);
      if (goal === undefined) return;
      this.#claimed.add(goal);
      const points = way.map((tile) => this.#middle(tile));
      const arrived = await walkBy(visitor, points, (here) => this.note(here), off);
      if (!arrived && !this.reached.has(goal)) {
        barred.add(goal);
        this.#claimed.delete(goal);
      }
    }
  }

  /** Walks a visitor to the nearest tile whose middle is good; false when there is none, or something is in the way. */
  async walkNear(visitor: Parvis, good: (middle: Point) => boolean, off: () => boolean): Promise<boolean> {
    const at = whereIs(visitor);
    if (!at) return false;
    if (good(at)) return true;
    const way = this.#nearest(at, visitor.place?.self?.passes ?? 0, (tile) => good(this.#middle(tile)));
    const points = way.map((tile) => this.#middle(tile));
    return way.length > 0 && walkBy(visitor, points, (here) => this.note(here), off);
  }

  /** Whether somebody has stood on a tile whose middle is good. */
  some(good: (middle: Point) => boolean): boolean {
    return [...this.reached].some((tile) => good(this.#middle(tile)));
  }

  /** The way, tile by tile, to the nearest tile that is a goal; empty when there is none. */
  #nearest(at: Point, passes: number, isGoal: (tile: number) => boolean): number[] {
    const { x, y } = tileOf(at);
    const start = y * this.ground.width + x;
    const cameFrom = new Map<number, number>([[start, -1]]);
    const queue = [start];
    for (const tile of queue) {
      if (tile !== start && isGoal(tile)) return this.#wayTo(tile, cameFrom);
      for (const next of this.#beside(tile))
        if (!cameFrom.has(next) && this.#stands(next, passes)) {
          cameFrom.set(next, tile);
          queue.push(next);
        }
    }
    return [];
  }

  #wayTo(tile: number, cameFrom: ReadonlyMap<number, number>): number[] {
    const way: number[] = [];
    for (let at: number | undefined = tile; at !== undefined && at >= 0; at = cameFrom.get(at)) way.unshift(at);
    return way;
  }

  #beside(tile: number): number[] {
    const { width, height } = this.ground;
    const [x, y] = this.#at(tile);
    return [
      ...(x > 0 ? [tile - 1] : []),
      ...(x < width - 1 ? [tile + 1] : []),
      ...(y > 0 ? [tile - width] : []),
      ...(y < height - 1 ? [tile + width] : []),
    ];
  }

  #at(tile: number): [number, number] {
    return [tile % this.ground.width, Math.floor(tile / this.ground.width)];
  }

  #middle(tile: number): Point {
    const [x, y] = this.#at(tile);
    return { x: (x + 0.5) * TILE, y: (y + 0.5) * TILE };
  }

  #stands(tile: number, passes: number): boolean {
    const { x, y } = this.#middle(tile);
    return fits(this.ground, x, y, passes);
  }
}
