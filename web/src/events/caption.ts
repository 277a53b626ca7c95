import { element } from '../element.ts';

/** What is told of an event: its name, and the lines. */
export interface Tale {
  readonly title: string;
  readonly lines: string;
}

/** How long a caption stays: for everybody, and for each letter, in ms. */
const STAY_MS = { least: 4500, letter: 65 } as const;
const FADE_MS = 500;

/** The narrator: captions over the picture, one after the other, read out by screen readers as they come. */
export class Caption {
  readonly #root = element('div', { class: 'caption', attributes: { role: 'status', 'aria-live': 'polite' } });
  readonly #waiting: Tale[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    host.append(this.#root);
  }

  tell(tale: Tale): void {
    this.#waiting.push(tale);
    if (this.#timer === undefined) this.#next();
  }

  /** Falls silent: one is elsewhere. */
  clear(): void {
    this.#waiting.length = 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#root.replaceChildren();
  }

  #next(): void {
    const tale = this.#waiting.shift();
    if (!tale) {
      this.clear();
      return;
    }
    const card = element(
      'div',
      { class: 'caption-card' },
      element('p', { class: 'caption-title', text: tale.title }),
      ...tale.lines.split('\n').map((text) => element('p', { class: 'caption-line', text })),
    );
    this.#root.replaceChildren(card);
    const stays = STAY_MS.least + tale.lines.length * STAY_MS.letter;
    this.#timer = setTimeout(() => {
      card.classList.add('going');
      this.#timer = setTimeout(() => this.#next(), FADE_MS);
    }, stays);
  }
}
