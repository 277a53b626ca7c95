import type { FormField } from '../../../schema/form-field.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import type { Field } from './text-field.ts';

/** A choice among characters, as radio cards that show them. */
export class CardsField implements Field {
  readonly name: string;
  readonly root: HTMLFieldSetElement;
  readonly secret = false;
  readonly typed = false;
  readonly #radios: HTMLInputElement[];
  readonly #fault: HTMLElement;

  constructor(field: FormField, value = '') {
    this.name = field.name;
    const options = field.options ?? [];
    this.#radios = options.map((option, i) => {
      const radio = element('input', { attributes: { type: 'radio', name: field.name, value: option.value } });
      radio.checked = option.value === value || (value === '' && i === 0);
      return radio;
    });
    const cards = options.map((option, i) => {
      const figure = element('span', { class: 'avatar-figure', attributes: { 'aria-hidden': 'true' } });
      figure.style.backgroundImage = `url("/scenes/characters/${encodeURIComponent(option.value)}.png")`;
      return element(
        'label',
        { class: 'card' },
        this.#radios[i] ?? null,
        figure,
        element('span', { text: pick(option.label) }),
      );
    });
    this.#fault = element('p', { class: 'fault', attributes: { id: `field-${field.name}-fault`, hidden: '' } });
    this.root = element(
      'fieldset',
      { class: 'field cards' },
      element('legend', { text: pick(field.label) }),
      element('div', { class: 'card-row' }, ...cards),
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
