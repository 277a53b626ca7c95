import type { FormField } from '../../../schema/forms.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import type { Field } from './text-field.ts';

/** Text of several lines. */
export class ProseField implements Field {
  readonly name: string;
  readonly root: HTMLElement;
  readonly secret = false;
  readonly typed = true;
  readonly #area: HTMLTextAreaElement;
  readonly #fault: HTMLElement;

  constructor({ name, label, hint, most = 1000 }: FormField) {
    this.name = name;
    const id = `field-${name}`;
    this.#area = element('textarea', {
      attributes: {
        id,
        name,
        rows: '5',
        maxlength: String(most),
        required: '',
        'aria-describedby': hint ? `${id}-hint ${id}-fault` : `${id}-fault`,
      },
    });
    this.#fault = element('p', { class: 'fault', attributes: { id: `${id}-fault`, hidden: '' } });
    this.root = element(
      'div',
      { class: 'field' },
      element('label', { text: pick(label), attributes: { for: id } }),
      hint ? element('p', { class: 'hint', text: pick(hint), attributes: { id: `${id}-hint` } }) : null,
      element('div', { class: 'field-line' }, this.#area),
      this.#fault,
    );
  }

  get value(): string {
    return this.#area.value;
  }

  showFault(message: string | null): void {
    this.#fault.textContent = message ?? '';
    this.#fault.hidden = message === null;
    this.#area.toggleAttribute('aria-invalid', message !== null);
  }

  focus(): void {
    this.#area.focus();
  }
}
