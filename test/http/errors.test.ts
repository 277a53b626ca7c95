import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { aSite, type Site } from '../support/site.ts';

describe('over HTTP', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(() => site.close());

  const first = (json: { errors: { fields: string; message: string }[] }) => json.errors[0];

  it('one is answered in French, or in English when one prefers it', async () => {
    const said = async (language?: string) => {
      const headers: Record<string, string> = language ? { 'accept-language': language } : {};
      const { json, headers: back } = await site.ask('/auth/userdata', { headers });
      return [json.error, back.get('content-language')];
    };
    const [fr, en] = [
      ['Token invalide ou expiré', 'fr'],
      ['Invalid or expired token', 'en'],
    ];
    assert.deepEqual(await said(), fr);
    assert.deepEqual(await said('*'), fr);
    assert.deepEqual(await said('de'), fr);
    assert.deepEqual(await said('en-GB,en;q=0.9'), en);
    assert.deepEqual(await said('en;q=0.5, fr;q=0.9'), fr);
  });

  it('an unknown address is answered like any refusal', async () => {
    for (const path of [
      '/v1/nothing',
      '/auth/nothing',
      '/nothing',
      '/assets/nothing.webp',
      '/scenes/plaza/scene.json',
    ]) {
      const { status, json, headers } = await site.ask(path);
      assert.deepEqual([status, json], [404, { errors: [{ fields: 'path', message: 'Adresse inconnue' }] }], path);
      assert.ok(headers.get('x-request-id'));
    }
    assert.equal((await site.ask('/v1/scenes', { method: 'DELETE' })).status, 404);
  });

  it('a body that cannot be read is the sender’s fault', async () => {
    const malformed = await site.ask('/auth/login', { body: '{"email":' });
    assert.deepEqual([malformed.status, first(malformed.json)?.fields], [400, 'body']);
    const large = await site.ask('/auth/login', { body: { email: 'x'.repeat(40_000), password: '' } });
    assert.deepEqual([large.status, first(large.json)?.message], [413, 'Requête trop volumineuse']);
    const headers = { 'content-type': 'application/json; charset=klingon' };
    assert.equal((await site.ask('/auth/login', { body: '{}', headers })).status, 400);
    assert.equal(
      (await site.ask('/auth/login', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })).status,
      400,
    );
    assert.equal((await site.ask('/v1/scenes/%E0%A4%A')).status, 400);
    assert.equal((await site.ask('/v1/scenes/NOPE')).status, 400);
    assert.equal((await site.ask('/v1/scenes/plaza?part=all')).status, 400);
    assert.equal((await site.ask('/v1/scenes/plaza?from=a&from=b')).status, 400);
  });

  it('a bug is logged with its request, and nothing of it is told', async () => {
    site.accounts.login = () => Promise.reject(new Error('the cat is in the database'));
    const { status, json, text, headers } = await site.ask('/auth/login', {
      body: { email: 'a@b.org', password: 'hunter22' },
    });
    assert.deepEqual([status, json], [500, { error: 'Erreur interne du serveur' }]);
    assert.doesNotMatch(text, /cat|at /);
    const id = headers.get('x-request-id');
    const line = site.said.find((one) => one.includes('a request failed'));
    assert.ok(line?.includes(String(id)) && line.includes('the cat is in the database'));
    assert.ok(!site.said.join().includes('hunter22'));
  });

  it('the log tells of every request, without its query, its token or its body', async () => {
    const { json } = await site.ask('/auth/register', {
      body: { email: 'ada@example.org', password: 'correct horse' },
    });
    await site.ask('/auth/userdata?token=leaky', { token: json.token });
    const log = site.said.join('');
    assert.match(log, /"path":"\/auth\/userdata","status":200/);
    assert.doesNotMatch(log, /leaky|correct horse|ada@example|eyJ/);
  });

  it('pages of other sites may not change anything, nor read what is answered', async () => {
    const evil = { origin: 'https://evil.example' };
    const post = await site.ask('/auth/anonymous', { body: {}, headers: evil });
    assert.deepEqual([post.status, post.headers.get('x-refusal-code')], [403, 'origin.refused']);
    assert.equal((await site.ask('/auth/anonymous', { body: {}, headers: { origin: 'null' } })).status, 403);
    const get = await site.ask('/v1/scenes', { headers: evil });
    assert.equal(get.headers.get('access-control-allow-origin'), null);
    assert.equal(
      (await site.ask('/v1/scenes', { method: 'OPTIONS', headers: evil })).headers.get('access-control-allow-methods'),
      null,
    );
  });

  it('pages of allowed sites may', async () => {
    const headers = { origin: 'https://parvis.example' };
    const { status, headers: back } = await site.ask('/auth/anonymous', { body: {}, headers });
    assert.equal(status, 200);
    assert.equal(back.get('access-control-allow-origin'), 'https://parvis.example');
    assert.match(String(back.get('access-control-expose-headers')), /X-Refusal-Code/);
    const asked = await site.ask('/auth/anonymous', { method: 'OPTIONS', headers });
    assert.deepEqual([asked.status, asked.headers.get('access-control-allow-credentials')], [204, 'true']);
  });

  it('every answer is closed to what no page of ours needs', async () => {
    const { headers } = await site.ask('/');
    const policy = String(headers.get('content-security-policy'));
    for (const rule of [
      "script-src 'self';",
      "style-src 'self';",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "media-src 'self' blob:",
      'wss:',
    ])
      assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(policy, /unsafe|upgrade-insecure/);
    assert.equal(headers.get('x-powered-by'), null);
    assert.equal(headers.get('strict-transport-security'), null);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('a request that is cut short harms nobody', async () => {
    const { hostname, port } = new URL(site.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"em',
    );
    socket.end();
    await once(socket.resume(), 'close');
    assert.equal((await site.ask('/v1/scenes')).status, 200);
    assert.ok(!site.said.some((line) => line.includes('a request failed')));
  });
});
