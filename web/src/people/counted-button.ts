import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { type Icon, icon } from '../ui/icons.ts';
import type { Word } from '../words.ts';

/** A button of the bar at the top that shows, and says, how many of something await one. */
export class CountedButton {
  readonly root: HTMLButtonElement;
  readonly #number = element('b', { class: 'hud-number', attributes: { 'aria-hidden': 'true', hidden: '' } });
  readonly #label: { readonly none: Word; readonly some: Word };
  #count = 0;

  constructor(drawing: Icon, label: { readonly none: Word; readonly some: Word }, press: () => void) {
    this.#label = label;
    this.root = button({ class: 'icon-button', press }, icon(drawing), this.#number);
    this.#write();
    onLocale(() => this.#write());
  }

  show(count: number): void {
    this.#count = count;
    this.#write();
  }

  #write(): void {
    const { none, some } = this.#label;
    const label = this.#count === 0 ? say(none) : say(some, { count: this.#count });
    this.root.title = label;
    this.root.setAttribute('aria-label', label);
    this.#number.textContent = this.#count > 99 ? '99+' : String(this.#count);
    this.#number.hidden = this.#count === 0;
  }
}
