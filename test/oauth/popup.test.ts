import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openChromium } from '../browser/chromium.ts';
import { aDoorstep, callbackOf, type Doorstep } from './doorstep.ts';
import { anIssuer, type Issuer } from './issuer.ts';
import { logInAt } from './login-page.ts';

/** A game of somebody else’s, with the stock SDK and nothing of ours. */
const STOCK_PAGE = `<!doctype html><script src="/colyseus.js"></script><button>Sign in</button><script>
const client = new Colyseus.Client(location.origin);
window.heard = [];
window.addEventListener('message', (event) => heard.push(event.origin));
document.querySelector('button').onclick = () => {
  window.outcome = client.auth.signInWithProvider('oidc').then(
    (data) => ({ data, token: client.auth.token }),
    (error) => ({ error: error.message ?? error }),
  );
};
</script>`;

interface StockWindow {
  outcome: Promise<{ data?: { user: { id: string; email: string } }; token?: string; error?: string }>;
  heard: string[];
}

describe('the stock SDK’s signInWithProvider, in Chromium', function () {
  this.timeout(60_000);
  let issuer: Issuer;
  let site: Doorstep;
  let browser: Browser;
  let context: BrowserContext;
  let game: Page;
  let postsBack = false;

  before(async () => {
    site = await aDoorstep(
      async (url) => {
        // Another site than ours for a browser, whatever the port.
        issuer = await anIssuer(callbackOf(url), { host: 'localhost' });
        issuer.provider.use((asked, next) => {
          if (postsBack && asked.path === '/auth') asked.query = { ...asked.query, response_mode: 'form_post' };
          return next();
        });
        return { OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: issuer.clientId, OIDC_CLIENT_SECRET: issuer.clientSecret };
      },
      {
        '/stock.html': STOCK_PAGE,
        '/colyseus.js': readFileSync('node_modules/@colyseus/sdk/dist/colyseus.js', 'utf8'),
      },
    );
    browser = await openChromium();
  });
  beforeEach(async () => {
    postsBack = false;
    context = await browser.newContext({ locale: 'en-GB' });
    game = await context.newPage();
    await game.goto(`${site.publicUrl}/stock.html`);
  });
  afterEach(() => context.close());
  after(async () => {
    await browser?.close();
    await site.close();
    await issuer.close();
  });

  async function opened(): Promise<Page> {
    const [popup] = await Promise.all([context.waitForEvent('page'), game.getByRole('button').click()]);
    return popup;
  }
  const outcome = () => game.evaluate(() => (window as unknown as StockWindow).outcome);

  it('opens a window, and ends with a user and a token; the window has closed', async () => {
    const popup = await opened();
    await logInAt(popup, 'ada');
    const { data, token } = await outcome();
    assert.equal(data?.user.email, 'ada@example.test');
    assert.equal((await site.ask('/auth/userdata', { token })).json.user.id, data?.user.id);
    assert.ok(popup.isClosed() || (await popup.waitForEvent('close').then(() => true)));
    assert.deepEqual(await game.evaluate(() => (window as unknown as StockWindow).heard), [site.publicUrl]);
  });

  it('upgrades the guest whose token it holds, which is in no address that is shown', async () => {
    const guest = await site.guest();
    await game.evaluate((token) => localStorage.setItem('colyseus-auth-token', token), guest.token);
    await game.reload();
    const popup = await opened();
    await popup.locator('input[name=login]').waitFor();
    assert.ok(!popup.url().includes(guest.token));
    const seen = await popup.evaluate(() => `${document.referrer} ${history.length}`);
    assert.ok(!seen.includes(guest.token));
    await logInAt(popup, 'chloe');
    assert.equal((await outcome()).data?.user.id, guest.user.id);
  });

  it('tells in words why not', async () => {
    await site.accounts.register({ email: 'bob@example.test', password: 'correct horse' }, site.caller);
    await logInAt(await opened(), 'bob');
    assert.match((await outcome()).error ?? '', /An account has this e-mail already/);
  });

  it('a window that is closed is a sign-in cancelled', async () => {
    const popup = await opened();
    await popup.locator('input[name=login]').waitFor();
    await popup.close();
    assert.equal((await outcome()).error, 'cancelled');
  });

  it('comes back by a post from another site too, as Apple’s does', async () => {
    const posts: string[] = [];
    context.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    postsBack = true;
    await logInAt(await opened(), 'ada');
    assert.equal((await outcome()).data?.user.email, 'ada@example.test');
    assert.ok(posts.includes(callbackOf(site.publicUrl)));
  });

  it('a page of another site opens nothing, and is told nothing', async () => {
    const evil = await context.newPage();
    await evil.goto(`${issuer.url}/.well-known/openid-configuration`);
    const told = evil.evaluate(
      (url) =>
        new Promise((resolve) => {
          window.addEventListener('message', (event) => resolve(event.data));
          window.open(url);
          setTimeout(() => resolve('nothing'), 1000);
        }),
      `${site.publicUrl}/auth/provider/oidc`,
    );
    assert.equal(await told, 'nothing');
    assert.ok(site.said.some((line) => /"path":"\/auth\/provider\/oidc","status":403/.test(line)));
  });
});
