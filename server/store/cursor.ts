import { z } from 'zod';
import { parse } from '../../schema/faults.ts';
import type { Document } from '../records/record.ts';
import type { SortField } from './store.ts';

const position = z.tuple([z.union([z.string(), z.number()]), z.string()]);

/** Where a record stands in a sorted list: its value, then its id. */
export type Position = z.infer<typeof position>;

/** The cursor that stands for a record in a list sorted by that field. It is opaque to clients, not secret. */
export function cursorOf<R extends Document>(record: R, sort?: SortField<R>): string {
  const value = sort === undefined ? record.id : record[sort];
  return Buffer.from(JSON.stringify([value, record.id])).toString('base64url');
}

/** Reads a cursor; throws Invalid for anything that is none. */
export function positionOf(cursor: string): Position {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    value = undefined;
  }
  return parse(position, value);
}
