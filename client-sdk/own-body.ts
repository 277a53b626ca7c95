import type { Ground } from '../schema/ground.ts';
import { INTENT } from '../schema/input.ts';
import type { Mover, Wish } from '../schema/motion.ts';
import { TICK_RATE } from '../schema/protocol.ts';
import { isNear, Prediction } from './prediction.ts';
import type { Pose } from './walk.ts';

/** What is to be sent: from this tick on, go that way. */
export interface Intent extends Wish {
  readonly tick: number;
}

const TICK_MS = 1000 / TICK_RATE;
const STAND: Wish = { x: 0, y: 0 };
/** A correction fades with this time constant, in ms: most of it is gone after 80. Beyond `SNAP` pixels it is a jump. */
const FADE_MS = 40;
const SNAP = 96;
/** A wish that differs by no more, in hundredths, is the same wish: a thumb is never quiet. */
const STEADY = 3;
/** One who stands and is not told so takes the server's word after this many ms. */
const PATIENCE_MS = 2000;
/** Ticks that the server may fall behind what it was at the start of a walk, before one walks slower with it. */
const LAG = 2;

/** A pause counts as so many ticks: the server waits a little before it sets out. */
const PAUSE = 4;

const isStill = ({ x, y }: Wish) => x === 0 && y === 0;

/**
 * One's own body, as far as its client knows: it walks at once, by the same law as the server's, and is put right when
 * the server says otherwise. It has no clock and no network: time comes in, intents go out.
 */
export class OwnBody {
  /** How far the last word of the server was from what had been predicted, in pixels. */
  correction = 0;
  readonly #send: (intent: Intent) => void;
  readonly #prediction: Prediction;
  #wished: Wish = STAND;
  /** What was last sent, and how long ago in ms. */
  #held: Intent = { ...STAND, tick: 0 };
  #quiet = 0;
  /** The newest tick that is known to be as the server has it. */
  #acked = 0;
  /** Nothing is on its way: while one stands, ticks do not count. */
  #settled = true;
  /** Time that is not walked yet, in ms. */
  #due = 0;
  /** The tick before this walk, and by how many ticks one was ahead of the server in it at best. */
  #start = 0;
  #lead = Number.POSITIVE_INFINITY;
  #pace = 1;
  #offset = { x: 0, y: 0 };

  constructor(body: Mover, ground: Ground, send: (intent: Intent) => void) {
    this.#prediction = new Prediction(body, ground);
    this.#send = send;
  }

  /** From now on one walks on that. */
  set ground(ground: Ground) {
    this.#prediction.ground = ground;
  }

  /** One stands, and the server has heard so: both have the body at the same spot. */
  get settled(): boolean {
    return this.#settled;
  }

  /** The direction one wants to go, -100 to 100 each; (0, 0) stands. */
  wish(x: number, y: number): void {
    const wish = { x: Math.round(x), y: Math.round(y) };
    const last = this.#wished;
    const isSteady = Math.abs(wish.x - last.x) <= STEADY && Math.abs(wish.y - last.y) <= STEADY;
    if (!isSteady || isStill(wish) !== isStill(last)) this.#wished = wish;
  }

  /** Lets `ms` pass: walks the ticks that are due, sends what has changed. */
  advance(ms: number): void {
    const fade = Math.exp(-ms / FADE_MS);
    this.#offset = { x: this.#offset.x * fade, y: this.#offset.y * fade };
    this.#quiet += ms;
    if (this.#settled) {
      if (isStill(this.#wished)) return;
      this.#setOut();
    }
    this.#due = Math.min(this.#due + ms * this.#pace, INTENT.AHEAD * TICK_MS);
    for (; this.#due >= TICK_MS; this.#due -= TICK_MS) this.#step();
    if (!isStill(this.#held) && this.#quiet >= INTENT.REPEAT_MS) this.#say(this.#held);
  }

  /** Stands, and says so at once, for when no frame may follow. */
  stand(): void {
    this.#wished = STAND;
    if (!isStill(this.#held)) this.#step();
  }

  /** Takes what the server says: its body is there, having reached that tick of ours. */
  reconcile(ack: number, truth: Mover): void {
    this.#prediction.body.passes = truth.passes;
    this.#prediction.body.seat = truth.seat ?? '';
    if (truth.seat) this.#prediction.body.dir = truth.dir;
    if (!this.#settled && ack > this.#prediction.tick) this.#comeAlong(ack);
    const { tick, oldest } = this.#prediction;
    const isLetGo = !truth.moving && !isStill(this.#held) && ack >= this.#held.tick;
    const isLost = isStill(this.#held) && isStill(this.#wished) && this.#quiet > PATIENCE_MS;
    if (this.#settled || ack > tick || isLetGo || isLost) this.#takeOver(Math.max(ack, tick), truth);
    else if (ack >= oldest) this.#compare(ack, truth);
  }

  /** Forgets what was under way: the connection is new. What the server says next is taken over. */
  reset(): void {
    this.#held = { ...STAND, tick: this.#prediction.tick };
    this.#rest(this.#prediction.tick, this.#prediction.body);
  }

  /** Where to draw it now. */
  get pose(): Pose {
    const { dir, moving } = this.#prediction.body;
    const { x, y } = this.#drawn();
    return { x: x + this.#offset.x, y: y + this.#offset.y, dir, moving };
  }

  #drawn(): { x: number; y: number } {
    const { before, body } = this.#prediction;
    const part = Math.max(0, this.#due / TICK_MS);
    return { x: before.x + (body.x - before.x) * part, y: before.y + (body.y - before.y) * part };
  }

  /** One who stood walks now, not when the next tick would be. */
  #setOut(): void {
    this.#rest(this.#prediction.tick + PAUSE, this.#prediction.body);
    this.#settled = false;
    this.#due = TICK_MS;
    this.#start = this.#prediction.tick;
    this.#lead = Number.POSITIVE_INFINITY;
    this.#pace = 1;
  }

  #step(): void {
    const tick = this.#prediction.tick + 1;
    if (tick - this.#acked > INTENT.AHEAD) {
      // Too far ahead of the last word of the server: one waits.
      this.#prediction.before = { x: this.#prediction.body.x, y: this.#prediction.body.y };
      return;
    }
    const { x, y } = this.#wished;
    if (x !== this.#held.x || y !== this.#held.y) this.#say({ tick, x, y });
    this.#prediction.walk(this.#held);
  }

  #say(intent: Intent): void {
    this.#held = intent;
    this.#quiet = 0;
    this.#send(intent);
  }

  #compare(ack: number, truth: Mover): void {
    this.#keepPace(ack);
    if (!this.#prediction.agrees(ack, truth)) {
      if (this.#prediction.isUnheard(ack, truth)) return;
      const drawn = this.#drawn();
      this.correction = this.#prediction.correct(ack, truth);
      this.#ease(drawn);
    } else this.correction = 0;
    this.#acked = Math.max(this.#acked, ack);
    const stands = isStill(this.#held) && isStill(this.#wished) && ack >= this.#held.tick;
    if (stands) this.#rest(this.#prediction.tick, this.#prediction.body);
  }

  /** The server has walked on while this client slept: the time has passed here, too. */
  #comeAlong(ack: number): void {
    const missed = ack - this.#prediction.tick;
    if (missed > INTENT.AHEAD) return;
    for (let i = 0; i < missed; i++) this.#prediction.walk(this.#held);
    this.#due -= missed * TICK_MS;
  }

  /** Nothing of one's own stands against the server's word: it moved the body, or let it stand. */
  #takeOver(tick: number, truth: Mover): void {
    const { body } = this.#prediction;
    this.correction = Math.hypot(truth.x - body.x, truth.y - body.y);
    if (this.#settled && tick === this.#prediction.tick && isNear(truth, body)) return;
    const drawn = this.#drawn();
    this.#held = { ...STAND, tick };
    body.dir = truth.dir;
    this.#rest(tick, truth);
    this.#ease(drawn);
  }

  #rest(tick: number, at: { x: number; y: number }): void {
    this.#settled = true;
    this.#due = 0;
    this.#acked = tick;
    this.#prediction.begin(tick, at);
  }

  /** Walks as fast as the server steps: an overloaded one falls behind, and on a long way would never catch up. */
  #keepPace(ack: number): void {
    if (isStill(this.#held) || ack <= this.#start) return;
    const lead = this.#prediction.tick - ack;
    this.#lead = Math.min(this.#lead, lead);
    this.#pace = 1 - Math.min(0.05, Math.max(0, (lead - this.#lead - LAG) * 0.02));
  }

  /** Lets the picture glide from where the body was drawn to where it is. */
  #ease(drawn: { x: number; y: number }): void {
    const now = this.#drawn();
    const x = this.#offset.x + drawn.x - now.x;
    const y = this.#offset.y + drawn.y - now.y;
    this.#offset = Math.hypot(x, y) > SNAP ? { x: 0, y: 0 } : { x, y };
  }
}
