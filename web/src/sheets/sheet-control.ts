import type { SheetField, SheetValue } from '../../../client-sdk/index.ts';
import { TEXT_MOST } from '../../../schema/sheets.ts';
import { element } from '../element.ts';
import { pick, say } from '../locale.ts';
import { type Control, labelled } from '../ui/labelled.ts';

/** A text that may be longer gets several lines. */
const ONE_LINE = 120;

/** A field of a sheet, to be filled in. */
export interface SheetControl {
  readonly id: string;
  readonly root: HTMLElement;
  /** What is filled in; undefined when nothing is. */
  value(): SheetValue | undefined;
  put(value: SheetValue | undefined): void;
  /** What the browser itself finds wrong, in words. */
  fault(): string | null;
  showFault(message: string | null): void;
  focus(): void;
}

function controlOf(field: SheetField): Control {
  switch (field.kind) {
    case 'text': {
      const most = field.most ?? TEXT_MOST;
      const attributes = { maxlength: String(most), autocomplete: 'off' };
      return most > ONE_LINE
        ? element('textarea', { attributes: { ...attributes, rows: '4' } })
        : element('input', { attributes: { ...attributes, type: 'text' } });
    }
    case 'number': {
      const { min, max } = field;
      const bounds = {
        ...(min === undefined ? {} : { min: `${min}` }),
        ...(max === undefined ? {} : { max: `${max}` }),
      };
      return element('input', { attributes: { type: 'number', step: 'any', ...bounds } });
    }
    case 'choice': {
      const options = field.of.map((one) => element('option', { text: one, attributes: { value: one } }));
      return element('select', {}, element('option', { word: 'sheet.blank', attributes: { value: '' } }), ...options);
    }
    case 'yes-no':
      return element('input', { attributes: { type: 'checkbox' } });
  }
}

function hintOf(field: SheetField): string | null {
  if (field.kind !== 'number') return null;
  const { min, max } = field;
  if (min !== undefined && max !== undefined) return say('sheet.between', { min, max });
  if (min !== undefined) return say('sheet.least', { min });
  return max === undefined ? null : say('sheet.most', { max });
}

/** The control for a field of the template. */
export function sheetControl(field: SheetField): SheetControl {
  const control = controlOf(field);
  const box = field.kind === 'yes-no' && control instanceof HTMLInputElement ? control : null;
  const { root, showFault } = labelled(element('label', { text: pick(field.label) }), control, hintOf(field));
  return {
    id: field.id,
    root,
    value() {
      if (box) return box.checked;
      if (control.value.trim() === '') return undefined;
      return field.kind === 'number' ? Number(control.value) : control.value.trim();
    },
    put(value) {
      if (box) box.checked = value === true;
      else control.value = value === undefined ? '' : String(value);
    },
    fault: () => (control.validity.badInput ? say('sheet.not.number') : null),
    showFault,
    focus: () => control.focus(),
  };
}
