import { z } from 'zod';
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject } from 'zod-openapi';
import { ownProfile, sessionView, signedIn } from '../../schema/rest/accounts.ts';
import { adminUser } from '../../schema/rest/admin-users.ts';
import { asset } from '../../schema/rest/assets.ts';
import type { Example } from '../../schema/rest/example.ts';
import { exampleOf } from '../../schema/rest/examples.ts';
import { exhibitView } from '../../schema/rest/exhibits.ts';
import { errorBody, faultsBody } from '../../schema/rest/failures.ts';
import { scenarioView } from '../../schema/rest/scenarios.ts';
import { sceneSummary } from '../../schema/rest/scenes.ts';
import { tiledMap, tileset } from '../../schema/tiled.ts';
import { etagOf } from './etag.ts';
import { CHAPTERS, chapterOf, PAGES } from './openapi-chapters.ts';
import { pagePaths } from './openapi-pages.ts';
import { HEADERS, headersOf, refusalExamples, refusalResponses, refusalsOf } from './openapi-refusals.ts';
import { samplesOf } from './openapi-samples.ts';
import { ReadyJson, type Route, route } from './route.ts';

export const OPENAPI_PATH = '/v1/openapi.json';

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** `/v1/users/:id` as OpenAPI writes it. */
export const templateOf = (path: string) => path.replace(/:(\w+)/g, '{$1}');

/** A name for generated clients: method and path, as in `getUsersProfile`. */
export function operationIdOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  const words = path
    .replace(/^\/v1(?=\/)/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  const name = words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('');
  return path.startsWith('/auth/') ? `sdk${name}${method}` : `${method}${name}`;
}

function requestBody({ body, file }: Route, { body: sent }: Example): ZodOpenApiOperationObject['requestBody'] {
  const binary = z.string().meta({ override: { type: 'string', format: 'binary' }, description: 'The file' });
  const content: NonNullable<ZodOpenApiOperationObject['requestBody']>['content'] = {};
  if (body) content['application/json'] = { schema: body, ...(sent === undefined ? {} : { example: sent }) };
  if (file) {
    const fields = body instanceof z.ZodObject ? body.shape : {};
    const named = typeof file === 'object' ? file.field : 'file';
    content['multipart/form-data'] = { schema: z.object({ ...fields, [named]: body ? binary.optional() : binary }) };
  }
  return Object.keys(content).length > 0 ? { required: true, content } : undefined;
}

function success({ status, reply, media }: Route, example: Example) {
  const code = example.status ?? status ?? (reply || media || example.reply !== undefined ? 200 : 204);
  const description = code === 201 ? 'Created' : code === 204 ? 'Done; nothing to say' : 'Done';
  const shown = example.reply === undefined ? {} : { example: example.reply };
  const schema = reply ?? (example.reply === undefined ? undefined : z.looseObject({}));
  if (media) {
    const bytes = z.string().meta({ override: { type: 'string', format: 'binary' } });
    return { [code]: { description, headers: headersOf('X-Request-Id'), content: { [media]: { schema: bytes } } } };
  }
  const content = schema ? { content: { 'application/json': { schema, ...shown } } } : {};
  return { [code]: { description, headers: headersOf('X-Request-Id'), ...content } };
}

function operationOf(route: Route, base: string): ZodOpenApiOperationObject {
  const example = exampleOf(route.method, route.path) ?? {};
  const { identity, does, params, query } = route;
  const asked = requestBody(route, example);
  return {
    operationId: operationIdOf(route),
    tags: [chapterOf(route.path)],
    summary: does,
    security: identity === 'none' ? [] : identity === 'optional' ? [{}, { bearer: [] }] : [{ bearer: [] }],
    requestParams: {
      ...(params ? { path: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
    },
    ...(asked ? { requestBody: asked } : {}),
    responses: { ...success(route, example), ...refusalResponses(refusalsOf(route, example)) },
    'x-codeSamples': samplesOf(route, example, base),
  };
}

const ABOUT = `REST of a Parvis server. Answers are JSON; refusals are \`{ errors: [{ fields, message }] }\` (validation,
permission, conflict) or \`{ error }\` (authentication), in French unless \`Accept-Language\` prefers English. Fields that
are not listed are refused. Every answer names its request in \`X-Request-Id\`, every refusal its code in
\`X-Refusal-Code\`. Times are ISO 8601 in UTC.`;

/** The OpenAPI 3.1 document of some routes: everything in it follows from what they declare and from their examples. */
export function describeApi(routes: readonly Route[], base: string): OpenApiDocument {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const one of routes) {
    const path = templateOf(one.path);
    paths[path] = { ...paths[path], [one.method]: operationOf(one, base) };
  }
  Object.assign(paths, pagePaths);
  const codes = new Set(routes.flatMap((one) => refusalsOf(one, exampleOf(one.method, one.path))));
  const used = new Set([...routes.map(({ path }) => chapterOf(path)), PAGES]);
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: { title: 'Parvis', version: '1', description: ABOUT.replaceAll('\n', ' ') },
    servers: [{ url: base }],
    tags: Object.entries(CHAPTERS)
      .filter(([name]) => used.has(name))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The `token` that register, login or anonymous answered. It dies with its session.',
        },
      },
      schemas: {
        Faults: faultsBody,
        Failure: errorBody,
        Profile: ownProfile,
        SignedIn: signedIn,
        Asset: asset,
        Exhibit: exhibitView,
        SceneSummary: sceneSummary,
        Scenario: scenarioView,
        Session: sessionView,
        AdminUser: adminUser,
        TiledMap: tiledMap,
        Tileset: tileset,
      },
      headers: HEADERS,
      examples: refusalExamples(codes),
    },
  };
  // The format says it; the pattern is unreadable.
  return createDocument(document, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'uuid' || jsonSchema.format === 'email') delete jsonSchema.pattern;
    },
  });
}

/** `GET /v1/openapi.json`: the document of all routes, its own included, written once. */
export function openapiRoutes(routes: () => readonly Route[], base: string): Route[] {
  let written: ReadyJson | undefined;
  return [
    route({
      method: 'get',
      path: OPENAPI_PATH,
      does: 'This document: the whole REST API in OpenAPI 3.1.',
      identity: 'none',
      may: 'docs.read',
      cache: 'no-cache',
      reply: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
      answer: () => {
        const text = written?.text ?? JSON.stringify(describeApi(routes(), base));
        written ??= new ReadyJson(text, etagOf(text));
        return written;
      },
    }),
  ];
}
