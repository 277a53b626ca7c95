import type { FormField } from '../../../schema/form-field.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import { type Field, labelOf } from './text-field.ts';

/** What is taken for a picture; the server looks at what it is. */
const ACCEPTED = 'image/jpeg,image/png,image/webp';

/** A picture from one's device, shown small once it is chosen. Its value is what the file is called. */
export class PictureField implements Field {
  readonly name: string;
  readonly root: HTMLElement;
  readonly secret = false;
  readonly typed = false;
  readonly #input: HTMLInputElement;
  readonly #fault: HTMLElement;
  readonly #preview = element('img', { class: 'picture-preview', attributes: { alt: '', hidden: '' } });

  /** `shown` is the address of the picture that there is already. */
  constructor(field: FormField, shown = '') {
    const { name, hint } = field;
    this.name = name;
    const id = `field-${name}`;
    this.#input = element('input', {
      class: 'unseen',
      attributes: { id, name, type: 'file', accept: ACCEPTED, 'aria-describedby': `${id}-hint ${id}-fault` },
      on: { change: () => this.#show() },
    });
    this.#fault = element('p', { class: 'fault', attributes: { id: `${id}-fault`, hidden: '' } });
    const choose = element('span', { class: 'button', word: 'form.picture' });
    this.root = element(
      'div',
      { class: 'field picture-field' },
      element('label', { text: labelOf(field), attributes: { for: id } }),
      element('p', { class: 'hint', text: hint ? pick(hint) : '', attributes: { id: `${id}-hint` } }),
      element(
        'label',
        { class: 'picture-line', attributes: { for: id, 'aria-hidden': 'true' } },
        this.#preview,
        choose,
      ),
      this.#input,
      this.#fault,
    );
    if (shown !== '') this.#preview.src = shown;
    this.#preview.hidden = shown === '';
  }

  get value(): string {
    return this.file?.name ?? '';
  }

  get file(): File | undefined {
    return this.#input.files?.[0];
  }

  showFault(message: string | null): void {
    this.#fault.textContent = message ?? '';
    this.#fault.hidden = message === null;
    this.#input.toggleAttribute('aria-invalid', message !== null);
  }

  focus(): void {
    this.#input.focus();
  }

  #show(): void {
    const { file } = this;
    if (!file) return;
    const address = URL.createObjectURL(file);
    this.#preview.addEventListener('load', () => URL.revokeObjectURL(address), { once: true });
    this.#preview.src = address;
    this.#preview.hidden = false;
  }
}
