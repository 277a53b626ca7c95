import express, { type Request, type Response, type Router } from 'express';
import type { z } from 'zod';
import type { SanctionChecks } from '../../rooms/moderation-services.ts';
import type { Limits } from '../../rooms/services.ts';
import { parse } from '../../schema/faults.ts';
import { Refusal } from '../../schema/refusals.ts';
import { MAX_FORM_BYTES } from '../../schema/rest/assets.ts';
import { addressKey } from '../domain/limits.ts';
import { must, type Verb } from '../domain/policies.ts';
import type { Sessions } from '../domain/sessions.ts';
import type { Drafts } from '../media/drafts.ts';
import { type Ask, GateAsk } from './ask.ts';
import type { Flow } from './flow.ts';
import { addressOf, identify, type Wants } from './identity.ts';
import { type FormContent, type FormFile, formReader, uploadReader } from './upload.ts';

type Shape = z.ZodType;
type Read<S extends Shape | undefined> = S extends Shape ? z.output<S> : undefined;

interface Declared<
  B extends Shape | undefined,
  Q extends Shape | undefined,
  P extends Shape | undefined,
  W extends Wants,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  /** One sentence for who reads the API's documentation. */
  readonly does: string;
  readonly identity: W;
  readonly body?: B;
  readonly query?: Q;
  readonly params?: P;
  /** Takes a multipart request with a file instead of a JSON body; a form brings the fields of the body too, may leave the file out, and JSON will do. */
  readonly file?: true | FormFile;
  /** What the one who asks must be allowed to do (a row of the table in policies.ts); asked before anything of a body is read. */
  readonly may?: Verb;
  /** Of a route that writes: whether it is also for who is banned from the world. */
  readonly evenBanned?: true;
  /** What each request costs beside the allowance of all HTTP: a kind of allowance, by address or by identity. */
  readonly limit?: { readonly kind: string; readonly by: 'address' | 'identity' };
  /** Status of a success; 200 by default, 204 without a body. */
  readonly status?: number;
  /** Cache-Control of a success; `no-store` by default. */
  readonly cache?: string;
  /** The shape of a success. */
  readonly reply?: Shape;
  /** What a success is that is no JSON, as a media type. */
  readonly media?: 'image/png' | 'text/markdown; charset=utf-8';
  answer(ask: Ask<Read<B>, Read<Q>, Read<P>, W>): unknown;
}

/** A declared route, as a list of them holds it. */
export type Route = Declared<Shape | undefined, Shape | undefined, Shape | undefined, Wants>;

/** Declares a route; `gate` puts it behind the gate. */
export function route<
  W extends Wants,
  B extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  P extends Shape | undefined = undefined,
>(declared: Declared<B, Q, P, W>): Route {
  return declared as unknown as Route;
}

/** An answer that is JSON already. */
export class ReadyJson {
  readonly text: string;
  readonly etag: string;

  constructor(text: string, etag: string) {
    this.text = text;
    this.etag = etag;
  }
}

/** An answer that is no JSON, of the route's `media`. */
export class OwnBytes {
  readonly bytes: Buffer;
  readonly etag: string;

  constructor(bytes: Buffer, etag: string) {
    this.bytes = bytes;
    this.etag = etag;
  }
}

/** An answer with a status of its own. */
export class OwnStatus {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    this.status = status;
    this.body = body;
  }
}

export interface GateNeeds {
  readonly sessions: Pick<Sessions, 'check'>;
  readonly limits: Limits;
  readonly sanctions: Pick<SanctionChecks, 'check'>;
  readonly drafts: Drafts;
  readonly flow: Flow;
}

const JSON_BYTES = 32 * 1024;
const NOTHING: FormContent = { fields: undefined, file: undefined };

/** The ways to the routes. */
export interface Gate {
  /** Answers a request that names its route to the letter, as most do; says nothing to any other. */
  exact(request: Request, response: Response): Promise<void> | undefined;
  /** Answers those that name it by a pattern. */
  readonly patterns: Router;
}

/** The gate of HTTP: limit, identify, read, check the shape, answer. What is thrown on the way ends in errors.ts. */
export function gate(routes: readonly Route[], { sessions, limits, sanctions, drafts, flow }: GateNeeds): Gate {
  const readFile = uploadReader(MAX_FORM_BYTES, drafts, flow);
  const parseJson = express.json({ limit: JSON_BYTES });
  const readJson = (request: Request, response: Response) =>
    new Promise<unknown>((resolve, reject) => {
      // The parser would read such a body to its end before it says so.
      if (Number(request.headers['content-length']) > JSON_BYTES) return reject(new Refusal('request.too_large'));
      parseJson(request, response, (error?: unknown) => (error ? reject(error) : resolve(request.body ?? {})));
    });

  /** What the request carries: a file, a body, or a form that has both. */
  async function carried({ file, body }: Route, request: Request, response: Response) {
    if (file === true)
      return { file: await readFile(request, response), fields: body && (await readJson(request, response)) };
    if (!file || request.is('json') || !request.headers['content-type'])
      return { file: undefined, fields: body && (await readJson(request, response)) };
    return formReader(file)(request, response);
  }

  async function serve(declared: Route, request: Request, response: Response): Promise<void> {
    const address = addressKey(addressOf(request));
    await limits.spend('http', address);
    const identity = await identify(request, declared.identity, sessions);
    const { limit, may } = declared;
    if (may && identity) must(identity, may);
    if (identity && declared.method !== 'get' && !declared.evenBanned) await sanctions.check(identity, 'act');
    if (limit) await limits.spend(limit.kind, limit.by === 'address' ? address : (identity?.id ?? address));
    const params = declared.params && parse(declared.params, request.params);
    const query = declared.query && parse(declared.query, request.query);
    const { file, fields } = declared.body || declared.file ? await carried(declared, request, response) : NOTHING;
    const body = declared.body && parse(declared.body, fields);
    const ask = new GateAsk(request, response, { params, query, body, file }, identity);
    try {
      send(declared, response, await declared.answer(ask));
    } finally {
      if (file && 'path' in file) await drafts.remove(file.path);
    }
  }

  const known = new Map(routes.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one]));
  const patterns = express.Router();
  for (const declared of routes)
    patterns[declared.method](declared.path, (request, response) => serve(declared, request, response));
  return {
    exact(request, response) {
      const declared = known.get(`${request.method} ${request.path}`);
      return declared && serve(declared, request, response);
    },
    patterns,
  };
}

const written = new WeakMap<object, string>();

/** What cannot change any more need not be written out again. */
function textOf(outcome: unknown): string {
  if (typeof outcome !== 'object' || outcome === null || !Object.isFrozen(outcome)) return JSON.stringify(outcome);
  const text = written.get(outcome) ?? JSON.stringify(outcome);
  written.set(outcome, text);
  return text;
}

function send({ status, cache = 'no-store', media = 'image/png' }: Route, response: Response, outcome: unknown): void {
  if (!response.hasHeader('Cache-Control')) response.set('Cache-Control', cache);
  if (outcome === undefined) response.status(status ?? 204).end();
  else if (outcome instanceof OwnStatus) response.status(outcome.status).json(outcome.body);
  else if (outcome instanceof OwnBytes)
    response
      .status(status ?? 200)
      .set('ETag', outcome.etag)
      .type(media)
      .send(outcome.bytes);
  else if (outcome instanceof ReadyJson)
    response
      .status(status ?? 200)
      .set('ETag', outcome.etag)
      .type('json')
      .send(outcome.text);
  else if (response.getHeader('Cache-Control') === 'no-store') {
    // Nobody asks again for what is not kept: no ETag is made of it.
    const text = textOf(outcome);
    response.writeHead(status ?? 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
    });
    response.end(text);
  } else response.status(status ?? 200).json(outcome);
}
