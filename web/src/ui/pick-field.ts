import type { FormField } from '../../../schema/form-field.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import type { Field } from './text-field.ts';

/** One of a few things, each with a word on what it is. */
export class PickField implements Field {
  readonly name: string;
  readonly root: HTMLFieldSetElement;
  readonly secret = false;
  readonly typed = false;
  readonly #radios: readonly HTMLInputElement[];
  readonly #fault: HTMLElement;

  constructor({ name, label, options = [] }: FormField, value = options[0]?.value) {
    this.name = name;
    const rows = options.map((option) => {
      const radio = element('input', { attributes: { type: 'radio', name, value: option.value } });
      radio.checked = option.value === value;
      const about = option.about ? element('span', { class: 'hint', text: pick(option.about) }) : null;
      const words = element('span', { class: 'pick-words' }, element('strong', { text: pick(option.label) }), about);
      return { radio, row: element('label', { class: 'pick' }, radio, words) };
    });
    this.#radios = rows.map(({ radio }) => radio);
    this.#fault = element('p', { class: 'fault', attributes: { id: `field-${name}-fault`, hidden: '' } });
    this.root = element(
      'fieldset',
      { class: 'field picks' },
      element('legend', { text: pick(label) }),
      element('div', { class: 'pick-rows' }, ...rows.map(({ row }) => row)),
      this.#fault,
    );
  }

  get value(): string {
    return this.#radios.find((radio) => radio.checked)?.value ?? '';
  }

  showFault(message: string | null): void {
    this.#fault.textContent = message ?? '';
    this.#fault.hidden = message === null;
    if (message === null) this.root.removeAttribute('aria-describedby');
    else this.root.setAttribute('aria-describedby', this.#fault.id);
  }

  focus(): void {
    (this.#radios.find((radio) => radio.checked) ?? this.#radios[0])?.focus();
  }
}
