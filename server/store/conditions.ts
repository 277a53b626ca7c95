import type { RecordType } from '../records/record.ts';

export type Scalar = string | number | boolean | null;
export type Side = 'from' | 'above' | 'to' | 'below';

/** One checked condition on one field of a record. */
export type Condition = { readonly field: string } & (
  | { readonly is: Scalar }
  | { readonly in: readonly Scalar[] }
  | { readonly prefix: string }
  | { readonly sides: readonly (readonly [Side, Scalar])[] }
);

/** Behind every text that begins like another: no text holds a character after this one. */
export const LAST = '\u{10ffff}';

const SIDES: readonly string[] = ['from', 'above', 'to', 'below'] satisfies Side[];

/** The field, if the record has it; throws for any other, so that only declared names get into a query. */
export function fieldOf(type: RecordType, field: string): string {
  if (!Object.hasOwn(type.shape.shape, field)) throw new Error(`${type.name} records have no field ${field}`);
  return field;
}

/** The value, if a field can be held against it; throws for lists, objects and undefined, so that none gets into a query. */
export function scalar(value: unknown): Scalar {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`cannot look for ${typeof value}`);
}

function conditionOf(field: string, test: unknown): Condition {
  if (typeof test !== 'object' || test === null) return { field, is: scalar(test) };
  const words = Object.entries(test);
  const [first] = words;
  if (first?.[0] === 'in' && words.length === 1 && Array.isArray(first[1]))
    return { field, in: first[1].map((value) => scalar(value)) };
  if (first?.[0] === 'prefix' && words.length === 1) return { field, prefix: String(scalar(first[1])) };
  if (words.length === 0) throw new Error('an empty test');
  const sides = words.map(([word, limit]) => {
    if (!SIDES.includes(word)) throw new Error(`no such test: ${word}`);
    return [word as Side, scalar(limit)] as const;
  });
  return { field, sides };
}

/** The conditions of a `where`, checked: what every store makes its query from. */
export function conditionsOf(type: RecordType, where: object = {}): Condition[] {
  return Object.entries(where).map(([field, test]) => conditionOf(fieldOf(type, field), test));
}

/** The conditions that a record has this id, and that each of these fields holds exactly this. */
export function exactly(type: RecordType, id: string, only: object = {}): Condition[] {
  return Object.entries({ ...only, id }).map(([field, value]) => ({ field: fieldOf(type, field), is: scalar(value) }));
}
