import type { FormField } from '../../../schema/form-field.ts';
import { element } from '../element.ts';
import { pick } from '../locale.ts';
import { RadioField } from './radio-field.ts';

/** One of a few things, each with a word on what it is. */
export class PickField extends RadioField {
  constructor(field: FormField, value = '') {
    super(field, value, {
      kind: 'picks',
      box: 'pick-rows',
      row(radio, { label, about }) {
        const hint = about ? element('span', { class: 'hint', text: pick(about) }) : null;
        const words = element('span', { class: 'pick-words' }, element('strong', { text: pick(label) }), hint);
        return element('label', { class: 'pick' }, radio, words);
      },
    });
  }
}
