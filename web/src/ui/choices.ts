import { button, element } from '../element.ts';

interface Choice {
  readonly text: string;
  take(): Promise<void>;
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Answers as buttons: by pointer, by arrows, by the keys 1 to 9. One can be taken, once. */
export class Choices {
  readonly root: HTMLElement;
  readonly #buttons: HTMLButtonElement[];
  #taken = false;

  constructor(choices: readonly Choice[]) {
    this.#buttons = choices.map((choice, i) => {
      const key = element('kbd', { text: String(i + 1), attributes: { 'aria-hidden': 'true' } });
      const press = () => void this.#take(choice);
      return button({ class: 'choice', press }, i < 9 ? key : null, element('span', { text: choice.text }));
    });
    const rows = this.#buttons.map((one) => element('li', {}, one));
    this.root = element('ol', { class: 'choices', label: 'dialogue.choices' }, ...rows);
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  async #take(choice: Choice): Promise<void> {
    if (this.#taken) return;
    this.#taken = true;
    this.root.classList.add('taken');
    try {
      await choice.take();
    } finally {
      this.#taken = false;
      this.root.classList.remove('taken');
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const at = this.#buttons.findIndex((one) => one.matches(':focus'));
    const move = MOVES[event.key] ?? 0;
    if (digit) this.#buttons[Number(digit) - 1]?.click();
    else if (move !== 0) this.#buttons.at((at + move + this.#buttons.length) % this.#buttons.length)?.focus();
    else return;
    event.preventDefault();
  }
}
