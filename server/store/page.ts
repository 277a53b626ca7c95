import { Invalid } from '../../schema/faults.ts';
import type { Document } from '../records/record.ts';
import { cursorOf } from './cursor.ts';
import type { Collection, Query } from './store.ts';

/** What a reader of a list asks for: so many, behind a cursor, which he calls `cursor` or `after`. */
export type Turn = { readonly limit: number } & (
  | { readonly cursor?: string | undefined }
  | { readonly after?: string | undefined }
);

/** A page, and the cursor behind its last record; null when nothing comes after it. */
export interface Page<R> {
  readonly page: R[];
  readonly next: string | null;
}

/** Reads a page of what a query finds. Throws Invalid, under the name that the reader knows, for a cursor that is none. */
export async function pageOf<R extends Document>(
  collection: Pick<Collection<R>, 'find'>,
  query: Omit<Query<R>, 'limit' | 'after'>,
  turn: Turn,
): Promise<Page<R>> {
  const [name, cursor] =
    'cursor' in turn ? ['cursor', turn.cursor] : ['after', 'after' in turn ? turn.after : undefined];
  const asked = { ...query, limit: turn.limit + 1, ...(cursor ? { after: cursor } : {}) };
  const found = await collection.find(asked).catch((error) => {
    throw error instanceof Invalid ? new Invalid(error.issues.map((one) => ({ ...one, path: [name] }))) : error;
  });
  const page = found.slice(0, turn.limit);
  const last = page.at(-1);
  return { page, next: last && found.length > turn.limit ? cursorOf(last, query.sort) : null };
}
