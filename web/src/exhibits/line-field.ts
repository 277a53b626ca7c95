import { element } from '../element.ts';
import type { Word } from '../words.ts';

export interface LineField {
  readonly root: HTMLElement;
  readonly value: string;
  put(value: string): void;
  focus(): void;
}

/** A line to write in, or a moment to pick, with its label. */
export function lineField(
  label: Word,
  { most, type = 'text' }: { readonly most?: number; readonly type?: 'text' | 'url' | 'datetime-local' },
): LineField {
  const id = `field-${crypto.randomUUID()}`;
  const input = element('input', {
    attributes: { id, type, autocomplete: 'off', ...(most === undefined ? {} : { maxlength: String(most) }) },
  });
  return {
    root: element('div', { class: 'field' }, element('label', { word: label, attributes: { for: id } }), input),
    get value() {
      return input.value.trim();
    },
    put: (value) => {
      input.value = value;
    },
    focus: () => input.focus(),
  };
}
