import { element } from '../element.ts';
import { say } from '../locale.ts';
import { icon } from './icons.ts';

/** The staff's way from the world to the desk, with how many reports wait there. */
export class DeskLink {
  readonly root: HTMLAnchorElement;
  readonly #number = element('b', { class: 'hud-count', attributes: { 'aria-hidden': 'true', hidden: '' } });
  #count = 0;

  constructor() {
    const attributes = { href: '/desk', target: 'parvis-desk', hidden: '' };
    this.root = element('a', { class: 'icon-button', attributes }, icon('desk'), this.#number);
    this.write();
  }

  show(count: number): void {
    this.#count = count;
    this.write();
  }

  /** Writes its name in the language of now. */
  write(): void {
    const label = say('hud.desk', { count: this.#count });
    if (this.root.title !== label) {
      this.root.title = label;
      this.root.setAttribute('aria-label', label);
    }
    this.#number.textContent = this.#count > 99 ? '99+' : String(this.#count);
    this.#number.hidden = this.#count === 0;
  }
}
