import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';
import { raw, statusesOf } from './raw.ts';

const EVIL = [
  'https://evil.example',
  'null',
  'https://parvis.example.evil.example',
  'https://evil-parvis.example',
  'http://parvis.example',
  'https://parvis.example:444',
  'https://parvis.example@evil.example',
  'https://PARVIS.example.',
  'file://',
  'chrome-extension://abc',
  'javascript:1',
];

describe('pages of other sites', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite({ PUBLIC_URL: 'https://parvis.example', RECOVERIES_PER_ADDRESS: '100' });
  });
  afterEach(() => site.close());

  it('may change nothing and read nothing, whatever their address looks like', async () => {
    for (const origin of EVIL) {
      const headers = { origin };
      const post = await site.ask('/v1/auth/anonymous', { body: {}, headers });
      assert.deepEqual([post.status, post.headers.get('x-refusal-code')], [403, 'origin.refused'], origin);
      for (const method of ['GET', 'OPTIONS']) {
        const { headers: back } = await site.ask('/v1/users/profile', { method, headers });
        assert.equal(back.get('access-control-allow-origin'), null, `${method} ${origin}`);
        assert.equal(back.get('access-control-allow-credentials'), null, `${method} ${origin}`);
        assert.match(String(back.get('vary')), /Origin/);
      }
    }
  });

  it('are told apart from allowed ones, which get exactly their own name back', async () => {
    const headers = { origin: 'https://parvis.example', 'access-control-request-method': 'PATCH' };
    const { status, headers: back } = await site.ask('/v1/users/me', { method: 'OPTIONS', headers });
    assert.equal(status, 204);
    assert.equal(back.get('access-control-allow-origin'), 'https://parvis.example');
    assert.doesNotMatch([...back.values()].join(), /\*/);
    const errors = await site.ask('/v1/users/profile', { headers });
    assert.equal(errors.headers.get('access-control-allow-origin'), 'https://parvis.example');
  });

  it('cannot be named by a Host of their own', async () => {
    const { url } = site;
    const lie = ['POST /v1/auth/anonymous HTTP/1.1', 'Host: 127.0.0.1', 'Origin: https://evil.example'];
    const rest = ['X-Forwarded-Host: evil.example', 'Content-Type: application/json', 'Content-Length: 2'];
    assert.deepEqual(statusesOf(await raw(url, [...lie, ...rest, 'Connection: close', '', '{}'].join('\r\n'))), [403]);
  });

  it('get no link into a letter: its links are those of PUBLIC_URL, whatever the request said', async () => {
    await site.person('Ada');
    const body = JSON.stringify({ email: 'ada@example.org' });
    const head = [
      'POST /v1/auth/forgot-password HTTP/1.1',
      'Host: evil.example',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: javascript',
      'Forwarded: host=evil.example;proto=http',
      'X-Original-URL: https://evil.example/',
      'Referer: https://evil.example/',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Connection: close',
    ];
    const got = await raw(site.url, `${head.join('\r\n')}\r\n\r\n${body}`);
    assert.deepEqual(statusesOf(got), [200]);
    assert.doesNotMatch(got, /evil/);
    await site.postman.round();
    const letters = JSON.stringify(site.mailed);
    assert.match(letters, /https:\/\/parvis\.example\//);
    assert.doesNotMatch(letters, /evil/);
  });

  it('cannot put lines of their own into a letter or an answer', async () => {
    for (const email of ['ada@example.org\r\nBcc: eve@example.org', 'ada@example.org%0d%0aBcc: eve@example.org'])
      assert.equal((await site.ask('/v1/auth/forgot-password', { body: { email } })).status, 400);
    const { headers } = await site.ask('/v1/scenes/plaza?from=%0d%0aSet-Cookie:%20a=b');
    assert.equal(headers.get('set-cookie'), null);
  });

  it('are never where one is sent', async () => {
    const paths = [
      '//evil.example',
      '//evil.example/..',
      '/\\evil.example',
      '/%5cevil.example',
      '/https://evil.example',
      '/monitor//evil.example',
      '/docs//evil.example/..',
      '/scenes//evil.example/',
      '/assets//evil.example/',
      '/v1/auth/login?next=https://evil.example',
      '/?redirect=https://evil.example',
      '/auth/provider/google?redirect=https://evil.example&return_to=//evil.example',
      '/auth/provider/google/callback?state=x&redirect_uri=https://evil.example',
    ];
    for (const path of paths) {
      const got = await raw(site.url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      assert.doesNotMatch(/^location: (.*)$/im.exec(got)?.[1] ?? '', /evil/, path);
      assert.ok(
        statusesOf(got).every((status) => status < 500),
        `${path}: ${statusesOf(got)}`,
      );
    }
  });
});
