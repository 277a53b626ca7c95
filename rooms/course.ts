import type { Ground } from '../schema/ground.ts';
import { INTENT } from '../schema/input.ts';
import { fits, type Mover, step, type Wish } from '../schema/motion.ts';
import { TICK_RATE } from '../schema/protocol.ts';

/** From this tick of the client's on, it wishes to go that way. */
export interface Intent extends Wish {
  readonly tick: number;
}

const STAND: Wish = { x: 0, y: 0 };
/** A body sets out this many steps after the intent is here, so that the next ones, which may come later, are in time. */
const SLACK = { least: 1, most: 3 } as const;
/** Steps walked with every intent early by one or more, after which the slack shrinks again. */
const CALM_TICKS = 30 * TICK_RATE;

/** Where in what is past the place is at which the body was left. */
const LEFT = 2 * INTENT.BACK;

const isStill = ({ x, y }: Wish) => x === 0 && y === 0;

/**
 * Where one body is going: the wish its client holds, at which tick of the client's it is, and what comes next.
 *
 * One step of the room is one step of the body, whatever the client sends, so nobody goes faster than the law. An
 * intent that comes late is walked again from where the body was at that tick; the number of steps stays the same.
 */
export class Course {
  /** The client's tick that the body has reached; it only grows. While the body stands it does not count. */
  tick = 0;
  #wish = STAND;
  #next: Intent[] = [];
  /** Nothing is held and nothing is waiting. */
  #idle = true;
  /** The newest intent beyond the rate. */
  #spare: Intent | null = null;
  #heard = 0;
  #silent = 0;
  #budget: number = INTENT.PER_SECOND;
  #slack: number = SLACK.least;
  #calm = 0;
  /** By how many ticks intents came early, at least, in this calm. */
  #early = Number.POSITIVE_INFINITY;
  /** x and y before each of the last ticks, by tick, the newest `#known` of which hold; and at the end, where it left the body. */
  readonly #past = new Float64Array(LEFT + 2);
  #known = 0;

  /** Takes an intent in. One that is no newer than the last says only that somebody is there. */
  hear(intent: Intent, body: Mover, ground: Ground, dt: number): void {
    this.#silent = 0;
    const tick = intent.tick || Math.max(this.tick, this.#heard) + 1;
    if (tick <= this.#heard) return;
    if (this.#budget < 1) this.#spare = intent;
    else {
      this.#budget--;
      this.#spare = null;
      this.#take({ tick, x: intent.x, y: intent.y }, body, ground, dt);
    }
  }

  /** One step of the room. Gives whether the body was on its way. */
  step(body: Mover, ground: Ground, dt: number): boolean {
    this.#budget = Math.min(INTENT.PER_SECOND, this.#budget + INTENT.PER_SECOND / TICK_RATE);
    if (this.#spare) this.hear(this.#spare, body, ground, dt);
    if (this.#idle) return false;
    if (++this.#silent > INTENT.SILENT_TICKS) {
      this.halt(body);
      return true;
    }
    // Moved by somebody else: what was before is another place.
    if (!this.#isWhereLeft(body)) this.#known = 0;
    this.tick++;
    while (this.#next[0] && this.#next[0].tick <= this.tick) this.#hold(this.#next.shift() ?? STAND);
    this.#walk(this.tick, body, ground, dt);
    this.#known = Math.min(INTENT.BACK, this.#known + 1);
    if (++this.#calm > CALM_TICKS) this.#relax();
    return true;
  }

  /** Stands, whatever was wished. */
  halt(body: Mover): void {
    this.#next = [];
    this.#hold(STAND);
    this.#spare = null;
    this.#known = 0;
    body.moving = false;
  }

  #take(intent: Intent, body: Mover, ground: Ground, dt: number): void {
    if (this.#idle) {
      this.#heard = intent.tick;
      // Time spent standing counts for nothing: the client's clock is taken over.
      const start = isStill(intent) ? intent.tick : intent.tick - 1 - this.#slack;
      if (start > this.tick) {
        this.tick = start;
        this.#known = 0;
      }
      if (isStill(intent)) return;
    } else this.#early = Math.min(this.#early, intent.tick - this.tick - 1);
    const tick = Math.min(intent.tick, this.tick + INTENT.AHEAD);
    this.#heard = tick;
    if (tick <= this.tick) this.#walkAgain(tick, intent, body, ground, dt);
    else if (this.#next.length < INTENT.QUEUED) this.#next.push({ ...intent, tick });
    else this.#next[INTENT.QUEUED - 1] = { ...intent, tick };
    this.#idle &&= this.#next.length === 0;
  }

  #hold(wish: Wish): void {
    this.#wish = wish;
    this.#idle = this.#next.length === 0 && isStill(wish);
  }

  #isWhereLeft({ x, y }: Mover): boolean {
    return x === this.#past[LEFT] && y === this.#past[LEFT + 1];
  }

  /** Puts the body back to where it was at a tick and walks from there with another wish, as far as the law lets it. */
  #walkAgain(tick: number, wish: Wish, body: Mover, ground: Ground, dt: number): void {
    this.#hold(wish);
    this.#calm = 0;
    this.#slack = Math.min(SLACK.most, this.#slack + 1);
    if (this.tick - tick >= this.#known || !this.#isWhereLeft(body)) return;
    const slot = 2 * (tick % INTENT.BACK);
    const x = this.#past[slot] ?? body.x;
    const y = this.#past[slot + 1] ?? body.y;
    // A zone may have closed around the place since.
    if (!fits(ground, x, y, body.passes)) return;
    body.x = x;
    body.y = y;
    for (let at = tick; at <= this.tick; at++) this.#walk(at, body, ground, dt);
  }

  #walk(tick: number, body: Mover, ground: Ground, dt: number): void {
    const slot = 2 * (tick % INTENT.BACK);
    this.#past[slot] = body.x;
    this.#past[slot + 1] = body.y;
    step(body, this.#wish, ground, dt);
    this.#past[LEFT] = body.x;
    this.#past[LEFT + 1] = body.y;
  }

  #relax(): void {
    if (this.#early > 0) this.#slack = Math.max(SLACK.least, this.#slack - 1);
    this.#calm = 0;
    this.#early = Number.POSITIVE_INFINITY;
  }
}
