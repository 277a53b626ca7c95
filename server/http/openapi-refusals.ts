import { z } from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { REFUSALS, type RefusalCode } from '../../schema/refusals.ts';
import type { Example } from '../../schema/rest/example.ts';
import { errorBody, faultsBody } from '../../schema/rest/failures.ts';
import { can } from '../domain/policies.ts';
import type { Route } from './route.ts';

const A_GUEST = { guest: true, role: 'player' } as const;
const A_PLAYER = { guest: false, role: 'player' } as const;

/** What the gate itself may refuse before or while it lets a request through, and what the route says it refuses. */
export function refusalsOf(route: Route, example?: Example): RefusalCode[] {
  const codes = new Set<RefusalCode>(['request.too_many', 'server.internal', 'server.stopping']);
  const add = (when: unknown, ...more: RefusalCode[]) => {
    if (when) for (const code of more) codes.add(code);
  };
  add(route.method !== 'get', 'origin.refused');
  add(route.identity === 'required', 'auth.required');
  add(route.method !== 'get' && route.identity !== 'none' && !route.evenBanned, 'sanction.banned');
  add(route.body || route.query || route.params, 'request.invalid');
  add(route.params, 'request.malformed');
  add(route.body, 'request.malformed', 'request.too_large');
  add(route.file === true, 'request.malformed', 'asset.missing', 'asset.too_large');
  add(route.file === true, 'asset.type', 'asset.pixels', 'asset.frames', 'asset.duration', 'asset.pages');
  add(route.file === true, 'asset.page_size', 'asset.locked', 'asset.heavy', 'asset.broken', 'asset.quota');
  if (typeof route.file === 'object') add(true, 'request.malformed', route.file.tooLarge);
  add(route.identity === 'required' && route.may && !can(A_GUEST, route.may), 'account.required');
  add(route.identity === 'required' && route.may && !can(A_PLAYER, route.may), 'auth.forbidden');
  add(example?.refuses, ...(example?.refuses ?? []));
  return [...codes];
}

const said = (text: string) => text.replace(/\{(\w+)\}/g, (_whole, name: string) => SAMPLE[name] ?? name);
const SAMPLE: Readonly<Record<string, string>> = {
  fields: 'username',
  reason: "Le nom d'utilisateur doit contenir au moins 3 caractères",
  seconds: '42',
  megabytes: '5',
  minutes: '120',
  pages: '500',
  frames: '100',
  count: '200',
  until: 'jusqu’au 12 mars 2026 à 14:30 (UTC)',
  scene: 'La cave',
  why: 'c’est une insulte ou une grossièreté',
};

/** The body of a refusal as it is answered by default: in French. */
export function bodyOf(code: RefusalCode): z.infer<typeof faultsBody> | z.infer<typeof errorBody> {
  const { fr, ...row } = REFUSALS[code];
  const message = said(fr);
  return 'fields' in row ? { errors: [{ fields: said(row.fields), message }] } : { error: message };
}

/** Headers of answers, once for the whole document. */
export const HEADERS = {
  'X-Request-Id': z.uuid().meta({ description: 'Names the request in the server’s log.' }),
  'X-Refusal-Code': z.string().meta({ description: 'The refusal’s code, for programs.' }),
  'Retry-After': z.int().meta({ description: 'Seconds to wait.' }),
};

/** Some of them, by reference. */
export const headersOf = (...names: (keyof typeof HEADERS)[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const NAMES: Readonly<Record<number, string>> = {
  400: 'Bad request: a field is at fault',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict with how things are',
  413: 'Too large',
  410: 'No longer good',
  422: 'Understood, and not acceptable',
  429: 'Too many requests',
  500: 'A fault of the server; nothing of it is told, the log has it under the request id',
  503: 'Not now',
};

/** The error answers of a route by status, each with an example for every code that it may carry. */
export function refusalResponses(codes: readonly RefusalCode[]): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Object.groupBy(codes, (code) => REFUSALS[code].status);
  const entries = Object.entries(byStatus).map(([status, some = []]) => {
    const shapes = new Set(some.map((code) => ('fields' in REFUSALS[code] ? faultsBody : errorBody)));
    const [only, other] = [...shapes];
    const schema = only && !other ? only : z.union([faultsBody, errorBody]);
    const examples = Object.fromEntries(some.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
    const headers = headersOf('X-Request-Id', 'X-Refusal-Code', ...(status === '429' ? ['Retry-After' as const] : []));
    const description = NAMES[Number(status)] ?? 'Refused';
    return [status, { description, headers, content: { 'application/json': { schema, examples } } }];
  });
  return Object.fromEntries(entries);
}

/** Every refusal as an example of the document. */
export function refusalExamples(codes: Iterable<RefusalCode>) {
  return Object.fromEntries(
    [...codes].map((code) => [code, { summary: said(REFUSALS[code].en), value: bodyOf(code) }]),
  );
}
