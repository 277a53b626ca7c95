import { button, element } from '../element.ts';
import { NO_OFFER, type Offer } from './naming.ts';

/** The list over the field of what may be meant: arrows choose, Tab and Enter take, Escape closes it. */
export class Candidates {
  readonly root = element('div', {
    class: 'panel candidates',
    label: 'talk.candidates',
    attributes: { id: 'talk-candidates', role: 'listbox', hidden: '' },
  });
  readonly #input: HTMLInputElement;
  #offer: Offer = NO_OFFER;
  #active = -1;

  constructor(input: HTMLInputElement) {
    this.#input = input;
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': this.root.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value);
  }

  show(offer: Offer): void {
    this.#offer = offer;
    this.#active = offer.isMeant ? 0 : -1;
    this.root.replaceChildren(...offer.candidates.map((text, index) => this.#option(text, index)));
    this.root.hidden = offer.candidates.length === 0;
    this.#input.setAttribute('aria-expanded', String(!this.root.hidden));
    this.#point();
  }

  close(): void {
    if (!this.root.hidden) this.show(NO_OFFER);
  }

  /** Whether the key was for the list. */
  press(key: string): boolean {
    const { length } = this.#offer.candidates;
    if (length === 0) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      this.#active = this.#active < 0 ? (step > 0 ? 0 : length - 1) : (this.#active + step + length) % length;
      this.#point();
    } else if (key === 'Tab') this.#take(Math.max(0, this.#active));
    else if (key === 'Enter' && this.#active >= 0) this.#take(this.#active);
    else if (key === 'Escape') this.close();
    else return false;
    return true;
  }

  #option(text: string, index: number): HTMLElement {
    const option = button({
      class: 'candidate',
      text,
      attributes: { role: 'option', id: `talk-candidate-${index}`, tabindex: '-1' },
      press: () => this.#take(index),
    });
    // The cursor stays in the field.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    return option;
  }

  #point(): void {
    for (const [index, option] of [...this.root.children].entries())
      option.setAttribute('aria-selected', String(index === this.#active));
    const active = this.root.children[this.#active];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #take(index: number): void {
    const text = this.#offer.candidates[index];
    if (text === undefined) return;
    const { value, selectionStart } = this.#input;
    const end = selectionStart ?? value.length;
    const before = `${value.slice(0, this.#offer.at)}${text} `;
    this.#input.value = before + value.slice(end).replace(/^ /, '');
    this.#input.setSelectionRange(before.length, before.length);
    this.close();
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
