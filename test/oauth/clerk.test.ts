import assert from 'node:assert/strict';
import { connect, createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openChromium, type PageHook, Visitor } from '../browser/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { callbackOf } from './doorstep.ts';
import { anIssuer, type Issuer } from './issuer.ts';
import { logInAt } from './login-page.ts';

const THE_DESK = [480, 376] as const;

/** An address that is known before the world behind it is open. */
async function anAddress() {
  let port = 0;
  const relay = createServer((client) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [client, server]) socket.on('error', () => [client, server].map((one) => one.destroy()));
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((ready) => relay.listen(0, '127.0.0.1', ready));
  const address = relay.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    leadTo(to: number) {
      port = to;
    },
    close: () => relay.close(),
  };
}

describe('coming in from elsewhere by talking to the clerk, in a browser', function () {
  this.timeout(120_000);
  let world: TestWorld;
  let issuer: Issuer;
  let browser: Browser;
  let url: string;
  let closeAddress: () => void;
  let visitors: Visitor[] = [];

  before(async () => {
    const address = await anAddress();
    ({ url } = address);
    closeAddress = address.close;
    issuer = await anIssuer(callbackOf(url), { host: 'localhost' });
    world = await openTestWorld({
      SCENES_DIR: 'scenes',
      PUBLIC_URL: url,
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: issuer.clientId,
      OIDC_CLIENT_SECRET: issuer.clientSecret,
      OIDC_NAME: 'the School',
    });
    address.leadTo(world.world.port);
    browser = await openChromium();
  });
  afterEach(async function () {
    for (const [index, visitor] of visitors.entries())
      if (this.currentTest?.state === 'failed') await visitor.picture(`failed-oauth-${index}`);
    await Promise.all(visitors.map(({ page }) => page.context().close()));
    visitors = [];
  });
  after(async () => {
    await browser?.close();
    await world.close();
    await issuer.close();
    closeAddress();
  });

  const meOf = ({ page }: Visitor) =>
    page.evaluate(() => {
      const { me, place } = (window as unknown as PageHook).parvis.client;
      return { id: me?.id, guest: me?.guest, username: me?.username, seat: place?.sessionId };
    });

  /** Up to the form that the clerk opens when one says one has an account. */
  async function atTheForm(): Promise<Visitor> {
    const visitor = await Visitor.at(browser);
    visitors.push(visitor);
    await visitor.arrive(url);
    await visitor.walkTo(...THE_DESK);
    await visitor.use(/Talk to Mrs Quill/);
    await visitor.page.getByRole('button', { name: /I have an account already/ }).click();
    return visitor;
  }

  async function windowOf({ page }: Visitor): Promise<Page> {
    const go = page.getByRole('button', { name: 'Continue with the School' });
    const [popup] = await Promise.all([page.context().waitForEvent('page'), go.click()]);
    return popup;
  }

  it('the guest becomes the account on the spot, and the clerk goes on', async () => {
    const ada = await atTheForm();
    const before = await meOf(ada);
    await ada.page.getByRole('button', { name: 'Continue with the School' }).waitFor();
    await ada.picture('oauth-1-form');
    await logInAt(await windowOf(ada), 'ada');
    await ada.page.getByRole('dialog').getByText('Ada').first().waitFor();
    await ada.page.getByText('Enjoy your walk, Ada!').waitFor();
    await ada.picture('oauth-2-welcome');
    assert.deepEqual(await meOf(ada), { ...before, guest: false, username: 'Ada' });
    const at = await ada.where();
    assert.ok(Math.hypot(at.x - THE_DESK[0], at.y - THE_DESK[1]) < 16);
    assert.deepEqual(ada.complaints, []);
    // The page is still the one that came; a reload finds Ada again.
    await ada.arrive(url);
    assert.equal((await meOf(ada)).username, 'Ada');
  });

  it('a closed window is a form cancelled, and one can try again', async () => {
    const bob = await atTheForm();
    const popup = await windowOf(bob);
    await popup.locator('input[name=login]').waitFor();
    await popup.close();
    await bob.page.getByText('As you wish.').waitFor();
    assert.equal((await meOf(bob)).guest, true);
  });

  it('what is refused is said in the form, which stays open', async () => {
    const email = 'bob@example.test';
    const response = await fetch(`${world.url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'correct horse', options: { username: 'Bob' } }),
    });
    assert.equal(response.status, 200);
    const bob = await atTheForm();
    await logInAt(await windowOf(bob), 'bob');
    await bob.page.getByRole('alert').getByText('Log in with its password first, then link the School').waitFor();
    await bob.page.getByLabel('E-mail address').fill(email);
    await bob.page.getByLabel('Password', { exact: true }).fill('correct horse');
    await bob.page.getByRole('button', { name: 'Log in' }).click();
    await bob.page.getByText('Enjoy your walk, Bob!').waitFor();
    await eventually('bob is himself', async () => (await meOf(bob)).username === 'Bob');
  });

  it('or in the window of one’s account, where it is linked and unlinked', async () => {
    const cleo = await Visitor.at(browser);
    visitors.push(cleo);
    const { page } = cleo;
    await cleo.arrive(url);
    await page.evaluate(
      async (token) => {
        const response = await fetch('/auth/register', {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({
            email: 'cleo@elsewhere.test',
            password: 'correct horse',
            options: { username: 'Cleo_P' },
          }),
        });
        localStorage.setItem('parvis-token', (await response.json()).token);
      },
      await page.evaluate(() => (window as unknown as PageHook).parvis.client.token),
    );
    await cleo.arrive(url);
    const before = await meOf(cleo);
    await page.getByRole('button', { name: 'My account' }).click();
    const ways = page.getByRole('region', { name: 'Other ways in' });
    const add = ways.getByRole('button', { name: 'Link the School' });
    const [popup] = await Promise.all([page.context().waitForEvent('page'), add.click()]);
    await logInAt(popup, 'cleo');
    await ways.getByRole('status').getByText('the School is linked to your account').waitFor();
    await cleo.picture('own-account-links');
    assert.deepEqual(await meOf(cleo), before);
    const linksOf = (account: string | undefined) => world.world.store.links.count({ account: account ?? '' });
    assert.equal(await linksOf(before.id), 1);
    await ways.getByRole('button', { name: 'Unlink the School' }).click();
    await ways.getByRole('status').getByText('the School is no longer linked').waitFor();
    await add.waitFor();
    assert.equal(await linksOf(before.id), 0);
  });
});
