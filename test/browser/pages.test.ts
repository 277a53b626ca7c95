import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

describe('the page', function () {
  this.timeout(60_000);
  let world: TestWorld;
  let browser: Browser;

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    browser = await openChromium();
  });
  after(async () => {
    await browser?.close();
    await world.close();
  });

  /** How many different colours a picture has, roughly: a page that draws nothing has a handful. */
  async function coloursOf(picture: Buffer): Promise<number> {
    const { data } = await sharp(picture)
      .resize(160, 90, { kernel: 'nearest' })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 3)
      seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return seen.size;
  }

  it('draws the world through WebGL, without a complaint', async () => {
    const ada = await Visitor.at(browser);
    await ada.page.goto(`${world.url}/?renderer=webgl`);
    await ada.page.waitForFunction(() => Boolean((window as unknown as PageHook).parvis?.where()));
    await eventually('a world is drawn', async () => (await coloursOf(await ada.page.screenshot())) > 30);
    assert.deepEqual(ada.complaints, []);
    await ada.page.context().close();
  });

  it('draws without WebGL where that would only be imitated', async () => {
    const ada = await Visitor.at(browser);
    await ada.page.goto(world.url);
    await ada.page.waitForFunction(() => Boolean((window as unknown as PageHook).parvis?.where()));
    const isPlain = await ada.page.evaluate(() => document.querySelector('canvas')?.getContext('2d') !== null);
    assert.equal(isPlain, true);
    await eventually('a world is drawn', async () => (await coloursOf(await ada.page.screenshot())) > 30);
    assert.deepEqual(ada.complaints, []);
    await ada.page.context().close();
  });

  it('fits a phone, and speaks French to the French', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'fr-FR',
    });
    const ada = new Visitor(await context.newPage());
    await ada.arrive(world.url);
    await ada.page.getByText('L’administration').first().waitFor();
    const overflow = await ada.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
    await ada.picture('phone');
    await context.close();
  });

  it('can be played by keyboard and screen reader alone: the clerk is a button away', async () => {
    const ada = await Visitor.at(browser);
    await ada.arrive(world.url);
    await ada.page.getByRole('button', { name: /^Talk to Mrs Quill/ }).press('Enter');
    await ada.page.getByRole('dialog').getByText('Welcome to the administration').waitFor();
    const live = await ada.page.getByRole('dialog').locator('[aria-live]').first().getAttribute('aria-live');
    assert.equal(live, 'polite');
    await ada.page.context().close();
  });

  it('opens the monitor to an admin, from the page, and to nobody else', async () => {
    const stranger = await Visitor.at(browser);
    assert.equal((await stranger.page.goto(`${world.url}/monitor/`))?.status(), 401);
    const ada = await Visitor.at(browser);
    await ada.arrive(world.url);
    const { token, id } = await ada.page.evaluate(async (url) => {
      const { client } = (window as unknown as PageHook).parvis;
      const answer = await fetch(`${url}/auth/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}` },
        body: JSON.stringify({
          email: 'boss@example.test',
          password: 'correct horse battery',
          options: { username: 'Boss' },
        }),
      });
      const { token, user } = await answer.json();
      localStorage.setItem('parvis-token', token);
      return { token: token as string, id: user.id as string };
    }, world.url);
    assert.ok(token);
    await world.world.store.accounts.update(id, { role: 'admin' });
    await ada.arrive(world.url);
    const [monitor] = await Promise.all([
      ada.page.context().waitForEvent('page'),
      ada.page.getByRole('button', { name: /monitor/i }).click(),
    ]);
    await monitor.getByText('scene-administration').first().waitFor();
    const cookies = await ada.page.context().cookies();
    assert.deepEqual(
      cookies.map(({ httpOnly, sameSite, path }) => ({ httpOnly, sameSite, path })),
      [{ httpOnly: true, sameSite: 'Strict', path: '/monitor' }],
    );
    await ada.page.context().close();
    await stranger.page.context().close();
  });
});
