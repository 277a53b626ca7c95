import type { RecordType } from '../records/record.ts';
import { type Condition, conditionsOf, fieldOf, LAST, type Scalar } from './conditions.ts';
import { positionOf } from './cursor.ts';
import type { Query } from './store.ts';

/** How a field is held against values: operators of ours, values from anywhere. */
type Test = Readonly<Record<'$eq' | '$gt' | '$gte' | '$lt' | '$lte', Scalar>> | { readonly $in: readonly Scalar[] };
export type Filter = Record<string, unknown>;

/** The name of a field in a Mongo document; throws for a field that the record does not have. */
export const path = (type: RecordType, field: string) => (field === 'id' ? '_id' : fieldOf(type, field));

const COMPARE = { from: '$gte', above: '$gt', to: '$lte', below: '$lt' } as const;

/** A value always stands behind an operator of ours, so that no value can be one. */
function testOf(condition: Condition): Partial<Test> {
  if ('in' in condition) return { $in: condition.in };
  if ('prefix' in condition) return { $gte: condition.prefix, $lt: `${condition.prefix}${LAST}` };
  if ('sides' in condition) return Object.fromEntries(condition.sides.map(([side, limit]) => [COMPARE[side], limit]));
  return { $eq: condition.is };
}

/** The filter for the fields to test. */
export function filterOf(type: RecordType, conditions: readonly Condition[]): Filter {
  return Object.fromEntries(conditions.map((condition) => [path(type, condition.field), testOf(condition)]));
}

/** What a query asks of a collection. */
export interface Search {
  readonly filter: Filter;
  readonly sort: Readonly<Record<string, 1 | -1>>;
  readonly limit: number;
}

/** The search that answers a query; a limit of 0 is none. */
export function searchOf(type: RecordType, query: Query<never>): Search | undefined {
  const { where, sort = 'id', descending = false, after, limit } = query as Query<{ id: string }>;
  if (limit === 0) return undefined;
  const by = path(type, sort);
  const way = descending ? -1 : 1;
  let filter = filterOf(type, conditionsOf(type, where));
  if (after !== undefined) {
    const [value, id] = positionOf(after);
    const further = descending ? '$lt' : '$gt';
    const behind = [{ [by]: { [further]: value } }, { [by]: { $eq: value }, _id: { [further]: id } }];
    filter = { $and: [filter, { $or: behind }] };
  }
  return { filter, sort: by === '_id' ? { _id: way } : { [by]: way, _id: way }, limit: limit ?? 0 };
}
