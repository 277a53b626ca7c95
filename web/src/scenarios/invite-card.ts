import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { copyText } from './copy-text.ts';

interface Shown {
  /** Left out for the first code. */
  readonly id?: string;
  readonly code: string;
  readonly link: string;
}

/** An invite code in full: the word to be said, its link to be copied, and the picture of it. */
export class InviteCard {
  readonly root: HTMLElement;
  readonly #read: (invite: string | undefined) => Promise<Blob>;
  readonly #picture = element('img', { class: 'invite-picture', attributes: { alt: '', width: '180', height: '180' } });
  readonly #code = element('p', { class: 'invite-word', attributes: { tabindex: '-1' } });
  readonly #link = element('input', { attributes: { id: 'invite-link', type: 'text', readonly: '' } });
  #address: string | null = null;

  /** `read` gives the picture of a code; `good` says for a moment that something is done. */
  constructor(read: (invite: string | undefined) => Promise<Blob>, good: (text: string) => void) {
    this.#read = read;
    const copy = button({
      class: 'button primary',
      word: 'invite.copy',
      press: async () => {
        if (await copyText(this.#link)) good(say('invite.copied'));
      },
    });
    this.#link.addEventListener('focus', () => this.#link.select());
    this.root = element(
      'div',
      { class: 'invite-card' },
      this.#picture,
      element(
        'div',
        { class: 'invite-words' },
        element('p', { class: 'hint', word: 'invite.word' }),
        this.#code,
        element(
          'div',
          { class: 'field' },
          element('label', { word: 'invite.link', attributes: { for: 'invite-link' } }),
          this.#link,
        ),
        copy,
      ),
    );
  }

  async show({ id, code, link }: Shown, isAsked = false): Promise<void> {
    const picture = await this.#read(id);
    this.forget();
    this.#address = URL.createObjectURL(picture);
    this.#picture.src = this.#address;
    this.#picture.alt = say('invite.picture', { link });
    this.#code.textContent = code;
    this.#link.value = link;
    if (isAsked) this.#code.focus();
  }

  /** Lets go of the picture. */
  forget(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = null;
  }
}
