import { OwnBody } from '../../client-sdk/own-body.ts';
import { SceneClock } from '../../client-sdk/scene-clock.ts';
import { Trail } from '../../client-sdk/trail.ts';
import { Course, type Intent } from '../../rooms/course.ts';
import type { Ground } from '../../schema/ground.ts';
import type { Mover } from '../../schema/motion.ts';
import { dice } from './random-order.ts';
import { forecast, type Weather } from './weather.ts';

interface Patch {
  readonly stamp: number;
  readonly ack: number;
  readonly body: Mover;
}

/** One way of a connection. */
class Way<T> {
  readonly #arrivalOf: (now: number) => number;
  readonly #flying: { at: number; what: T }[] = [];

  constructor(weather: Weather, roll: () => number) {
    this.#arrivalOf = forecast(weather, roll);
  }

  send(now: number, what: T): void {
    this.#flying.push({ at: this.#arrivalOf(now), what });
  }

  arrived(now: number): T[] {
    const count = this.#flying.findIndex(({ at }) => at > now);
    return this.#flying.splice(0, count < 0 ? this.#flying.length : count).map(({ what }) => what);
  }
}

/** What was seen in one frame (60 a second). */
export interface Seen {
  readonly at: number;
  /** The walker's body in his own picture, and how far its last prediction was off. */
  readonly own: { readonly x: number; readonly y: number };
  readonly correction: number;
  /** Where the server has it at that moment. */
  readonly truth: { readonly x: number; readonly y: number };
  /** The same body in somebody else's picture. */
  readonly other: { readonly x: number; readonly y: number };
}

const FRAME_MS = 1000 / 60;
const STEP_MS = 50;

/** A walker, the server and an onlooker over simulated networks, in simulated time: the same every time for a seed. */
export class Rehearsal {
  readonly course = new Course();
  readonly body: Mover;
  readonly walker: OwnBody;
  readonly seen: Seen[] = [];
  sent = 0;
  now = 0;
  readonly #ground: Ground;
  readonly #up: Way<Intent>;
  readonly #down: Way<Patch>;
  readonly #aside: Way<Patch>;
  readonly #clock = new SceneClock();
  readonly #trail: Trail;
  #frameAt = 0;

  constructor(ground: Ground, at: { x: number; y: number }, weather: { walker: Weather; onlooker: Weather }, seed = 1) {
    const roll = dice(seed);
    this.#ground = ground;
    this.body = { ...at, dir: 0, moving: false, passes: 0 };
    this.#up = new Way(weather.walker, roll);
    this.#down = new Way(weather.walker, roll);
    this.#aside = new Way(weather.onlooker, roll);
    this.#trail = new Trail(0, this.body);
    this.walker = new OwnBody(this.body, ground, (intent) => {
      this.sent++;
      this.#up.send(this.now, intent);
    });
    // Nothing starts on the same millisecond on two machines.
    this.#frameAt = Math.floor(roll() * FRAME_MS);
  }

  /** Lets `ms` pass while the walker wishes to go that way. */
  go(ms: number, x: number, y: number): void {
    this.walker.wish(x, y);
    this.#pass(ms);
  }

  /** Lets `ms` pass while the walker's page draws no frames. */
  sleep(ms: number): void {
    this.#frameAt += ms;
    this.#pass(ms);
    this.walker.advance(ms);
  }

  #pass(ms: number): void {
    for (const until = this.now + ms; this.now < until; this.now++) {
      if (this.now % STEP_MS === 0) this.#step();
      for (const { ack, body } of this.#down.arrived(this.now)) this.walker.reconcile(ack, body);
      for (const { stamp, body } of this.#aside.arrived(this.now)) {
        this.#clock.arrive(stamp, this.now);
        this.#trail.push(stamp, body);
      }
      if (this.now >= this.#frameAt) this.#frame();
    }
  }

  #step(): void {
    for (const intent of this.#up.arrived(this.now)) this.course.hear(intent, this.body, this.#ground, 0.05);
    this.course.step(this.body, this.#ground, 0.05);
    const patch = { stamp: this.now, ack: this.course.tick, body: { ...this.body } };
    this.#down.send(this.now, patch);
    this.#aside.send(this.now, patch);
  }

  #frame(): void {
    this.#frameAt += FRAME_MS;
    this.walker.advance(FRAME_MS);
    const { x, y } = this.walker.pose;
    const other = this.#trail.at(this.#clock.shown(this.now));
    const truth = { x: this.body.x, y: this.body.y };
    this.seen.push({ at: this.now, own: { x, y }, correction: this.walker.correction, truth, other });
  }
}
