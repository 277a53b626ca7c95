import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { aDoorstep, type Doorstep } from './doorstep.ts';
import type { Issuer } from './issuer.ts';
import { aSchool, type School } from './school.ts';
import { BrowserWindow } from './window.ts';

describe('coming in with an OpenID provider', () => {
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

  it('the providers that are set up are listed, and no others', async () => {
    const { json } = await site.ask('/auth/providers');
    assert.deepEqual(json, { providers: [{ id: 'oidc', title: 'School' }] });
    const { status, text } = await site.ask('/auth/provider/google', { headers: { referer: `${site.publicUrl}/` } });
    assert.equal(status, 404);
    assert.match(text, /provider\.unknown/);
  });

  it('asks for a code, with PKCE, a state and a nonce, to come back to PUBLIC_URL', async () => {
    const window = new BrowserWindow();
    const response = await window.begin(begin);
    const asked = new URL(response.headers.get('location') ?? '').searchParams;
    assert.equal(response.status, 303);
    assert.equal(asked.get('response_type'), 'code');
    assert.equal(asked.get('redirect_uri'), callback);
    assert.equal(asked.get('code_challenge_method'), 'S256');
    for (const name of ['code_challenge', 'state', 'nonce']) assert.ok((asked.get(name) ?? '').length >= 43, name);
    const [set = ''] = response.headers.getSetCookie();
    assert.match(set, /HttpOnly/);
    assert.match(set, /SameSite=Lax/);
    assert.match(set, /Max-Age=600/);
    assert.ok(!set.includes(asked.get('state') ?? ''));
    const id = createHash('sha256')
      .update(asked.get('state') ?? '')
      .digest('base64url');
    const stored = await site.store.signIns.get(id);
    assert.equal(
      asked.get('code_challenge'),
      createHash('sha256')
        .update(stored?.verifier ?? '')
        .digest('base64url'),
    );
  });

  it('a stranger gets an account, named as there, with the address that the provider vouches for', async () => {
    issuer.people['emi'] = { email: 'Emi@Example.test', email_verified: true, preferred_username: 'Emi' };
    const end = await new BrowserWindow().signIn(begin, 'emi');
    assert.equal(end.status, 200, end.html);
    assert.equal(end.message.user?.email, 'emi@example.test');
    assert.match(end.message.user?.username ?? '', /^Emi/);
    assert.equal(end.message.user?.guest, false);
    const { json } = await site.ask('/auth/userdata', { token: end.message.token ?? '' });
    assert.equal(json.user.id, end.message.user?.id);
    assert.ok((await site.store.accounts.get(json.user.id))?.emailConfirmedAt);
  });

  it('coming back another day, in another browser, it is the same account', async () => {
    const first = await new BrowserWindow().signIn(begin, 'ada');
    const second = await new BrowserWindow().signIn(begin, 'ada');
    assert.equal(second.message.user?.id, first.message.user?.id);
    assert.notEqual(second.message.token, first.message.token);
  });

  it('only the page that began it is told, under a policy that lets nothing else run', async () => {
    const { page, headers, html } = await new BrowserWindow().signIn(begin, 'ada', 'https://parvis.example');
    assert.equal(page, 'https://parvis.example');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    assert.ok(policy.includes(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`));
    assert.ok(!/unsafe|'self'|\*/.test(policy));
    assert.ok(!html.includes("'*'"));
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('cross-origin-opener-policy'), 'unsafe-none');
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  it('whoever thinks better of it at the provider is told so', async () => {
    const { window, back } = await comingBack('ada');
    const given = new URL(back);
    given.searchParams.delete('code');
    given.searchParams.set('error', 'access_denied');
    const { message, page } = await window.end(given.href);
    assert.deepEqual(message, {
      user: null,
      token: null,
      error: 'You changed your mind',
      code: 'provider.cancelled',
      details: {},
    });
    assert.equal(page, site.publicUrl);
  });

  it('what the provider posts comes in too: the post becomes a get, which has the cookie', async () => {
    const { window, back } = await comingBack('ada');
    const turned = await window.post(callback, new URL(back).searchParams, issuer.url);
    assert.equal(turned.status, 303);
    const to = turned.headers.get('location') ?? '';
    assert.ok(to.startsWith('/auth/provider/oidc/callback?code='));
    assert.equal((await window.end(new URL(to, callback).href)).status, 200);
  });

  it('beginning is limited by address', async () => {
    const tight = await aDoorstep(() => ({
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: issuer.clientId,
      OIDC_CLIENT_SECRET: issuer.clientSecret,
      PROVIDER_SIGN_INS_PER_ADDRESS: '2',
    }));
    const at = `${tight.publicUrl}/auth/provider/oidc`;
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await new BrowserWindow().begin(at)).status);
    assert.deepEqual(statuses, [303, 303, 429]);
    await tight.close();
  });

  it('a provider that is down is told of, and asked again the next time', async () => {
    const down = await aDoorstep(() => ({
      OIDC_ISSUER: 'http://127.0.0.1:9',
      OIDC_CLIENT_ID: 'x',
      OIDC_CLIENT_SECRET: 'y',
      OIDC_NAME: 'Nowhere',
    }));
    for (let i = 0; i < 2; i++) {
      const response = await new BrowserWindow().begin(`${down.publicUrl}/auth/provider/oidc`);
      assert.equal(response.status, 503);
      assert.match(await response.text(), /Nowhere did not answer as expected/);
    }
    await down.close();
  });
});
