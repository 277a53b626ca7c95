import { element } from '../element.ts';

export type Tone = 'plain' | 'good' | 'bad';

/** Short news at the top of the page that go by themselves. */
export class Toasts {
  readonly #list: HTMLElement;

  constructor(host: HTMLElement) {
    this.#list = element('div', { class: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } });
    host.append(this.#list);
  }

  show(text: string, tone: Tone = 'plain'): void {
    const same = [...this.#list.children].find((toast) => toast.textContent === text);
    same?.remove();
    const toast = element('p', { class: `toast toast-${tone}`, text });
    this.#list.append(toast);
    if (this.#list.childElementCount > 3) this.#list.firstElementChild?.remove();
    setTimeout(() => this.#fade(toast), 3000 + text.length * 45);
  }

  #fade(toast: HTMLElement): void {
    toast.classList.add('going');
    setTimeout(() => toast.remove(), 300);
  }
}
