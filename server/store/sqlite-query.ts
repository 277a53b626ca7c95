import type { RecordType } from '../records/record.ts';
import { positionOf } from './cursor.ts';
import type { Query } from './store.ts';

export type Bound = string | number | null;

/** A statement's text and the values bound to it. Only checked field names get into the text. */
export interface Sql {
  readonly text: string;
  readonly values: Bound[];
}

/** The expression that reads a field of a document; throws for a field that the record does not have. */
export function column(type: RecordType, field: string): string {
  if (field === 'id') return 'id';
  if (!Object.hasOwn(type.shape.shape, field)) throw new Error(`${type.name} records have no field ${field}`);
  return `doc ->> '$.${field}'`;
}

/** SQLite has no booleans: JSON's come out of a document as 1 and 0. */
export function bound(value: unknown): Bound {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new Error(`cannot look for ${typeof value}`);
}

const RANGE = { from: '>=', above: '>', to: '<=', below: '<' } as const;
const LAST = '\u{10ffff}';

function condition(expression: string, test: unknown, values: Bound[]): string {
  if (test === null) return `${expression} IS NULL`;
  if (typeof test !== 'object') {
    values.push(bound(test));
    return `${expression} = ?`;
  }
  if ('in' in test) {
    values.push(JSON.stringify(test.in));
    return `${expression} IN (SELECT value FROM json_each(?))`;
  }
  if ('prefix' in test) {
    values.push(String(test.prefix), `${test.prefix}${LAST}`);
    return `${expression} >= ? AND ${expression} < ?`;
  }
  const sides = Object.entries(test).map(([word, limit]) => {
    if (!Object.hasOwn(RANGE, word)) throw new Error(`no such test: ${word}`);
    values.push(bound(limit));
    return `${expression} ${RANGE[word as keyof typeof RANGE]} ?`;
  });
  if (sides.length === 0) throw new Error('an empty test');
  return sides.join(' AND ');
}

/** ` WHERE …` for the fields to test, or nothing. */
export function whereOf(type: RecordType, where: object = {}): Sql {
  const values: Bound[] = [];
  const tests = Object.entries(where).map(([field, test]) => condition(column(type, field), test, values));
  return { text: tests.length > 0 ? ` WHERE ${tests.join(' AND ')}` : '', values };
}

/** The statement that answers a query. */
export function selectOf(type: RecordType, query: Query<never>): Sql {
  const { where, sort, descending = false, after, limit } = query as Query<{ id: string }>;
  const { text, values } = whereOf(type, where);
  const by = column(type, sort ?? 'id');
  const way = descending ? 'DESC' : 'ASC';
  let from = text;
  if (after !== undefined) {
    const [value, id] = positionOf(after);
    from += `${text ? ' AND' : ' WHERE'} (${by}, id) ${descending ? '<' : '>'} (?, ?)`;
    values.push(value, id);
  }
  const order = by === 'id' ? `id ${way}` : `${by} ${way}, id ${way}`;
  if (limit !== undefined) values.push(limit);
  return {
    text: `SELECT doc FROM "${type.name}"${from} ORDER BY ${order}${limit === undefined ? '' : ' LIMIT ?'}`,
    values,
  };
}
