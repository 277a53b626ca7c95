import { element } from '../element.ts';
import { type NearbyThing, promptFor } from './nearby-list.ts';

/** The button at the bottom that says what E does now. */
export class Prompt {
  readonly #text = element('span');
  readonly #button: HTMLButtonElement;

  constructor(host: HTMLElement, use: () => void) {
    const key = element('kbd', { text: 'E', attributes: { 'aria-hidden': 'true' } });
    // The list of nearby things has the same button for who goes by Tab.
    this.#button = element(
      'button',
      { class: 'panel prompt', attributes: { tabindex: '-1', 'aria-hidden': 'true' } },
      key,
      this.#text,
    );
    this.#button.type = 'button';
    this.#button.addEventListener('click', use);
    this.#button.hidden = true;
    host.append(this.#button);
  }

  show(near: NearbyThing | null): void {
    this.#button.hidden = near === null;
    if (near === null) return;
    const text = promptFor(near);
    if (this.#text.textContent !== text) this.#text.textContent = text;
  }
}
