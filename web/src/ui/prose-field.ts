import type { FormField } from '../../../schema/form-field.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import { type Field, labelOf } from './text-field.ts';

/** Text of several lines. */
export class ProseField implements Field {
  readonly name: string;
  readonly root: HTMLElement;
  readonly secret = false;
  readonly typed = true;
  readonly #area: HTMLTextAreaElement;
  readonly #fault: HTMLElement;

  constructor(field: FormField, value = '') {
    const { name, hint, optional, most = 1000 } = field;
    this.name = name;
    const id = `field-${name}`;
    this.#area = element('textarea', {
      attributes: {
        id,
        name,
        rows: optional ? '2' : '5',
        maxlength: String(most),
        ...(optional ? {} : { required: '' }),
        'aria-describedby': hint ? `${id}-hint ${id}-fault` : `${id}-fault`,
      },
    });
    this.#area.value = value;
    this.#fault = element('p', { class: 'fault', attributes: { id: `${id}-fault`, hidden: '' } });
    this.root = element(
      'div',
      { class: 'field' },
      element('label', { text: labelOf(field), attributes: { for: id } }),
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
