import { MAX_CHAT_LENGTH } from '../../../schema/messages/chat.ts';
import { button, element } from '../element.ts';
import { icon } from './icons.ts';

const KEPT = 80;

export interface ChatActs {
  /** Says it; false when it was refused, so that it can be sent again. */
  say(text: string): Promise<boolean>;
  /** The player is done writing. */
  done(): void;
}

/** What is said in the scene, and the field to say something. */
export class ChatLog {
  readonly #section: HTMLElement;
  readonly #lines = element('ol', {
    class: 'chat-lines',
    label: 'chat.title',
    attributes: { role: 'log', 'aria-live': 'polite', tabindex: '0' },
  });
  readonly #input: HTMLInputElement;
  readonly #acts: ChatActs;

  constructor(host: HTMLElement, acts: ChatActs) {
    this.#acts = acts;
    const isTouch = matchMedia('(pointer: coarse)').matches;
    this.#input = element('input', {
      class: 'chat-input',
      label: 'chat.placeholder',
      hint: isTouch ? 'chat.placeholder' : 'chat.placeholder.keys',
      attributes: { type: 'text', maxlength: String(MAX_CHAT_LENGTH), autocomplete: 'off', enterkeyhint: 'send' },
    });
    const send = button({ class: 'icon-button', label: 'chat.send', press: () => void this.#send() }, icon('send'));
    const close = button({ class: 'icon-button chat-close', label: 'close', press: () => this.close() }, icon('close'));
    const form = element('form', { class: 'chat-form' }, this.#input, send, close);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.#section = element('section', { class: 'panel chat', label: 'chat.title' }, this.#lines, form);
    this.#lines.append(element('li', { class: 'chat-empty', word: 'chat.empty' }));
    this.#section.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    host.append(this.#section);
  }

  /** Whether the player can see what is said. */
  get visible(): boolean {
    return this.#section.getClientRects().length > 0;
  }

  /** Puts the player's cursor in the field. */
  open(): void {
    this.#section.classList.add('open');
    this.#input.focus();
    this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  close(): void {
    this.#section.classList.remove('open');
    this.#input.blur();
    this.#acts.done();
  }

  toggle(): void {
    if (this.#section.classList.contains('open')) this.close();
    else this.open();
  }

  add(name: string, text: string, kind: 'self' | 'other'): void {
    this.#append(
      element('li', { class: `chat-line ${kind}` }, element('b', { text: name }), ' ', element('span', { text })),
    );
  }

  /** Something that happened, in nobody's voice. */
  note(text: string): void {
    this.#append(element('li', { class: 'chat-note', text }));
  }

  #append(line: HTMLElement): void {
    const isAtEnd = this.#lines.scrollHeight - this.#lines.scrollTop - this.#lines.clientHeight < 40;
    this.#lines.querySelector('.chat-empty')?.remove();
    this.#lines.append(line);
    while (this.#lines.childElementCount > KEPT) this.#lines.firstElementChild?.remove();
    if (isAtEnd) this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  async #send(): Promise<void> {
    const text = this.#input.value.trim();
    if (text === '') {
      this.close();
      return;
    }
    this.#input.value = '';
    // Back to the game: whoever has spoken wants to walk on.
    this.close();
    const said = await this.#acts.say(text);
    if (!said && this.#input.value === '') this.#input.value = text;
  }
}
