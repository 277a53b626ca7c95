import { element } from '../element.ts';

export type Tone = 'plain' | 'good' | 'bad';

interface ToastLink {
  readonly text: string;
  /** Opens in a window of its own. */
  readonly href: string;
}

/** Short news at the top of the page that go by themselves. */
export class Toasts {
  readonly #list: HTMLElement;

  constructor(host: HTMLElement) {
    this.#list = element('div', { class: 'toasts', attributes: { role: 'status', 'aria-live': 'polite' } });
    host.append(this.#list);
  }

  show(text: string, tone: Tone = 'plain', link: ToastLink | null = null): void {
    const same = [...this.#list.children].find((toast) => toast.firstChild?.textContent === text);
    same?.remove();
    const toast = element('p', { class: `toast toast-${tone}`, text });
    if (link)
      toast.append(
        ' ',
        element('a', { class: 'link', text: link.text, attributes: { href: link.href, target: 'parvis-desk' } }),
      );
    this.#list.append(toast);
    if (this.#list.childElementCount > 3) this.#list.firstElementChild?.remove();
    setTimeout(() => this.#fade(toast), 3000 + text.length * 45);
  }

  #fade(toast: HTMLElement): void {
    toast.classList.add('going');
    setTimeout(() => toast.remove(), 300);
  }
}
