import assert from 'node:assert/strict';
import type { Doorstep } from './doorstep.ts';
import type { Issuer } from './issuer.ts';
import { aSchool, type School } from './school.ts';
import { BrowserWindow } from './window.ts';

const MINUTE = 60_000;

describe('a sign-in that is not what it should be', () => {
  let school: School;
  let issuer: Issuer;
  let site: Doorstep;
  let begin: string;
  let callback: string;
  let comingBack: School['comingBack'];

  before(async () => {
    school = await aSchool();
    ({ issuer, site, begin, callback, comingBack } = school);
  });
  after(() => school.close());

  it('no other page can begin it, hidden or not', async () => {
    for (const page of ['https://evil.example', null]) {
      const window = new BrowserWindow();
      const response = await window.begin(begin, page);
      assert.equal(response.status, 403);
      assert.equal(response.headers.get('location'), null);
      assert.match(await response.text(), new RegExp(`"page":"${site.publicUrl}"`));
      assert.equal(window.cookies(begin).size, 0);
    }
    const { status } = await new BrowserWindow().go(begin, { 'sec-fetch-site': 'cross-site' });
    assert.equal(status, 403);
    assert.equal((await new BrowserWindow().go(begin, { 'sec-fetch-site': 'same-origin' })).status, 303);
  });

  it('a page at another address of the server is told where to go', async () => {
    const response = await new BrowserWindow().begin(`${site.url}/auth/provider/oidc`);
    assert.equal(response.status, 409);
    assert.ok((await response.text()).includes(`open Parvis at its address: ${site.publicUrl}`));
  });

  it('a wrong state, another browser, or another provider’s callback: it has not begun here', async () => {
    const { window, back } = await comingBack('ada');
    const forged = new URL(back);
    forged.searchParams.set('state', 'a'.repeat(43));
    for (const end of [
      await window.end(forged.href),
      await new BrowserWindow().end(back),
      await window.end(callback),
      await window.end(back.replace('/oidc/', '/google/')),
    ]) {
      assert.ok(end.status === 401 || end.status === 404);
      assert.equal(end.message.token, null);
    }
    // None of that has used it up.
    assert.equal((await window.end(back)).status, 200);
  });

  it('somebody else’s finished sign-in cannot be slipped into a browser that began its own', async () => {
    const mallory = await comingBack('bob');
    const ada = await comingBack('ada');
    const planted = await ada.window.end(mallory.back);
    assert.equal(planted.message.code, 'provider.expired');
    // His code under her state: PKCE and the nonce bind the code to the one who asked for it.
    const mixed = new URL(ada.back);
    mixed.searchParams.set('code', new URL(mallory.back).searchParams.get('code') ?? '');
    const { message } = await ada.window.end(mixed.href);
    assert.equal(message.code, 'provider.failed');
    assert.equal(message.token, null);
  });

  it('it is good once', async () => {
    const { window, back } = await comingBack('ada');
    const cookies = new Map(window.cookies(callback));
    assert.equal((await window.end(back)).status, 200);
    for (const [name, value] of cookies) window.cookies(callback).set(name, value);
    assert.equal((await window.end(back)).message.code, 'provider.expired');
  });

  it('of two requests at once one gets in', async () => {
    const { window, back } = await comingBack('ada');
    const ends = await Promise.all([window.end(back), window.end(back), window.end(back)]);
    assert.deepEqual(ends.map(({ status }) => status).sort(), [200, 401, 401]);
  });

  it('a nonce of another’s making is found out', async () => {
    const window = new BrowserWindow();
    const to = new URL((await window.begin(begin)).headers.get('location') ?? '');
    to.searchParams.set('nonce', 'b'.repeat(43));
    const end = await window.end(await window.logIn(to.href, 'ada', callback));
    assert.equal(end.message.code, 'provider.failed');
    assert.equal(end.status, 503);
  });

  it('after ten minutes it is too late, and nothing of it is kept', async () => {
    const { window, back } = await comingBack('ada');
    site.clock.pass(10 * MINUTE);
    assert.equal((await window.end(back)).message.code, 'provider.expired');
    await comingBack('ada');
    site.clock.pass(11 * MINUTE);
    await new BrowserWindow().begin(begin);
    assert.equal(await site.store.signIns.count({ expiresAt: { to: site.clock.now() } }), 0);
  });

  it('leads nowhere else: what a request says of hosts and addresses is not heard', async () => {
    const headers = { referer: `${site.publicUrl}/`, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const url = `${begin}?redirect_uri=https://evil.example/&next=//evil.example&redirect=https://evil.example`;
    const asked = new URL((await new BrowserWindow().go(url, headers)).headers.get('location') ?? '');
    assert.equal(asked.origin, issuer.url);
    assert.equal(asked.searchParams.get('redirect_uri'), callback);
    const posted = await new BrowserWindow().post(
      `${site.publicUrl}/auth/provider/..%2f..%2f%2fevil.example/callback`,
      new URLSearchParams({ code: 'x' }),
      issuer.url,
    );
    assert.match(posted.headers.get('location') ?? '', /^\/auth\/provider\/[^/]+\/callback\?/);
  });

  it('no token, code or state is logged', async () => {
    const guest = await site.guest();
    const { window, back } = await comingBack('ada');
    await window.begin(`${begin}?token=${guest.token}`);
    await window.end(back.replace(/code=[^&]+/, 'code=stolen-code'));
    const logged = site.said.join('\n');
    assert.ok(logged.includes('a sign-in with a provider failed'));
    for (const secret of [guest.token, 'stolen-code', new URL(back).searchParams.get('state') ?? '?'])
      assert.ok(!logged.includes(secret), secret);
  });
});
