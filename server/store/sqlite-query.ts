import type { RecordType } from '../records/record.ts';
import { type Condition, conditionsOf, fieldOf, LAST, type Scalar } from './conditions.ts';
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
  return field === 'id' ? 'id' : `doc ->> '$.${fieldOf(type, field)}'`;
}

/** SQLite has no booleans: JSON's come out of a document as 1 and 0. */
export function bound(value: Scalar): Bound {
  return typeof value === 'boolean' ? Number(value) : value;
}

const COMPARE = { from: '>=', above: '>', to: '<=', below: '<' } as const;

function sqlOf(type: RecordType, condition: Condition, values: Bound[]): string {
  const expression = column(type, condition.field);
  if ('in' in condition) {
    values.push(JSON.stringify(condition.in));
    return `${expression} IN (SELECT value FROM json_each(?))`;
  }
  if ('prefix' in condition) {
    values.push(condition.prefix, `${condition.prefix}${LAST}`);
    return `${expression} >= ? AND ${expression} < ?`;
  }
  if ('sides' in condition) {
    values.push(...condition.sides.map(([, limit]) => bound(limit)));
    return condition.sides.map(([side]) => `${expression} ${COMPARE[side]} ?`).join(' AND ');
  }
  if (condition.is === null) return `${expression} IS NULL`;
  values.push(bound(condition.is));
  return `${expression} = ?`;
}

/** ` WHERE …` for the fields to test, or nothing. */
export function whereOf(type: RecordType, conditions: readonly Condition[]): Sql {
  const values: Bound[] = [];
  const tests = conditions.map((condition) => sqlOf(type, condition, values));
  return { text: tests.length > 0 ? ` WHERE ${tests.join(' AND ')}` : '', values };
}

/** The statement that answers a query. */
export function selectOf(type: RecordType, query: Query<never>): Sql {
  const { where, sort, descending = false, after, limit } = query as Query<{ id: string }>;
  const { text, values } = whereOf(type, conditionsOf(type, where));
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
