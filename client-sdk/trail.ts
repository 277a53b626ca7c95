import { SPEED } from '../schema/motion.ts';
import { TICK_RATE } from '../schema/protocol.ts';

const TICK_MS = 1000 / TICK_RATE;
/** How many places are remembered: more than the longest delay holds. */
const KEPT = 16;
/** Beyond this many pixels from one place to the next a body was put there, and did not walk. */
const SNAP = 96;
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
    const fade = Number.isNaN(this.#shown) ? 0 : Math.exp(-Math.max(0, t - this.#shown) / FADE_MS);
    this.#offset = { x: this.#offset.x * fade, y: this.#offset.y * fade };
    this.#shown = t;
    const { x, y } = this.#path(t);
    return { x: x + this.#offset.x, y: y + this.#offset.y };
  }

  #walk(last: Place, far: number, place: Place): void {
    // It stood until it had to set out to be there now.
    const needed = Math.max(TICK_MS, (far / SPEED) * 1000);
    if (place.t - last.t > needed && (!last.moving || place.t - last.t > STOOD))
      this.#places.push({ ...last, t: place.t - needed });
    this.#places.push(place);
    while (this.#places.length > KEPT) this.#places.shift();
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
