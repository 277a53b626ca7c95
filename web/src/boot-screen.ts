import { button, element } from './element.ts';
import { say } from './locale.ts';
import type { Word } from './words.ts';

/** The first thing on the page: the name, and how far the opening has come. */
export class BootScreen {
  readonly #root: HTMLElement;
  readonly #bar: HTMLElement | null;
  readonly #step: HTMLElement | null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#bar = root.querySelector('[role="progressbar"]');
    this.#step = root.querySelector('.boot-step');
  }

  /** `fraction` from 0 to 1. */
  progress(fraction: number, word: Word): void {
    this.#bar?.setAttribute('aria-valuenow', String(Math.round(fraction * 100)));
    this.#bar?.style.setProperty('--done', String(fraction));
    if (this.#step && this.#step.textContent !== say(word)) this.#step.textContent = say(word);
  }

  /** Opening failed: says why, and resolves when the player wants to try again. */
  failed(message: string): Promise<void> {
    this.#root.classList.add('failed');
    if (this.#step) this.#step.textContent = `${say('boot.failed')} ${message}`;
    return new Promise((resolve) => {
      const retry = button({
        class: 'button primary',
        word: 'boot.retry',
        press: () => {
          retry.remove();
          this.#root.classList.remove('failed');
          resolve();
        },
      });
      this.#root.append(element('div', {}, retry));
      retry.focus();
    });
  }

  close(): void {
    this.#root.classList.add('done');
    setTimeout(() => this.#root.remove(), 500);
  }
}
