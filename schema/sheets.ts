import type { SheetField, SheetValue } from './scenarios.ts';
import type { SheetFault } from './sheet-faults.ts';

/** What a sheet says, by the field. */
export type SheetValues = Readonly<Record<string, SheetValue>>;

/** Letters of a text field that does not say how many it holds. */
export const TEXT_MOST = 200;
/** Letters that all text fields of a sheet hold together: what is filled in goes through one request. */
export const MOST_LETTERS_ON_SHEET = 8000;

/** What is wrong with a value of a field; undefined for one that fits. */
export function faultOf(field: SheetField, value: SheetValue): SheetFault | undefined {
  switch (field.kind) {
    case 'text':
      if (typeof value !== 'string') return 'sheet.text';
      return value.length > (field.most ?? TEXT_MOST) ? 'sheet.text_long' : undefined;
    case 'number':
      if (typeof value !== 'number') return 'sheet.number';
      return value < (field.min ?? value) || value > (field.max ?? value) ? 'sheet.number_range' : undefined;
    case 'choice':
      return typeof value === 'string' && field.of.includes(value) ? undefined : 'sheet.choice';
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : 'sheet.yes_no';
  }
}

/** What is wrong with values, by the field; what is not filled in is no fault. */
export function faultsIn(template: readonly SheetField[], values: SheetValues): [field: string, fault: SheetFault][] {
  return Object.entries(values).flatMap(([id, value]): [string, SheetFault][] => {
    const field = template.find((one) => one.id === id);
    const fault = field ? faultOf(field, value) : 'sheet.field_unknown';
    return fault ? [[id, fault]] : [];
  });
}

/** Those of the values that the template has a place for: what was filled in before it changed stays as far as it fits. */
export function fitting(template: readonly SheetField[], values: SheetValues): SheetValues {
  const wrong = new Set(faultsIn(template, values).map(([field]) => field));
  return Object.fromEntries(Object.entries(values).filter(([field]) => !wrong.has(field)));
}

/** What a field holds that is not filled in. */
export function emptyOf({ kind }: SheetField): SheetValue {
  if (kind === 'number') return 0;
  return kind === 'yes-no' ? false : '';
}
