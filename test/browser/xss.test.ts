import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Parvis } from '../../client-sdk/index.ts';
import { MAX_CHAT_LENGTH } from '../../schema/messages/chat.ts';
import { cleanLine } from '../../server/domain/chat.ts';
import { emailOf, freshName, PASSWORD } from '../support/desk.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
import { aPicture } from '../support/pictures.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook } from './chromium.ts';
import { stretchTripwires, type Tripwire } from './tripwire.ts';
import { fair, NAMES, SCENE } from './xss-fair.ts';
import { HTML_PAYLOADS, LONG_PAYLOAD, PAYLOADS } from './xss-payloads.ts';
import { fileReports } from './xss-reports.ts';

describe('what somebody wrote, in a browser,', function () {
  this.timeout(120_000);
  let scenes: string;
  let world: TestWorld;
  let browser: Browser;
  /** People with every one of the payloads for a name. */
  const tricksters: Parvis[] = [];
  let visitor: Parvis;
  let admin: Parvis;
  let context: BrowserContext;
  let wires: Tripwire;

  before(async () => {
    scenes = drawScenes({ [SCENE]: fair() });
    world = await openTestWorld({
      SCENES_DIR: scenes,
      REPORTS_PER_PERSON: '1000',
      CHAT_LINES_PER_PERSON: '1000',
      UPLOADS_PER_ACCOUNT: '1000',
    });
    browser = await openChromium();
    admin = await member('Boss');
    await world.world.store.accounts.update(String(admin.me?.id), { role: 'admin' });
    visitor = await member('Vera');
    await hangTitles();
    for (const name of NAMES) tricksters.push(await called(name));
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    wires = await stretchTripwires(context, world.url);
  });
  afterEach(async () => context.close());
  after(async () => {
    await browser?.close();
    await world.close();
    rmSync(scenes, { recursive: true });
  });

  const post = (path: string, body: unknown) =>
    fetch(world.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function member(base: string): Promise<Parvis> {
    const name = freshName(base);
    const answer = await post('/auth/register', {
      email: emailOf(name),
      password: PASSWORD,
      options: { username: name },
    });
    const one = world.somebody({ token: ((await answer.json()) as { token: string }).token });
    await one.start();
    return one;
  }

  /** Somebody with a name that no door lets in: written straight into the store. */
  async function called(name: string): Promise<Parvis> {
    const { token, user } = (await (await post('/auth/anonymous', {})).json()) as {
      token: string;
      user: { id: string };
    };
    await world.world.store.accounts.update(user.id, { name });
    return world.somebody({ token });
  }

  /** A picture of the visitor's hangs at every spot, titled as no door would have it. */
  async function hangTitles(): Promise<void> {
    const { id: asset } = await visitor.upload(
      new Blob([new Uint8Array(await aPicture('png', { width: 64, height: 48 }))]),
    );
    const account = String(visitor.me?.id);
    for (const [n, payload] of PAYLOADS.entries()) {
      const [spot, title] = [`spot-${n}`, payload.slice(0, 80)];
      const about = { scene: SCENE, spot, place: `${SCENE}/${spot}`, asset, account, by: payload.slice(0, 200), title };
      await world.world.store.exhibits.insert({ id: randomUUID(), at: n, ...about });
    }
  }

  async function open(path: string, who: Parvis): Promise<Page> {
    const page = await context.newPage();
    await page.addInitScript((token) => localStorage.setItem('parvis-token', String(token)), who.token);
    await page.goto(world.url + path);
    return page;
  }

  const flat = (text: string) => text.replace(/\s+/gu, ' ');
  /** Waits until all of these can be read in the page, letter by letter. */
  async function reads(page: Page, where: string, texts: readonly string[]): Promise<void> {
    await page
      .waitForFunction(
        ([where, texts]) => {
          const all = [...document.querySelectorAll(where)].map((one) => one.textContent ?? '').join('\n');
          return texts.every((text) => all.replace(/\s+/gu, ' ').includes(text));
        },
        [where, texts.map(flat)] as const,
        { timeout: 30_000 },
      )
      .catch(async (error) => {
        const all = flat((await page.locator(where).allTextContents()).join('\n'));
        assert.deepEqual(
          texts.filter((text) => !all.includes(flat(text))),
          [],
          `${where}: ${error}`,
        );
      });
  }

  it('is text in the world: names, words, titles and what moderators say', async () => {
    await visitor.enter(SCENE);
    await visitor.leave();
    const page = await open('/?renderer=canvas', visitor);
    await page.waitForFunction(() => (window as unknown as PageHook).parvis?.where()?.scene === 'fair');
    await Promise.all(tricksters.map((one) => one.enter(SCENE)));
    const lines = PAYLOADS.map((payload) => payload.slice(0, MAX_CHAT_LENGTH));
    await Promise.all(tricksters.map((one, n) => one.say(String(lines[n]))));

    await reads(page, 'body', lines.map(cleanLine));
    await reads(
      page,
      '.near-button',
      PAYLOADS.map((payload) => payload.slice(0, 80)),
    );
    await page
      .getByRole('button', { name: /people|here/i })
      .first()
      .click();
    await reads(page, '.person-name', NAMES);
    await page.keyboard.press('Escape');

    for (const payload of PAYLOADS.slice(0, 3)) {
      const words = { account: String(visitor.me?.id), kind: 'warn', scope: 'world', reason: payload } as const;
      await admin.moderation.impose({ ...words, seconds: null });
      await reads(page, 'body', [payload]);
    }
    assert.deepEqual(await wires.wentOff(), []);
    await Promise.all(tricksters.map((one) => one.leave()));
  });

  it('is text in the window that shows a picture, and where a file is chosen', async () => {
    await visitor.enter(SCENE);
    await visitor.leave();
    const page = await open('/?renderer=canvas', visitor);
    await page.locator('[data-thing="spot-free"]').press('Enter');
    const chooser = page.locator('input[type=file]');
    await chooser.waitFor({ state: 'attached' });
    const buffer = await aPicture('png', { width: 16, height: 16 });
    for (const name of PAYLOADS) {
      await chooser.setInputFiles({ name, mimeType: 'image/png', buffer });
      await reads(page, '.upload-file', [name]);
    }
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-thing="spot-spot-8"]').press('Enter');
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: String(PAYLOADS[8]) })
      .waitFor();
    await reads(page, 'dialog', [`${PAYLOADS[8]}`]);
    assert.deepEqual(await wires.wentOff(), []);
  });

  it('is text at the desk: reports, their evidence, notes, people', async () => {
    await tricksters[8]?.start();
    const [by, against] = [visitor, tricksters[8]].map((one) => String(one?.me?.id));
    const reports = await fileReports(world.world.store, String(by), String(against));
    const page = await open('/desk', admin);
    await page.getByRole('navigation', { name: 'The desk' }).waitFor();
    for (const [n, { id, words }] of reports.entries()) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#report/${id}`);
      await reads(page, '#desk', [words]);
      if (n === 0) await reads(page, '.evidence', PAYLOADS);
    }
    await page.evaluate(() => {
      location.hash = '#people';
    });
    await page.locator('.people-line').nth(10).waitFor();
    assert.deepEqual(await wires.wentOff(), []);
  });

  it('does not become a name by any door, nor the address of a file', async () => {
    for (const username of PAYLOADS) {
      const answer = await post('/auth/register', {
        email: emailOf(freshName()),
        password: PASSWORD,
        options: { username },
      });
      assert.equal(answer.status, 400, username.slice(0, 100));
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(await aPicture('png', { width: 16, height: 16 }))]), username);
      const headers = { authorization: `Bearer ${visitor.token}` };
      const sent = await fetch(`${world.url}/v1/assets`, { method: 'POST', headers, body: form });
      if (sent.status === 400 || sent.status === 422) continue;
      assert.equal(sent.status, 201, username.slice(0, 100));
      const { asset } = (await sent.json()) as { asset: { url: string } };
      assert.match(asset.url, /^\/assets\/[0-9a-f]{64}-large\.webp$/);
      const served = await fetch(world.url + asset.url);
      assert.equal(served.headers.get('content-type'), 'image/webp');
      assert.match(String(served.headers.get('content-security-policy')), /sandbox/);
    }
    const tooLong = await fetch(`${world.url}/v1/channels/scene:${SCENE}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${visitor.token}` },
      body: JSON.stringify({ text: LONG_PAYLOAD }),
    });
    assert.equal(tooLong.status, 400);
  });

  it('would be noticed if it ran: every one that is HTML sets off a wire where a page takes it for HTML', async () => {
    const careless = await browser.newContext({ bypassCSP: true });
    const carelessWires = await stretchTripwires(careless, world.url);
    const page = await careless.newPage();
    await page.goto(`${world.url}/account.html`);
    const quiet: string[] = [];
    for (const payload of [...HTML_PAYLOADS, LONG_PAYLOAD]) {
      const before = (await carelessWires.wentOff()).length;
      await page.evaluate((html) => {
        const place = document.createElement('div');
        document.body.append(place);
        place.innerHTML = html;
        place.remove();
      }, payload);
      if ((await carelessWires.wentOff()).length === before) quiet.push(payload);
    }
    await careless.close();
    assert.deepEqual(quiet, []);
  });
});
