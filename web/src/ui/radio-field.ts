import type { FormField } from '../../../schema/form-field.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import type { Field } from './text-field.ts';

type Option = NonNullable<FormField['options']>[number];

/** How a field shows what can be chosen. */
interface Looks {
  /** The class of the field, and that of the box that its rows are in. */
  readonly kind: string;
  readonly box: string;
  row(radio: HTMLInputElement, option: Option): HTMLElement;
}

/** One of a few things, chosen by radio buttons; the first one, if nothing else is said. */
export class RadioField implements Field {
  readonly name: string;
  readonly root: HTMLFieldSetElement;
  readonly secret = false;
  readonly typed = false;
  readonly #radios: readonly HTMLInputElement[];
  readonly #fault: HTMLElement;

  constructor({ name, label, options = [] }: FormField, value: string, { kind, box, row }: Looks) {
    this.name = name;
    this.#radios = options.map((option, i) => {
      const radio = element('input', { attributes: { type: 'radio', name, value: option.value } });
      radio.checked = option.value === value || (value === '' && i === 0);
      return radio;
    });
    const rows = options.flatMap((option, i) => {
      const radio = this.#radios[i];
      return radio ? [row(radio, option)] : [];
    });
    this.#fault = element('p', { class: 'fault', attributes: { id: `field-${name}-fault`, hidden: '' } });
    this.root = element(
      'fieldset',
      { class: `field ${kind}` },
      element('legend', { text: pick(label) }),
      element('div', { class: box }, ...rows),
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
