import { z } from 'zod';

/** What every stored document has. */
export interface Document {
  id: string;
}

type Whole<S extends z.ZodRawShape> = z.output<z.ZodObject<S>> & Document;
type FieldOf<S extends z.ZodRawShape> = Extract<keyof S, string>;

/** Storage hints of a record. `id` is always unique. */
interface Hints<S extends z.ZodRawShape, D extends FieldOf<S>> {
  /** Fields of which no two records hold the same value; null is held by as many as like. */
  readonly unique?: readonly FieldOf<S>[];
  /** Fields looked up, alone or together. */
  readonly index?: readonly (FieldOf<S> | readonly FieldOf<S>[])[];
  /** Read by id so often that a store may remember it, if it never gives what is not so any more. */
  readonly remembered?: boolean;
  /**
   * Values of absent fields: on insert, and in documents older than the field. Kept out of the shape: a zod default
   * there would write itself into every partial change.
   */
  readonly defaults?: Pick<Whole<S>, D & keyof Whole<S>>;
}

/** A kind of stored document, declared once; every store derives its table or collection from it. */
export interface RecordType<R extends Document = Document, D extends string = string> {
  /** Name of the table or collection. */
  readonly name: string;
  readonly shape: z.ZodObject;
  readonly unique: readonly string[];
  readonly index: readonly (readonly string[])[];
  readonly remembered: boolean;
  readonly defaults: Readonly<Record<D, unknown>>;
  /** For types only. */
  readonly document?: R;
}

/** Declares a kind of record. Its shape takes no zod `.default()`; see Hints.defaults. */
export function record<S extends z.ZodRawShape, D extends FieldOf<S> = never>(
  name: string,
  shape: S,
  { unique = [], index = [], remembered = false, defaults }: Hints<S, D> = {},
): RecordType<Whole<S>, D> {
  return {
    name,
    shape: z.strictObject({ id: z.string().min(1).max(200), ...shape }),
    unique,
    index: index.map((fields) => (typeof fields === 'string' ? [fields] : fields)),
    remembered,
    defaults: { ...defaults } as Record<D, unknown>,
  };
}

/** The document type of a declared record. */
export type RecordOf<T> = T extends RecordType<infer R, string> ? R : never;

/** What an insert must bring: fields with defaults may be left out. */
export type NewOf<T> =
  T extends RecordType<infer R, infer D> ? Omit<R, D> & Partial<Pick<R, Extract<D, keyof R>>> : never;
