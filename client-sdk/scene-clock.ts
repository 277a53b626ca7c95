/** How far back arrivals are looked at, in patches. */
const WINDOW = 128;
/** The picture is this far behind the newest patch, in ms: least, most, and the reserve above the jitter that was seen. */
const DELAY = { least: 100, most: 200, reserve: 60 } as const;
/** The share of patches whose lateness the delay covers. */
const COVERED = 0.95;
/** How much faster or slower the picture may run to come to where it should be, and in how many ms it would. */
const SLEW = { faster: 0.25, slower: 0.15, over: 300 } as const;
/** Beyond this many ms it jumps. */
const LOST = 1000;
/** The picture goes no further than this beyond the newest patch, in ms. */
const AHEAD = 50;

/**
 * The time at which others are drawn, on the server's clock: behind the newest patch by as much as the network is
 * uneven. It never goes backwards. It has no clock of its own: local time comes in, in ms.
 */
export class SceneClock {
  /** How much later a patch came in local time than the server's clock says, for the last ones. */
  readonly #lags: number[] = [];
  #sorted: number[] = [];
  #newest = Number.NEGATIVE_INFINITY;
  #shown = Number.NaN;
  #now = 0;

  /** The server's time of the newest patch, in ms. */
  get newest(): number {
    return this.#newest;
  }

  /** A patch with the server's time `stamp` is here at local time `now`. */
  arrive(stamp: number, now: number): void {
    if (stamp < this.#newest) this.reset();
    this.#newest = stamp;
    this.#lags.push(now - stamp);
    if (this.#lags.length > WINDOW) this.#lags.shift();
    this.#sorted = [...this.#lags].sort((a, b) => a - b);
  }

  /** How far the picture is behind a patch that came without delay, in ms. */
  get delay(): number {
    const late = this.#sorted[Math.floor((this.#sorted.length - 1) * COVERED)] ?? 0;
    const jitter = late - (this.#sorted[0] ?? 0);
    return Math.min(DELAY.most, Math.max(DELAY.least, jitter + DELAY.reserve));
  }

  /** The time to draw at local time `now`. */
  shown(now: number): number {
    const lag = this.#sorted[0];
    if (lag === undefined) return 0;
    const due = now - lag - this.delay;
    const passed = Math.max(0, now - this.#now);
    this.#now = now;
    const behind = due - (this.#shown + passed);
    if (Number.isNaN(this.#shown) || Math.abs(behind) > LOST) this.#shown = due;
    else {
      const rate = Math.min(SLEW.faster, Math.max(-SLEW.slower, behind / SLEW.over));
      this.#shown = Math.max(this.#shown, Math.min(this.#shown + passed * (1 + rate), this.#newest + AHEAD));
    }
    return this.#shown;
  }

  /** Forgets everything: another server, another clock. */
  reset(): void {
    this.#lags.length = 0;
    this.#sorted = [];
    this.#newest = Number.NEGATIVE_INFINITY;
    this.#shown = Number.NaN;
  }
}
