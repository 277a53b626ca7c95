import { z } from 'zod';
import type { Document, RecordType } from '../records/record.ts';

/** A field and its value. */
export type Field = readonly [string, unknown];

/** The fields that have a value. */
const given = (fields: object) => Object.entries(fields).filter(([, value]) => value !== undefined);

/**
 * A value as it comes back from a store: no field that is undefined, no minus zero, and no half of a surrogate pair,
 * which UTF-8 cannot hold.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(given(value).map(([name, inner]) => [name.toWellFormed(), storable(inner)]));
}

/** What the records of a type look like on their way into a store. */
export interface Documents {
  /** A whole document, with its defaults; throws for what does not fit the record's shape. */
  whole(fields: object): Document;
  /** The fields of a change; throws for what does not fit, for `id`, and for fields that the record does not have. */
  change(fields: object): Field[];
}

/** How every store checks and completes what it is given. */
export function documents(type: RecordType): Documents {
  const partial = z.strictObject(type.shape.omit({ id: true }).shape).partial();
  return {
    whole: (fields) =>
      storable(type.shape.parse({ ...type.defaults, ...Object.fromEntries(given(fields)) })) as Document,
    change: (fields) => Object.entries(storable(partial.parse(Object.fromEntries(given(fields)))) as object),
  };
}
