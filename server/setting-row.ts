import type { z } from 'zod';

/** One setting: an environment variable. `fallback` is written as the variable would be; without one it is left open. */
export interface Row<S extends z.ZodType, F extends string | undefined = string | undefined> {
  readonly means: string;
  readonly shape: S;
  readonly fallback: F;
}

export function row<S extends z.ZodType>(means: string, shape: S): Row<S, undefined>;
export function row<S extends z.ZodType>(means: string, shape: S, fallback: string): Row<S, string>;
export function row(means: string, shape: z.ZodType, fallback?: string): Row<z.ZodType> {
  return { means, shape, fallback };
}
