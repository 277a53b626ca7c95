import { z } from 'zod';
import { MOST_IN_SCENARIO, sheetField, sheetValue } from '../scenarios.ts';
import { MOST_LETTERS_ON_SHEET, TEXT_MOST } from '../sheets.ts';
import { scenarioParams } from './scenarios.ts';

const MOST_OF_LABEL = 60;

/** What every character sheet of a scenario asks for. */
export const sheetTemplate = z
  .array(sheetField)
  .max(MOST_IN_SCENARIO.fields)
  .superRefine((fields, { addIssue }) => {
    const fault = (path: PropertyKey[], message: string) => addIssue({ code: 'custom', path, message });
    let letters = 0;
    for (const [at, field] of fields.entries()) {
      if (fields.findIndex(({ id }) => id === field.id) < at) fault([at, 'id'], 'sheet.field_twice');
      for (const [locale, text] of Object.entries(field.label))
        if (text.trim() === '' || text.length > MOST_OF_LABEL) fault([at, 'label', locale], 'sheet.label');
      if (field.kind === 'text') letters += field.most ?? TEXT_MOST;
      if (field.kind === 'number' && (field.min ?? -Infinity) > (field.max ?? Infinity))
        fault([at, 'min'], 'sheet.bounds');
      if (field.kind === 'choice' && new Set(field.of).size < field.of.length) fault([at, 'of'], 'sheet.choice_twice');
    }
    if (letters > MOST_LETTERS_ON_SHEET) fault([], 'sheet.letters');
  });

/** A template as it is read. The mark names what is in it: whoever changes it says which one he has read. */
export const templateView = z.object({ fields: z.array(sheetField), mark: z.string() });
export type TemplateView = z.infer<typeof templateView>;
export const templateReply = z.object({ template: templateView });
/** `PUT /v1/scenarios/:id/sheet-template`. */
export const templateWriting = z.strictObject({ fields: sheetTemplate, mark: z.string().max(64) });
export type TemplateWriting = z.infer<typeof templateWriting>;

/** Somebody’s character. */
export const sheetView = z.object({
  user_id: z.uuid(),
  name: z.string(),
  avatar_url: z.string(),
  /** By the field; what is not filled in is not there. */
  values: z.record(z.string(), sheetValue),
  /** Counts its changes: whoever writes it says which one he has read. 0 before the first. */
  revision: z.int(),
  updated_at: z.string().nullable(),
});
export type SheetView = z.infer<typeof sheetView>;

export const sheetParams = scenarioParams.extend({
  userId: z.union([z.literal('me'), z.uuid({ version: 'v4', error: 'id.invalid' }).toLowerCase()], 'id.invalid'),
});
export const sheetReply = z.object({ sheet: sheetView, template: templateView });
export type SheetReply = z.infer<typeof sheetReply>;
/** `GET /v1/scenarios/:id/sheets`. */
export const sheetList = z.object({ sheets: z.array(sheetView), template: templateView, count: z.int() });
export type SheetList = z.infer<typeof sheetList>;
/** `PUT /v1/scenarios/:id/sheets/:userId`: whole; a field that is left out is not filled in. */
export const sheetWriting = z.strictObject({
  values: z.record(z.string().max(40), sheetValue),
  revision: z.int().min(0),
});
export type SheetWriting = z.infer<typeof sheetWriting>;
