import type { FormField } from '../../../schema/form-field.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import { RadioField } from './radio-field.ts';

/** A choice among characters, as radio cards that show them. */
export class CardsField extends RadioField {
  constructor(field: FormField, value = '') {
    super(field, value, {
      kind: 'cards',
      box: 'card-row',
      row(radio, option) {
        const figure = element('span', { class: 'avatar-figure', attributes: { 'aria-hidden': 'true' } });
        figure.style.backgroundImage = `url("/scenes/characters/${encodeURIComponent(option.value)}.png")`;
        return element('label', { class: 'card' }, radio, figure, element('span', { text: pick(option.label) }));
      },
    });
  }
}
