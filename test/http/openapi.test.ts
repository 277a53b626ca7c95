import assert from 'node:assert/strict';
import type { Application } from 'express';
import { EXAMPLES, exampleOf } from '../../schema/rest/examples.ts';
import type { AppNeeds } from '../../server/http/app.ts';
import { routesOf } from '../../server/http/app.ts';
import { describeApi, operationIdOf, templateOf } from '../../server/http/openapi.ts';
import { sendExample } from '../support/examples.ts';
import { aSite, type Site } from '../support/site.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const routes = routesOf({ config: { publicUrl: 'https://parvis.example' } } as AppNeeds);
const document = describeApi(routes, 'https://parvis.example');
const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** Every route that Express itself knows of, however deep it is mounted. */
function mounted(layers: readonly Layer[]): { method: string; path: string }[] {
  return layers.flatMap(({ route, handle }) => {
    if (!route) return mounted(handle?.stack ?? []);
    return Object.keys(route.methods).map((method) => ({ method, path: route.path }));
  });
}

describe('the document of the API', () => {
  let site: Site;
  before(async () => {
    site = await aSite();
  });
  after(() => site.close());

  it('has every route that is mounted', () => {
    const stack = (site.app as Application & { router: { stack: Layer[] } }).router.stack;
    const all = mounted(stack);
    assert.ok(all.length > 40);
    // The monitor is Colyseus's own: behind its guard it is as it is.
    const missing = all
      .filter(({ path }) => !/^\/(?:api\b.*)?$/.test(path))
      .filter(({ method, path }) => !Object.hasOwn(document.paths?.[templateOf(path)] ?? {}, method));
    assert.deepEqual(missing.map(nameOf), []);
  });

  it('has an example for every route, and none for routes that are gone', () => {
    const bare = routes.filter(({ method, path }) => !exampleOf(method, path)).map(nameOf);
    assert.deepEqual(bare, [], 'routes without an example in schema/rest/examples*.ts');
    const known = new Set(routes.map(nameOf));
    assert.deepEqual(
      Object.keys(EXAMPLES).filter((name) => !known.has(name)),
      [],
    );
  });

  it('shows only examples that have the shapes they stand for', () => {
    for (const route of routes) {
      const { body, reply, params = {}, query = {} } = exampleOf(route.method, route.path) ?? {};
      const fits = (shape: typeof route.body, value: unknown, what: string) => {
        const result = shape?.safeParse(value);
        assert.ok(!result || result.success, `${what} of ${nameOf(route)}: ${result?.error}`);
      };
      if (body !== undefined) fits(route.body, body, 'body');
      if (reply !== undefined) fits(route.reply, reply, 'reply');
      fits(route.params, params, 'params');
      fits(route.query, query, 'query');
    }
  });

  it('is whole: ids are unique, references lead somewhere, refusals have both shapes', async () => {
    const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item));
    const ids = operations.map(({ operationId }) => operationId);
    assert.deepEqual(ids.length, new Set(ids).size);
    assert.equal(operationIdOf({ method: 'get', path: '/v1/users/profile' }), 'getUsersProfile');
    for (const [, ref = ''] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)) {
      const at = ref.slice(2).split('/');
      const found = at.reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], document);
      assert.ok(found, ref);
    }
    const { status, json, headers } = await site.ask('/v1/openapi.json');
    assert.deepEqual([status, json.openapi], [200, '3.1.0']);
    assert.ok(headers.get('etag'));
    const { responses, security } = json.paths['/v1/users/profile'].get;
    assert.deepEqual(security, [{ bearer: [] }]);
    assert.equal(responses['401'].content['application/json'].schema.$ref, '#/components/schemas/Failure');
    const change = json.paths['/v1/users/me'].patch;
    assert.ok(change.requestBody.content['multipart/form-data'].schema.properties.avatar);
    assert.equal(change.responses['409'].content['application/json'].schema.$ref, '#/components/schemas/Faults');
    assert.deepEqual(
      change['x-codeSamples'].map((one: { label: string }) => one.label),
      ['curl', 'fetch'],
    );
  });

  it('is a page for people too, under a policy that allows its own style and script alone', async () => {
    const page = await site.ask('/docs');
    assert.equal(page.status, 200);
    for (const { method, path } of routes) assert.ok(page.text.includes(`<span class="method ${method}">`), path);
    for (const id of ['getUsersProfile', 'patchUsersMe', 'shape-Profile']) assert.ok(page.text.includes(`id="${id}"`));
    assert.doesNotMatch(page.text, / style=| on\w+=|<style|javascript:/);
    const policy = String(page.headers.get('content-security-policy'));
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|data:/);
    for (const file of ['/docs/page.css', '/docs/page.js']) assert.equal((await site.ask(file)).status, 200, file);
    for (const file of ['/docs/../app.ts', '/docs/..%2fapp.ts', '/docs/nothing'])
      assert.equal((await site.ask(file)).status, 404, file);
  });
});

describe('every documented example', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld({ RECOVERIES_PER_ADDRESS: '1000', LOG_LEVEL: 'error' });
  });
  after(() => world.close());

  for (const route of routes)
    it(`is answered as it says: ${nameOf(route)}`, async () => {
      const example = exampleOf(route.method, route.path);
      assert.ok(example, `no example for ${nameOf(route)}`);
      const { status, json, text, headers } = await sendExample(world, route, example);
      const body = route.reply !== undefined || route.media !== undefined || example.reply !== undefined;
      assert.equal(status, example.status ?? route.status ?? (body ? 200 : 204), text);
      assert.match(String(headers.get('x-request-id')), /^[0-9a-f-]{36}$/);
      if (route.reply) assert.deepEqual(route.reply.parse(json), json, 'it holds a field that is not documented');
      const keys = (value: unknown) => (typeof value === 'object' && value ? Object.keys(value).sort() : value);
      if (example.reply !== undefined) assert.deepEqual(keys(json), keys(example.reply));
      if (!body) assert.equal(text, '');
      if (route.media) assert.equal(headers.get('content-type'), route.media);
    });
});
