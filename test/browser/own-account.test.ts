import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { eventually } from '../support/eventually.ts';
import { aWav } from '../support/media.ts';
import { aPicture } from '../support/pictures.ts';
import { aForm } from '../support/site.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

const DAY = 24 * 3600 * 1000;
const PASSWORD = 'correct horse battery';

describe('the window of one’s own account', function () {
  this.timeout(120_000);
  let world: TestWorld;
  let browser: Browser;
  let visitors: Visitor[] = [];
  /** How far the server's clock is behind. */
  let behind = 0;

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes' }, { now: () => Date.now() - behind });
    browser = await openChromium();
  });
  afterEach(async function () {
    for (const [index, visitor] of visitors.entries())
      if (this.currentTest?.state === 'failed') await visitor.picture(`failed-own-account-${index}`);
    await Promise.all(visitors.map(({ page }) => page.context().close()));
    visitors = [];
    behind = 0;
  });
  after(async () => {
    await browser?.close();
    await world.close();
  });

  async function post(path: string, body: object, headers: Record<string, string> = {}) {
    const response = await fetch(world.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { token: string };
  }

  /** Somebody with an account, in the world, with her window open. */
  async function member(username: string, size?: { width: number; height: number }): Promise<Visitor> {
    const email = `${username.toLowerCase()}@example.test`;
    const { token } = await post('/auth/register', { email, password: PASSWORD, options: { username } });
    const visitor = await Visitor.at(browser, size);
    visitors.push(visitor);
    await visitor.page.addInitScript((kept) => localStorage.setItem('parvis-token', kept), token);
    await visitor.arrive(world.url);
    return visitor;
  }

  async function open({ page }: Visitor): Promise<void> {
    await page.getByRole('button', { name: 'My account' }).press('Enter');
    await page.getByRole('heading', { name: 'Devices logged in' }).waitFor();
  }

  const section = ({ page }: Visitor, name: string) => page.getByRole('region', { name });

  it('is there for who has an account, and not for guests', async () => {
    const guest = await Visitor.at(browser);
    visitors.push(guest);
    await guest.arrive(world.url);
    assert.equal(await guest.page.getByRole('button', { name: 'My account' }).isVisible(), false);
  });

  it('changes name and password, and says at the field what is refused', async () => {
    const ada = await member('Ada_Byron');
    await open(ada);
    const name = section(ada, 'Name');
    await name.getByLabel('Username').fill('x');
    await name.getByRole('button').click();
    await name.getByText('at least 3 characters').waitFor();
    await name.getByLabel('Username').fill('Ada_Lovelace');
    await ada.page.keyboard.press('Enter');
    await name.getByRole('status').getByText('Saved').waitFor();
    await ada.page.locator('.me-name', { hasText: 'Ada_Lovelace' }).waitFor();
    const password = section(ada, 'Password');
    await password.getByLabel('Current password').fill('not this one');
    await password.getByLabel('New password').fill('another correct battery');
    await password.getByRole('button', { name: 'Change password' }).click();
    await password.getByText('The current password is wrong').waitFor();
    await password.getByLabel('Current password').fill(PASSWORD);
    await password.getByRole('button', { name: 'Change password' }).click();
    await password.getByRole('status').getByText('Saved').waitFor();
    assert.equal(await password.getByLabel('Current password').inputValue(), '');
    await ada.page.keyboard.press('Escape');
    await ada.page.getByRole('dialog').waitFor({ state: 'detached' });
    // Two answers were refusals, and the browser says so in its console.
    assert.deepEqual(
      ada.complaints.filter((one) => !/status of 40\d/.test(one)),
      [],
    );
  });

  it('lists what one has uploaded, gives it other names and deletes it', async () => {
    const ada = await member('Ada_Files');
    const token = await ada.page.evaluate(() => localStorage.getItem('parvis-token'));
    const files: [string, Buffer][] = [
      ['dawn.png', await aPicture('png')],
      ['song.wav', aWav()],
    ];
    for (const [name, bytes] of files) {
      const body = aForm(bytes, name);
      await fetch(`${world.url}/v1/assets`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body });
    }
    await open(ada);
    const mine = section(ada, 'My files');
    await mine.getByText('files: 2 of 200').waitFor();
    await mine.getByRole('button', { name: 'Rename: dawn.png' }).click();
    await mine.getByLabel('New name').fill('../dawn');
    await ada.page.keyboard.press('Enter');
    await mine.getByText('This file name is not accepted').waitFor();
    await mine.getByLabel('New name').fill('Sunset');
    await ada.page.keyboard.press('Enter');
    await mine.getByRole('button', { name: 'Rename: Sunset' }).waitFor();
    await ada.picture('own-files');
    await mine.getByRole('button', { name: 'Delete: song.wav' }).click();
    await mine.getByText('What hangs of it will be taken down').waitFor();
    await mine.getByRole('button', { name: 'Delete for good' }).click();
    await mine.getByText('files: 1 of 200').waitFor();
    assert.equal(await world.world.store.assets.count(), 1);
  });

  it('asks for the letter again, until the address is confirmed', async () => {
    const ada = await member('Ada_Mail');
    await open(ada);
    const email = section(ada, 'E-mail address');
    await email.getByText('Not confirmed yet').waitFor();
    await ada.picture('own-account');
    const letters = () => {
      const outbox = join(world.dataDir, 'outbox');
      return readdirSync(outbox).filter((file) => readFileSync(join(outbox, file), 'utf8').includes('ada_mail@'));
    };
    await eventually('the first letter is there', () => letters().length === 1, 20_000);
    await email.getByRole('button', { name: 'Send the letter again' }).click();
    await email.getByText('The letter is on its way').waitFor();
    await eventually('the second one is there', () => letters().length === 2, 20_000);
    const [account] = await world.world.store.accounts.find({ where: { email: 'ada_mail@example.test' } });
    await world.world.store.accounts.update(account?.id ?? '', { emailConfirmedAt: 1 });
    await ada.page.keyboard.press('Escape');
    // Once it is closed, the keyboard is the game's again.
    await ada.page.getByRole('dialog').waitFor({ state: 'detached' });
    await ada.page.waitForFunction(() => document.activeElement?.tagName === 'CANVAS');
    await open(ada);
    await email.getByText('Confirmed', { exact: true }).waitFor();
    assert.equal(await email.getByRole('button').count(), 0);
  });

  it('ends another device, and keeps the keyboard where it was', async () => {
    const ada = await member('Ada_Two');
    const login = { email: 'ada_two@example.test', password: PASSWORD };
    const { token } = await post('/auth/login', login, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' });
    await open(ada);
    const devices = section(ada, 'Devices logged in');
    await devices.getByText('This device').waitFor();
    await devices.getByRole('button', { name: /^Log out: Firefox/ }).click();
    await devices.getByRole('status').getByText('is logged out').waitFor();
    assert.equal(await devices.getByRole('listitem').count(), 1);
    const answer = await fetch(`${world.url}/v1/users/profile`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 401);
    assert.equal(await ada.page.evaluate(() => document.activeElement?.tagName), 'H3');
  });

  it('gives one’s data to keep, and deletes the account after a second word', async () => {
    const ada = await member('Ada_Leaves', { width: 390, height: 844 });
    assert.equal(await ada.page.getByRole('button', { name: 'My account' }).isVisible(), false);
    await ada.page.getByRole('button', { name: 'Other buttons' }).press('Enter');
    await ada.page.getByRole('menuitem', { name: 'My account' }).press('Enter');
    await ada.page.getByRole('heading', { name: 'Devices logged in' }).waitFor();
    const [download] = await Promise.all([
      ada.page.waitForEvent('download'),
      section(ada, 'My data').getByRole('button').click(),
    ]);
    assert.equal(download.suggestedFilename(), 'parvis-Ada_Leaves.json');
    assert.match(readFileSync(await download.path(), 'utf8'), /ada_leaves@example\.test/);
    const leaving = section(ada, 'Delete the account');
    await leaving.getByRole('button', { name: 'Delete my account…' }).click();
    await leaving.getByText('gone for good').waitFor();
    await ada.picture('own-account-delete');
    await leaving.getByRole('button', { name: 'Keep my account' }).click();
    assert.equal(await leaving.getByRole('button', { name: 'Delete for good' }).isVisible(), false);
    await leaving.getByRole('button', { name: 'Delete my account…' }).click();
    await leaving.getByRole('button', { name: 'Delete for good' }).click();
    await ada.page.getByRole('button', { name: 'Come back as a guest' }).waitFor();
    const answer = await post('/auth/login', { email: 'ada_leaves@example.test', password: PASSWORD });
    assert.equal(answer.token, undefined);
  });

  it('is of one session in all tabs, whichever of them changes the token', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const first = new Visitor(await context.newPage());
    visitors.push(first);
    behind = 4 * DAY;
    await first.arrive(world.url);
    const tokenOf = ({ page }: Visitor) => page.evaluate(() => localStorage.getItem('parvis-token'));
    const meOf = ({ page }: Visitor) =>
      page.evaluate(() => (window as unknown as PageHook).parvis.client.me?.id ?? null);
    const [old, me] = [await tokenOf(first), await meOf(first)];
    behind = 0;
    const tabs = [new Visitor(await context.newPage()), new Visitor(await context.newPage())];
    await Promise.all(tabs.map(({ page }) => page.goto(`${world.url}/?renderer=canvas`)));
    await eventually('the token is a new one', async () => (await tokenOf(first)) !== old, 20_000);
    await first.arrive(world.url);
    assert.equal(await meOf(first), me);
    assert.deepEqual(
      world.logged.filter((line) => line.includes('theft')),
      [],
    );
  });
});
