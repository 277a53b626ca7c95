import { element } from '../element.ts';
import type { Word } from '../words.ts';

interface PlainField {
  readonly root: HTMLElement;
  readonly value: string;
  focus(): void;
  put(value: string): void;
  clear(): void;
}

function labelled(label: Word, hint: Word | null, control: HTMLSelectElement | HTMLTextAreaElement): PlainField {
  control.id = `field-${crypto.randomUUID()}`;
  const note = hint ? element('p', { class: 'hint', word: hint, attributes: { id: `${control.id}-hint` } }) : null;
  if (note) control.setAttribute('aria-describedby', note.id);
  return {
    root: element(
      'div',
      { class: 'field' },
      element('label', { word: label, attributes: { for: control.id } }),
      note,
      control,
    ),
    get value() {
      return control.value.trim();
    },
    focus: () => control.focus(),
    put: (value) => {
      control.value = value;
    },
    clear: () => {
      control.value = '';
    },
  };
}

/** One of a few, by the browser's own list. */
export function pickField(
  label: Word,
  options: readonly { readonly value: string; readonly word: Word }[],
): PlainField {
  const rows = options.map(({ value, word }) => element('option', { word, attributes: { value } }));
  return labelled(label, null, element('select', {}, ...rows));
}

/** Words of several lines. */
export function proseField(
  label: Word,
  { rows, most, hint }: { readonly rows: number; readonly most: number; readonly hint?: Word },
): PlainField {
  const attributes = { rows: String(rows), maxlength: String(most) };
  return labelled(label, hint ?? null, element('textarea', { attributes }));
}
