/** The part of JSON Schema that our shapes become. */
export interface JsonShape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly items?: JsonShape;
  readonly properties?: Readonly<Record<string, JsonShape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonShape;
  readonly anyOf?: readonly JsonShape[];
  readonly oneOf?: readonly JsonShape[];
}

/** One line of a table of fields. */
export interface FieldRow {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** Limits and meaning, in words. */
  readonly rule: string;
}

type Models = Readonly<Record<string, JsonShape>>;

const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref;
const variants = (shape: JsonShape) => shape.anyOf ?? shape.oneOf;

/** What a shape is, in a few characters: `string`, `Profile`, `string[] | null`. */
export function typeOf(shape: JsonShape): string {
  if (shape.$ref) return nameOf(shape.$ref);
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((one) => JSON.stringify(one)).join(' | ');
  const some = variants(shape);
  if (some) return [...new Set(some.map(typeOf))].join(' | ');
  if (shape.type === 'array') return `${shape.items ? typeOf(shape.items) : 'any'}[]`;
  if (shape.type === 'object' && typeof shape.additionalProperties === 'object')
    return `{ [name]: ${typeOf(shape.additionalProperties)} }`;
  if (shape.type === undefined) return 'any';
  const types = typeof shape.type === 'string' ? [shape.type] : shape.type;
  return types.map((one) => (one === 'string' && shape.format ? shape.format : one)).join(' | ');
}

const between = (low: number | undefined, high: number | undefined, what: string): string => {
  const [from, to] = [low, high === Number.MAX_SAFE_INTEGER ? undefined : high];
  if (from !== undefined && to !== undefined) return from === to ? `${from}${what}` : `${from}–${to}${what}`;
  if (from !== undefined && from > -Number.MAX_SAFE_INTEGER) return `at least ${from}${what}`;
  return to === undefined ? '' : `at most ${to}${what}`;
};

function ruleOf(shape: JsonShape): string {
  const parts = [
    shape.description ?? '',
    between(shape.minLength, shape.maxLength, ' characters'),
    between(shape.minimum, shape.maximum, ''),
    shape.pattern && !shape.format ? `matches ${shape.pattern}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

const DEEPEST = 3;

/** A shape as lines, with the fields of inner objects below their own. Named models are looked into once, at the top. */
export function rowsOf(shape: JsonShape, models: Models, at = '', depth = 0): FieldRow[] {
  const whole = shape.$ref && depth === 0 ? (models[nameOf(shape.$ref)] ?? shape) : shape;
  return Object.entries(whole.properties ?? {}).flatMap(([key, inner]) => {
    const name = at + key;
    const row = { name, type: typeOf(inner), required: whole.required?.includes(key) ?? false, rule: ruleOf(inner) };
    const isList = inner.type === 'array' && inner.items?.properties;
    const nested = isList ? inner.items : inner;
    if (!nested?.properties || depth >= DEEPEST) return [row];
    return [row, ...rowsOf(nested, models, `${name}${isList ? '[]' : ''}.`, depth + 1)];
  });
}
