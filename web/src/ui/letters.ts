/** Letters a second, and the longest that a whole turn may take to appear, in ms. */
const PACE = 60;
const LONGEST = 2200;
const PENDING = 'pending-letters';

/**
 * Lets the text of some elements appear letter by letter. The text is in the document from the start, so that it is
 * laid out and announced once: what is still to come is only painted transparent (CSS custom highlights). Where the
 * browser has none, or the player wants no motion, everything is there at once.
 */
export class Letters {
  #frame = 0;
  #done: (() => void) | null = null;

  /** `done` is called once, when everything can be read. */
  reveal(paragraphs: readonly HTMLElement[], done: () => void): void {
    this.stop();
    const texts = paragraphs.map((one) => one.firstChild).filter((node) => node instanceof Text);
    const total = texts.reduce((sum, text) => sum + text.length, 0);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isStill || total === 0 || typeof Highlight === 'undefined') {
      done();
      return;
    }
    this.#done = done;
    const pace = Math.max(PACE, (total / LONGEST) * 1000);
    const start = performance.now();
    const tick = () => {
      const shown = Math.floor(((performance.now() - start) / 1000) * pace);
      if (shown >= total) this.finish();
      else {
        CSS.highlights.set(PENDING, new Highlight(...pendingOf(texts, shown)));
        this.#frame = requestAnimationFrame(tick);
      }
    };
    tick();
  }

  get revealing(): boolean {
    return this.#done !== null;
  }

  /** Shows everything now. */
  finish(): void {
    const done = this.#done;
    this.stop();
    done?.();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#done = null;
    if (typeof Highlight !== 'undefined') CSS.highlights.delete(PENDING);
  }
}

/** The ranges after the first `shown` letters. */
function pendingOf(texts: readonly Text[], shown: number): Range[] {
  const ranges: Range[] = [];
  let before = 0;
  for (const text of texts) {
    const from = Math.max(0, Math.min(text.length, shown - before));
    before += text.length;
    if (from === text.length) continue;
    const range = new Range();
    range.setStart(text, from);
    range.setEnd(text, text.length);
    ranges.push(range);
  }
  return ranges;
}
