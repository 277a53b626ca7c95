/** So close to the end one is at the end, in pixels. */
const AT_END = 40;

/** Keeps what one reads where it is while lines come, change and go around it; at the end it follows what comes. */
export class ScrollKeeper {
  readonly #list: HTMLElement;
  #isAtEnd = true;
  #top = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** The player has scrolled. */
  remember(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.#list;
    // Out of sight it has no height: where one was still counts.
    if (clientHeight === 0) return;
    this.#isAtEnd = scrollHeight - scrollTop - clientHeight < AT_END;
    this.#top = scrollTop;
  }

  /** Changes the lines. */
  hold(change: () => void): void {
    const isShown = this.#list.clientHeight > 0;
    const anchor = isShown && !this.#isAtEnd ? this.#firstInSight() : null;
    const before = anchor?.offsetTop ?? 0;
    change();
    if (!isShown) return;
    if (this.#isAtEnd) this.toEnd();
    else if (anchor?.isConnected && anchor.offsetTop !== before)
      this.#list.scrollTop = this.#list.scrollTop + anchor.offsetTop - before;
    this.#top = this.#list.scrollTop;
  }

  toEnd(): void {
    this.#isAtEnd = true;
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** After it was out of sight. */
  restore(): void {
    if (this.#isAtEnd) this.toEnd();
    else this.#list.scrollTop = this.#top;
  }

  #firstInSight(): HTMLElement | null {
    const { scrollTop } = this.#list;
    for (const line of this.#list.children)
      if (line instanceof HTMLElement && line.offsetTop + line.offsetHeight > scrollTop) return line;
    return null;
  }
}
