import type { z } from 'zod';
import { Invalid } from '../../schema/faults.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { SheetField } from '../../schema/scenarios.ts';
import type { SheetFault } from '../../schema/sheet-faults.ts';
import type { SheetValues } from '../../schema/sheets.ts';
import type { Locale } from '../../schema/words.ts';
import type { Writing } from './writing.ts';

type Wrong = readonly [path: readonly PropertyKey[], fault: SheetFault];

/** Refuses input with what is wrong field by field, if anything is. */
export function mustBeRight(wrong: readonly Wrong[], input: unknown): void {
  const issues = wrong.map(
    ([path, message]): z.core.$ZodIssue => ({ code: 'custom', path: [...path], message, input }),
  );
  if (issues.length > 0) throw new Invalid(issues);
}

async function isFit(judge: () => unknown): Promise<boolean> {
  try {
    await judge();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code.endsWith('.refused')) return false;
    throw error;
  }
}

/** What somebody has written anew on a sheet, and must not have. */
export async function unfitValues(
  writing: Writing,
  values: SheetValues,
  before: SheetValues,
  locale: Locale,
): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  for (const [field, value] of Object.entries(values)) {
    if (typeof value !== 'string' || value === before[field]) continue;
    if (!(await isFit(() => writing.must(value, locale)))) wrong.push([['values', field], 'sheet.words']);
  }
  return wrong;
}

/** Labels and choices that a template must not have. */
export async function unfitFields(writing: Writing, fields: readonly SheetField[]): Promise<Wrong[]> {
  const wrong: Wrong[] = [];
  for (const [at, field] of fields.entries()) {
    const texts = [
      ...Object.entries(field.label).map(([locale, text]) => ({ path: ['label', locale], text })),
      ...(field.kind === 'choice' ? field.of.map((text, which) => ({ path: ['of', which], text })) : []),
    ];
    for (const { path, text } of texts)
      if (!(await isFit(() => writing.mustTitle(text)))) wrong.push([['fields', at, ...path], 'sheet.words']);
  }
  return wrong;
}
