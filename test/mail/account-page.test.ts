import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { errandOf, takeErrand } from '../../web/src/account/errand.ts';
import { ACCOUNT_WORDS } from '../../web/src/account/words.ts';
import { openChromium, Visitor } from '../browser/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { aMailServer, type MailServer } from '../support/mail-server.ts';
import { tokenIn } from '../support/read-mail.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const EMAIL = 'ada@example.org';
const PASSWORD = 'correct horse battery';
const NEXT = 'a quite new password';

describe('the errand in the fragment of a link', () => {
  it('is to confirm, to choose a password, or else to ask for a letter', () => {
    assert.deepEqual(errandOf('#confirm=a-B_9'), { kind: 'confirm', token: 'a-B_9' });
    assert.deepEqual(errandOf('#reset=a-B_9'), { kind: 'reset', token: 'a-B_9' });
    for (const other of [
      '',
      '#',
      '#forgot',
      '#reset=',
      '#reset=<b>',
      '#toString=x',
      '#reset=a&x=b',
      `#reset=${'x'.repeat(201)}`,
    ])
      assert.deepEqual(errandOf(other), { kind: 'forgot' }, other);
  });

  it('leaves nothing in the address bar', () => {
    const shown: unknown[] = [];
    const history = { replaceState: (_: unknown, __: string, url?: string | URL | null) => void shown.push(url) };
    takeErrand({ location: { hash: '#reset=secret', pathname: '/account.html' }, history });
    assert.deepEqual(shown, ['/account.html']);
  });

  it('has its words in French and in English', () => {
    for (const [word, { fr, en }] of Object.entries(ACCOUNT_WORDS))
      assert.ok(fr.trim() !== '' && en.trim() !== '', word);
  });
});

describe('the page that letters lead to', function () {
  this.timeout(60_000);
  let server: MailServer;
  let world: TestWorld;
  let browser: Browser;
  let visitor: Visitor;

  before(async () => {
    browser = await openChromium();
  });
  beforeEach(async () => {
    server = await aMailServer();
    world = await openTestWorld({ SMTP_URL: server.url });
    visitor = await Visitor.at(browser);
  });
  afterEach(async () => {
    await visitor.page.context().close();
    await world.close();
    await server.close();
  });
  after(() => browser.close());

  const post = (path: string, body: object) =>
    fetch(world.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const register = () => post('/auth/register', { email: EMAIL, password: PASSWORD, options: { username: 'Ada' } });
  const tokenOf = async (kind: 'confirm' | 'reset') =>
    tokenIn(await eventually('the letter', () => server.received.find(({ text }) => text.includes(`#${kind}=`))));
  const open = async (fragment: string) => {
    await visitor.page.goto(`${world.url}/account.html${fragment}`);
  };
  const heading = (words: string) => visitor.page.getByRole('heading', { name: words }).waitFor();
  /** What the browser complains of, but for answers that were not yes. */
  const complaints = () => visitor.complaints.filter((one) => !/status of 4\d\d/.test(one));

  it('takes a new password: the token leaves the address bar at once, and the old password opens nothing', async () => {
    await register();
    await post('/auth/forgot-password', { email: EMAIL });
    const token = await tokenOf('reset');
    const { page } = visitor;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(`#reset=${token}`);
    await heading('Choose a new password');
    assert.equal(page.url(), `${world.url}/account.html`);
    const field = page.getByLabel('New password', { exact: true });
    assert.equal(await field.getAttribute('type'), 'password');
    assert.equal(await field.getAttribute('autocomplete'), 'new-password');
    await field.fill('short');
    await page.keyboard.press('Enter');
    await page.getByText('The password must have at least 8 characters').waitFor();
    await visitor.picture('account-reset');
    await field.fill(NEXT);
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await heading('It is done');
    assert.equal(await page.getByRole('link', { name: 'Go to the square' }).getAttribute('href'), '/');
    assert.equal((await post('/auth/login', { email: EMAIL, password: PASSWORD })).status, 401);
    assert.equal((await post('/auth/login', { email: EMAIL, password: NEXT })).status, 200);
    assert.ok(!asked.some((url) => url.includes(token)));
    assert.deepEqual(complaints(), []);

    // The same link, opened again where the page still is.
    await open(`#reset=${token}`);
    await heading('Choose a new password');
    await page.getByLabel('New password', { exact: true }).fill(NEXT);
    await page.keyboard.press('Enter');
    await heading('That did not work');
    await page.getByText('This link is no longer good').waitFor();
    await page.getByRole('button', { name: 'Forgot your password?' }).click();
    await page.getByLabel('E-mail address').fill(EMAIL);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await heading('A letter may be on its way');
    await eventually(
      'another letter',
      () => server.received.filter(({ text }) => text.includes('#reset=')).length === 2,
    );
    assert.deepEqual(complaints(), []);
  });

  it('confirms an address, in the language one likes', async () => {
    await register();
    const token = await tokenOf('confirm');
    await open(`#confirm=${token}`);
    await heading('Your address is confirmed');
    await visitor.page.getByRole('button', { name: 'Passer en français' }).click();
    await heading('Votre adresse est confirmée');
    await visitor.picture('account-confirmed');
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'fr');
    const [account] = await world.world.store.accounts.find({ where: { email: EMAIL } });
    assert.ok(account?.emailConfirmedAt);
    await open(`#confirm=${token}`);
    await visitor.page.getByText('Ce lien ne vaut plus rien').waitFor();
    assert.deepEqual(complaints(), []);
  });

  it('says when the server does not answer, and lets one try again', async () => {
    await register();
    const token = await tokenOf('confirm');
    await visitor.page.route('**/auth/confirm-email', (route) => route.abort(), { times: 1 });
    await open(`#confirm=${token}`);
    await visitor.page.getByText('The server does not answer').waitFor();
    await visitor.page.getByRole('button', { name: 'Try again' }).click();
    await heading('Your address is confirmed');
  });
});
