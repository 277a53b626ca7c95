import assert from 'node:assert/strict';
import { errorBody, faultsBody } from '../../schema/rest/failures.ts';
import { type AppNeeds, routesOf } from '../../server/http/app.ts';
import { aSite, type Site } from '../support/site.ts';

const LEAK =
  /\bat [\w.<>]+ \(|node_modules|\/work\/|\.ts:\d|sqlite|mongo|express|ZodError|TypeError|errno|SELECT |argon2/i;

describe('what an answer gives away', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite({ ROOM_REQUESTS_PER_PERSON: '10000', RECOVERIES_PER_ADDRESS: '10000' });
  });
  afterEach(() => site.close());

  const routes = routesOf({ config: { publicUrl: 'https://parvis.example' } } as AppNeeds);

  it('is nothing of its insides, for any route asked in any wrong way, and every refusal has one of two shapes', async () => {
    const { token } = await site.person('Ada');
    const bodies = ['{', '[]', 'null', '"x"', '{"a":1}', '1e999', '{"email":"\\u0000","password":"\\ud800"}'];
    for (const { method, path } of routes) {
      const at = path.replace(/:(\w+)/g, '%00');
      const wrong = [{}, { token }, { token: 'a.b.c' }].flatMap((who) =>
        method === 'get' ? [who] : bodies.map((body) => ({ ...who, body })),
      );
      for (const asked of wrong) {
        if (path.endsWith('/logout') || path.endsWith('/refresh') || path.endsWith('/confirmation')) continue;
        const answer = await site.ask(at, { method: method.toUpperCase(), ...asked });
        const what = `${method} ${path} ${JSON.stringify(asked)}: ${answer.status} ${answer.text.slice(0, 200)}`;
        assert.ok(answer.status < 500, what);
        assert.match(String(answer.headers.get('x-request-id')), /^[0-9a-f-]{36}$/, what);
        if (answer.status < 400) continue;
        assert.ok(faultsBody.safeParse(answer.json).success || errorBody.safeParse(answer.json).success, what);
        assert.doesNotMatch(answer.text + JSON.stringify([...answer.headers]), LEAK, what);
        assert.ok(answer.headers.get('x-refusal-code'), what);
      }
    }
    assert.deepEqual(
      site.said.filter((line) => line.includes('a request failed')),
      [],
    );
  });

  it('comes with the headers that close it, of whatever kind it is', async () => {
    const { token } = await site.person('Ada');
    const all: readonly [string, object?][] = [
      ['/'],
      ['/docs'],
      ['/docs/page.js'],
      ['/v1/openapi.json'],
      ['/v1/scenes'],
      ['/v1/users/profile', { token }],
      ['/v1/users/profile'],
      ['/v1/users/me', { token, method: 'PATCH', body: '{' }],
      ['/v1/auth/login', { method: 'POST', body: 'x'.repeat(50_000) }],
      ['/v1/nothing'],
      ['/nothing'],
      ['/monitor/'],
      ['/scenes/tiles/town.png'],
      ['/assets/index-abc123.js'],
      ['/auth/provider/nobody'],
      ['/v1/scenes', { method: 'OPTIONS' }],
      ['/v1/auth/anonymous', { body: {}, headers: { origin: 'https://evil.example' } }],
    ];
    for (const [path, asked] of all) {
      const { headers, status } = await site.ask(path, asked);
      const what = `${path} (${status})`;
      assert.equal(headers.get('x-content-type-options'), 'nosniff', what);
      const policy = String(headers.get('content-security-policy'));
      assert.match(policy, /default-src '(none|self)'/, what);
      assert.match(policy, /frame-ancestors 'none'/, what);
      assert.match(String(headers.get('referrer-policy')), /no-referrer|same-origin/, what);
      assert.ok(headers.get('x-request-id'), what);
      for (const name of ['x-powered-by', 'server', 'via', 'x-runtime']) assert.equal(headers.get(name), null, what);
      if (path.startsWith('/v1/users')) assert.equal(headers.get('cache-control'), 'no-store', what);
    }
  });

  it('has https insisted on, once it is served over https', async () => {
    await site.close();
    site = await aSite({ PUBLIC_URL: 'https://parvis.example' });
    for (const path of ['/', '/v1/scenes', '/v1/nothing', '/docs'])
      assert.match(String((await site.ask(path)).headers.get('strict-transport-security')), /max-age=\d{7,}/, path);
  });

  it('speaks French, and English to who prefers it, in every refusal alike', async () => {
    for (const [path, asked] of [
      ['/v1/users/profile', {}],
      ['/v1/nothing', {}],
      ['/v1/auth/login', { body: '{' }],
      ['/v1/auth/login', { body: { email: 'x', password: '' } }],
    ] as const) {
      const fr = await site.ask(path, asked);
      const en = await site.ask(path, { ...asked, headers: { 'accept-language': 'en-US' } });
      assert.deepEqual([fr.headers.get('content-language'), en.headers.get('content-language')], ['fr', 'en'], path);
      assert.notEqual(fr.text, en.text, path);
      assert.equal(fr.status, en.status);
    }
  });
});
