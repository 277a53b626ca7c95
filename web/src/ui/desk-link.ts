import type { Role } from '../../../schema/rest/accounts.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import { icon } from './icons.ts';

/** The staff's way from the world to the desk, with how many reports wait there; and that of designers to their scenes. */
export class DeskLink {
  readonly root: HTMLAnchorElement;
  readonly #number = element('b', { class: 'hud-count', attributes: { 'aria-hidden': 'true', hidden: '' } });
  #count = 0;
  #isDesigner = false;

  constructor() {
    const attributes = { href: '/desk', target: 'parvis-desk', hidden: '' };
    this.root = element('a', { class: 'icon-button', attributes }, icon('desk'), this.#number);
    this.write();
  }

  /** Is there for whom there is something at the desk. */
  serve(role: Role): void {
    this.#isDesigner = role === 'designer';
    this.root.hidden = role === 'player';
    this.root.href = this.#isDesigner ? '/desk#scenes' : '/desk';
    this.write();
  }

  show(count: number): void {
    this.#count = count;
    this.write();
  }

  /** Writes its name in the language of now. */
  write(): void {
    const label = this.#isDesigner ? say('hud.scenes') : say('hud.desk', { count: this.#count });
    if (this.root.title !== label) {
      this.root.title = label;
      this.root.setAttribute('aria-label', label);
    }
    this.#number.textContent = this.#count > 99 ? '99+' : String(this.#count);
    this.#number.hidden = this.#count === 0;
  }
}
