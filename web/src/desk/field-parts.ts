import { element } from '../element.ts';

let count = 0;
const newId = () => `desk-field-${count++}`;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface FieldPart<C extends Control> {
  readonly root: HTMLElement;
  readonly control: C;
  /** Says what is wrong with it; null for nothing. */
  showFault(message: string | null): void;
}

function field<C extends Control>(label: string, control: C, hint = ''): FieldPart<C> {
  control.id = newId();
  const fault = element('p', { class: 'fault', attributes: { id: `${control.id}-fault`, role: 'alert' } });
  fault.hidden = true;
  const root = element(
    'div',
    { class: 'field' },
    element('label', { text: label, attributes: { for: control.id } }),
    control,
    hint === '' ? null : element('p', { class: 'hint', text: hint, attributes: { id: `${control.id}-hint` } }),
    fault,
  );
  if (hint !== '') control.setAttribute('aria-describedby', `${control.id}-hint`);
  return {
    root,
    control,
    showFault(message) {
      fault.textContent = message ?? '';
      fault.hidden = message === null;
      if (message === null) control.removeAttribute('aria-invalid');
      else control.setAttribute('aria-invalid', 'true');
    },
  };
}

export interface Option<V extends string> {
  readonly value: V;
  readonly text: string;
}

/** A choice of one among several. */
export function selectField<V extends string>(label: string, options: readonly Option<V>[], value: V) {
  const made = options.map((one) => element('option', { text: one.text, attributes: { value: one.value } }));
  const control = element('select', {}, ...made);
  control.value = value;
  return field(label, control);
}

/** A line of text. */
export function textField(label: string, { value = '', hint = '', type = 'text', max = 200 } = {}) {
  const control = element('input', { attributes: { type, maxlength: String(max), autocomplete: 'off' } });
  control.value = value;
  return field(label, control, hint);
}

/** Several lines of text. */
export function wordsField(label: string, { value = '', rows = 2, max = 300 } = {}) {
  const control = element('textarea', { attributes: { rows: String(rows), maxlength: String(max) } });
  control.value = value;
  return field(label, control);
}

/** Yes or no. */
export function checkField(label: string, checked: boolean): { root: HTMLElement; control: HTMLInputElement } {
  const control = element('input', { attributes: { type: 'checkbox' } });
  control.checked = checked;
  return { root: element('label', { class: 'desk-check' }, control, element('span', { text: label })), control };
}

export interface ChipsPart<V extends string> {
  readonly root: HTMLElement;
  readonly value: V | null;
  focus(): void;
}

/** A choice of one, all of it in sight. */
export function chips<V extends string>(
  legend: string,
  options: readonly (Option<V> & { readonly tone?: string })[],
  { value, pick, hidden = false }: { value: V | null; pick: (value: V) => void; hidden?: boolean },
): ChipsPart<V> {
  const name = newId();
  const radios = options.map((one) => {
    const radio = element('input', { attributes: { type: 'radio', name, value: one.value } });
    radio.checked = one.value === value;
    radio.addEventListener('change', () => pick(one.value));
    return radio;
  });
  const labels = options.map((one, i) =>
    element('label', { class: `chip ${one.tone ?? ''}` }, radios[i] ?? null, element('span', { text: one.text })),
  );
  const root = element(
    'fieldset',
    { class: 'field chips' },
    element('legend', { text: legend, class: hidden ? 'unseen' : '' }),
    element('div', { class: 'chip-row' }, ...labels),
  );
  const chosen = () => radios.find((radio) => radio.checked);
  return {
    root,
    get value() {
      return (chosen()?.value as V | undefined) ?? null;
    },
    focus: () => (chosen() ?? radios[0])?.focus(),
  };
}
