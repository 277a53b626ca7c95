import type { Emote } from '../../../client-sdk/index.ts';
import { EMOTES } from '../../../schema/messages/player.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';

export interface WheelActs {
  choose(emote: Emote): void;
  /** Closed, in whatever way. */
  closed(): void;
}

/** The wheel of gestures: arrows go round, 1 to 8 choose at once, Escape closes. */
export class EmoteWheel {
  readonly #host: HTMLElement;
  readonly #acts: WheelActs;
  #open: { readonly root: HTMLElement; readonly silence: AbortController } | null = null;
  #last = 0;

  constructor(host: HTMLElement, acts: WheelActs) {
    this.#host = host;
    this.#acts = acts;
  }

  toggle(): void {
    if (this.#open) this.#close();
    else this.#show();
  }

  #show(): void {
    const silence = new AbortController();
    const { signal } = silence;
    const choices = EMOTES.map((emote, index) => this.#choice(emote, index));
    const root = element(
      'div',
      { class: 'emote-wheel', label: 'emotes.title', attributes: { role: 'menu' } },
      element('span', { class: 'emote-hub', attributes: { 'aria-hidden': 'true' } }),
      ...choices,
    );
    root.addEventListener('keydown', (event) => this.#press(event, choices), { signal });
    window.addEventListener(
      'pointerdown',
      (event) =>
        event.target instanceof Element && !event.target.closest('.emote-wheel, .emote-button') && this.#close(),
      { signal, capture: true },
    );
    this.#open = { root, silence };
    this.#host.append(root);
    choices[this.#last]?.focus({ preventScroll: true });
  }

  #choice(emote: Emote, index: number): HTMLButtonElement {
    const choice = button(
      {
        class: 'emote-choice',
        attributes: {
          role: 'menuitem',
          tabindex: '-1',
          'data-emote': emote,
          'aria-label': say(`emote.${emote}`),
          'aria-keyshortcuts': String(index + 1),
        },
        press: () => this.#choose(index),
      },
      emoteIcon(emote),
      element('span', { class: 'emote-name', word: `emote.${emote}` }),
      element('kbd', { text: String(index + 1), attributes: { 'aria-hidden': 'true' } }),
    );
    choice.style.setProperty('--turn', `${index / EMOTES.length}turn`);
    return choice;
  }

  #press(event: KeyboardEvent, choices: readonly HTMLElement[]): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = choices.indexOf(document.activeElement as HTMLElement);
    const digit = /^(?:Digit|Numpad)([1-8])$/.exec(event.code)?.[1];
    if (digit) this.#choose(Number(digit) - 1);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') choices[(at + 1) % choices.length]?.focus();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') choices.at(at - 1)?.focus();
    else if (event.key === 'Home') choices[0]?.focus();
    else if (event.key === 'End') choices.at(-1)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab' || event.code === 'KeyB') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(index: number): void {
    const emote = EMOTES[index];
    this.#last = index;
    this.#close();
    if (emote) this.#acts.choose(emote);
  }

  #close(): void {
    this.#open?.silence.abort();
    this.#open?.root.remove();
    this.#open = null;
    this.#acts.closed();
  }
}

/** The icon of a gesture, from the same drawing as in the world. */
function emoteIcon(emote: Emote): HTMLElement {
  const drawn = element('span', { class: 'emote-icon', attributes: { 'aria-hidden': 'true' } });
  drawn.style.backgroundImage = 'url("/scenes/gestures/gestures.png")';
  drawn.style.setProperty('--frame', String(EMOTES.indexOf(emote)));
  return drawn;
}
