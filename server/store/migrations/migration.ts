import { BadDatabase } from '../store.ts';

/** A document as an older Parvis stored it. */
export interface Stored {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What becomes of a document: the same id with other fields; undefined if it goes. Pure: no clock, no dice, no store. */
export type Change = (old: Stored) => Stored | undefined;

/** A step from one layout of the database to the next, for changes that defaults of new fields do not cover. */
export interface Migration {
  /** The layout it leads to: one more than the one before. */
  readonly to: number;
  /** By the name of a table or collection. */
  readonly changes: Readonly<Record<string, Change>>;
}

/** The layout of a database that no migration has touched. */
export const FIRST_LAYOUT = 1;

/** The layout that these migrations lead to. */
export function layoutOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.to ?? FIRST_LAYOUT;
}

/** The steps that a database of that layout still needs, in order; throws BadDatabase for one of a newer Parvis. */
export function stepsFrom(layout: number, migrations: readonly Migration[]): readonly Migration[] {
  const known = layoutOf(migrations);
  if (!(layout <= known))
    throw new BadDatabase(
      `The database was written by a newer Parvis (layout ${layout}, this one knows ${known}): start that one, or restore a backup`,
    );
  return migrations.filter(({ to }) => to > layout);
}

/** The change of one document; throws if it would change the id, by which everything else knows the document. */
export function changed(change: Change, old: Stored): Stored | undefined {
  const after = change(old);
  if (after && after.id !== old.id) throw new Error(`a migration would rename ${old.id}`);
  return after;
}

/** A document of an older layout as it is today. */
export function upgraded(table: string, old: Stored, steps: readonly Migration[]): Stored | undefined {
  let stored: Stored | undefined = old;
  for (const { changes } of steps) {
    const change = changes[table];
    if (stored && change) stored = changed(change, stored);
  }
  return stored;
}
