import { SPEED } from '../schema/motion.ts';
import { TICK_RATE } from '../schema/protocol.ts';

const TICK_MS = 1000 / TICK_RATE;
/** How many places are remembered: more than the longest delay holds. */
const KEPT = 16;
/** Beyond this many pixels from one place to the next a body was put there, and did not walk. */
const SNAP = 200;
/** Pixels beyond what can be walked in the time that are nothing to speak of. */
const SLIP = 2;
/** Without news for longer, a body that walked has stood; news of the far come at a lower rate. In ms. */
const STOOD = 400;
/** A body that walks on unseen is drawn on for this long, in ms. */
const BLIND_MS = 50;
/** What was drawn wrong fades with this time constant, in ms. */
const FADE_MS = 100;

interface Place {
  t: number;
  x: number;
  y: number;
  moving: boolean;
}

/** Somebody else's body as it is drawn: along the places that the server told of, a little later. It has no clock. */
export class Trail {
  #places: Place[];
  #offset = { x: 0, y: 0 };
  #shown = Number.NaN;

  constructor(t: number, body: { x: number; y: number; moving: boolean }) {
    this.#places = [{ t, x: body.x, y: body.y, moving: body.moving }];
  }

  /** The body is there at server time `t` (ms). What was drawn until now fades into it. */
  push(t: number, { x, y, moving }: { x: number; y: number; moving: boolean }): void {
    const last = this.#last;
    const drawn = this.#path(this.#shown);
    const far = Math.hypot(x - last.x, y - last.y);
    if (far > SNAP || t < last.t) {
      this.#places = [{ t, x, y, moving }];
      this.#offset = { x: 0, y: 0 };
      return;
    }
    if (far === 0) last.moving = moving;
    else this.#walk(last, far, { t, x, y, moving });
    if (Number.isNaN(this.#shown)) return;
    const now = this.#path(this.#shown);
    this.#offset = { x: this.#offset.x + drawn.x - now.x, y: this.#offset.y + drawn.y - now.y };
  }

  /** Where to draw the body at server time `t` (ms), which never goes backwards. */
  at(t: number): { x: number; y: number } {
    if (!Number.isNaN(this.#shown)) this.#fade(Math.max(0, t - this.#shown));
    this.#shown = t;
    const { x, y } = this.#path(t);
    return { x: x + this.#offset.x, y: y + this.#offset.y };
  }

  /** Lets what was drawn wrong fade, never faster than one walks. */
  #fade(ms: number): void {
    const { x, y } = this.#offset;
    const far = Math.hypot(x, y);
    if (far === 0) return;
    const left = Math.max(far * Math.exp(-ms / FADE_MS), far - (ms / 1000) * SPEED) / far;
    this.#offset = far < 0.01 ? { x: 0, y: 0 } : { x: x * left, y: y * left };
  }

  #walk(last: Place, far: number, place: Place): void {
    if (!place.moving) this.#trim(last, place);
    const walked = ((place.t - last.t) / 1000) * SPEED + SLIP;
    if (far > walked) this.#shift((place.x - last.x) * (1 - walked / far), (place.y - last.y) * (1 - walked / far));
    // It stood until it had to set out to be there now.
    const needed = Math.max(TICK_MS, (far / SPEED) * 1000);
    if (place.t - last.t > needed && (!last.moving || place.t - last.t > STOOD))
      this.#places.push({ ...last, t: place.t - needed });
    this.#places.push(place);
    while (this.#places.length > KEPT) this.#places.shift();
  }

  /** It stopped before the place where it was last: what is not drawn yet of going beyond never was. */
  #trim(last: Place, stop: Place): void {
    const way = { x: last.x - stop.x, y: last.y - stop.y };
    const before = this.#places[this.#places.length - 2];
    if (!before || way.x * (last.x - before.x) + way.y * (last.y - before.y) <= 0) return;
    for (const place of this.#places)
      if (place.t > this.#shown && (place.x - stop.x) * way.x + (place.y - stop.y) * way.y > 0) {
        place.x = stop.x;
        place.y = stop.y;
      }
  }

  /** The server thought better of where it was: it has been there all the time, and is seen to come there. */
  #shift(dx: number, dy: number): void {
    for (const place of this.#places) {
      place.x += dx;
      place.y += dy;
    }
  }

  get #last(): Place {
    return this.#places[this.#places.length - 1] as Place;
  }

  #path(t: number): { x: number; y: number } {
    const places = this.#places;
    let next = places.length - 1;
    while (next > 0 && (places[next - 1] as Place).t > t) next--;
    const to = places[next] as Place;
    const from = places[next - 1];
    if (!from) return to;
    const span = to.t - from.t;
    const end = to === this.#last && to.moving ? to.t + BLIND_MS : to.t;
    const part = span > 0 ? (Math.min(t, end) - from.t) / span : 1;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  }
}
