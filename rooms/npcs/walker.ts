import type { Ground } from '../../schema/ground.ts';
import { facing } from '../../schema/motion.ts';
import { durationOf, type Leg, placeOn, standing } from '../../schema/way/leg.ts';
import { findPath } from '../../schema/way/path.ts';
import type { Point } from '../../schema/way/sweep.ts';
import type { Stand } from '../services.ts';
import { type Dice, type Goal, NPC_PASSES, type Route } from './routes.ts';

/** Who does not know where to go thinks again after so long, in ms. */
const PONDER_MS = 2000;
/** After a talk he stays for a moment, in ms. */
const LINGER_MS = 1500;
/** A room that was busy for longer does not make up for it: he sets out when it is back, in ms. */
const LATE_MS = 1000;

/** Players' positions lie on this grid, too; float32 holds it exactly. */
const snap = (pixels: number) => Math.round(pixels * 16) / 16;

/**
 * One NPC's legs: where he is, where he goes and when he is there. Walls are walked round. It has no clock and no dice:
 * the room's time (ms) and chance come in, legs come out.
 */
export class Walker {
  /** What he does now: walks there, or stands. */
  leg: Leg;
  /** Where he looks (index into DIRECTIONS). */
  dir: number;
  #ground: Ground;
  #route: Route;
  #speed = 0;
  /** The turns that are left on the way to the goal. */
  #corners: Point[] = [];
  #goal: Goal | null = null;
  /** When the leg, or the pause, is over. */
  #until: number;
  #isHeld = false;

  constructor(stand: Stand, ground: Ground, route: Route, speed: number, now: number) {
    this.leg = standing({ x: snap(stand.x), y: snap(stand.y) }, now);
    this.dir = stand.dir;
    this.#ground = ground;
    this.#route = route;
    this.#speed = speed;
    this.#until = now;
  }

  /** Where he is at a moment. */
  at(now: number): Point & { readonly moving: boolean } {
    return placeOn(this.leg, now);
  }

  /** From now on he goes by another route, from where he is. */
  follow(route: Route, speed: number, ground: Ground, now: number): void {
    this.#ground = ground;
    this.#route = route;
    this.#speed = speed;
    this.#corners = [];
    this.#goal = null;
    if (this.#isHeld) return;
    this.#stop(now);
    this.#until = now;
  }

  /** Stops and looks at somebody, until let go. */
  attend(to: Point, now: number): void {
    const { x, y } = this.#stop(now);
    this.dir = facing(to.x - x, to.y - y);
    this.#isHeld = true;
  }

  /** Goes on, after a moment. */
  letGo(now: number): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#until = now + LINGER_MS;
  }

  /** Lets the time come to `now`. Gives whether he does something else than before. */
  advance(now: number, dice: Dice): boolean {
    let changed = false;
    for (let turns = 0; turns < 4 && !this.#isHeld && now >= this.#until; turns++) {
      const at = now - this.#until > LATE_MS ? now : this.#until;
      changed = this.#turn(at, dice) || changed;
    }
    return changed;
  }

  /** What comes after the leg or the pause that was over at `at`. */
  #turn(at: number, dice: Dice): boolean {
    const here = { x: this.leg.toX, y: this.leg.toY };
    const corner = this.#corners.shift();
    if (corner) return this.#walk(here, corner, at);
    if (this.#goal) return this.#arrive(here, this.#goal, at);
    const goal = this.#route(here, dice);
    if (!goal) {
      this.#until = at + PONDER_MS;
      return false;
    }
    this.#goal = goal;
    const isThere = Math.hypot(goal.x - here.x, goal.y - here.y) < 1;
    this.#corners = isThere ? [] : findPath(this.#ground, NPC_PASSES, here, goal);
    return false;
  }

  #walk(from: Point, to: Point, at: number): boolean {
    this.leg = { ...from, toX: snap(to.x), toY: snap(to.y), leftAt: Math.round(at), speed: this.#speed };
    this.dir = facing(this.leg.toX - from.x, this.leg.toY - from.y);
    this.#until = at + durationOf(this.leg);
    return true;
  }

  #arrive(here: Point, { stay, dir }: Goal, at: number): boolean {
    this.#goal = null;
    this.#until = at + stay;
    if (stay === 0) return false;
    this.leg = standing(here, Math.round(at));
    this.dir = dir ?? this.dir;
    return true;
  }

  /** Stands where he is; the way that was left is gone on later. */
  #stop(now: number): Point {
    const { x, y, moving } = this.at(now);
    if (moving) this.#corners.unshift({ x: this.leg.toX, y: this.leg.toY });
    const here = { x: snap(x), y: snap(y) };
    this.leg = standing(here, Math.round(now));
    return here;
  }
}
