import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';

describe('the monitor', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(() => site.close());

  const open = (token?: string) => site.ask('/v1/admin/monitor', { method: 'POST', token });
  const cookieOf = (headers: Headers) => String(headers.get('set-cookie')).split(';')[0] ?? '';
  const look = (cookie: string, path = '/monitor/', more = {}) => site.ask(path, { headers: { cookie, ...more } });

  async function anAdmin() {
    const person = await site.person('Grace');
    await site.roles.grant('grace@example.org', 'admin');
    return person;
  }

  it('is opened by an admin, in his browser, for ten minutes', async () => {
    const { token } = await anAdmin();
    const { status, json, headers } = await open(token);
    assert.deepEqual([status, json], [200, { url: '/monitor/' }]);
    assert.match(
      String(headers.get('set-cookie')),
      /^parvis_monitor=[\w.-]+; Max-Age=600; Path=\/monitor; HttpOnly; SameSite=Strict$/,
    );
    const page = await look(cookieOf(headers));
    assert.equal(page.status, 200);
    assert.match(page.text, /Colyseus/);
    assert.match(String(page.headers.get('content-security-policy')), /style-src 'self' 'unsafe-inline'/);
    assert.equal((await look(cookieOf(headers), '/monitor')).status, 302);
    const script = /src="\.\/(assets\/[^"]+)"/.exec(page.text)?.[1];
    assert.equal((await look(cookieOf(headers), `/monitor/${script}`)).status, 200);
    site.clock.pass(10 * 60 * 1000);
    assert.equal((await look(cookieOf(headers))).status, 401);
  });

  it('is closed to everybody else', async () => {
    const { token } = await site.person('Ada');
    assert.equal((await open()).status, 401);
    assert.equal((await open(token)).status, 403);
    assert.equal((await open((await site.guest()).token)).status, 403);
    for (const path of [
      '/monitor',
      '/monitor/',
      '/monitor/api',
      '/monitor/api/room/call?roomId=x&method=disconnect&args=[]',
      '/monitor/assets/x.js',
      '/MONITOR/',
    ])
      assert.equal((await site.ask(path)).status, 401, path);
    assert.equal((await site.ask('/monitor/', { token })).status, 401);
    assert.equal((await look(`parvis_monitor=${token}`)).status, 401);
    assert.equal((await look('parvis_monitor=rubbish')).status, 401);
  });

  it('is closed to who is no admin any more, or has logged out', async () => {
    const { token, identity } = await anAdmin();
    const cookie = cookieOf((await open(token)).headers);
    await site.roles.grant('grace@example.org', 'player');
    assert.equal((await look(cookie)).status, 403);
    await site.roles.grant('grace@example.org', 'admin');
    assert.equal((await look(cookie)).status, 200);
    await site.sessions.end(identity);
    assert.equal((await look(cookie)).status, 401);
  });

  it('is not worked from another site’s page', async () => {
    const { token } = await anAdmin();
    const cookie = cookieOf((await open(token)).headers);
    for (const site of ['cross-site', 'same-site'])
      assert.equal((await look(cookie, '/monitor/api', { 'sec-fetch-site': site })).status, 403);
  });

  it('sends its cookie over https only, where there is https', async () => {
    await site.close();
    site = await aSite({ PUBLIC_URL: 'https://parvis.example' });
    const { token } = await anAdmin();
    const { headers } = await open(token);
    assert.match(String(headers.get('set-cookie')), /; Secure/);
    assert.ok(headers.get('strict-transport-security'));
  });
});
