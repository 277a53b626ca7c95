import assert from 'node:assert/strict';
import type { Browser, Locator } from 'playwright-core';
import type { Parvis } from '../../client-sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

const PASSWORD = 'correct horse battery';
const DOOR_OF_THE_HALL = [480, 690] as const;
const PHONE = { width: 390, height: 844 };
/** Who writes 120 lines in a test would flood. */
const TALKATIVE = { CHAT_LINES_PER_PERSON: '500', ROOM_REQUESTS_PER_PERSON: '500' };

describe('talking, in the browser', function () {
  this.timeout(180_000);
  let world: TestWorld;
  let browser: Browser;
  let visitors: Visitor[] = [];

  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes', ...TALKATIVE });
    browser = await openChromium();
  });
  afterEach(async function () {
    for (const [index, visitor] of visitors.entries())
      if (this.currentTest?.state === 'failed') await visitor.picture(`failed-talk-${index}`);
    await Promise.all(visitors.map(({ page }) => page.context().close()));
    visitors = [];
  });
  after(async () => {
    await browser?.close();
    await world.close();
  });

  async function register(username: string): Promise<string> {
    const email = `${username.toLowerCase()}@example.test`;
    const response = await fetch(`${world.url}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD, options: { username } }),
    });
    return ((await response.json()) as { token: string }).token;
  }

  /** Somebody with an account at a browser, whose line to the server is open. */
  async function member(username: string, size?: { width: number; height: number }): Promise<Visitor> {
    const visitor = await Visitor.at(browser, size);
    visitors.push(visitor);
    const token = await register(username);
    await visitor.page.addInitScript((kept) => localStorage.setItem('parvis-token', kept), token);
    await visitor.arrive(world.url);
    await visitor.page.waitForFunction(() => (window as unknown as PageHook).parvis.client.live.connected);
    await visitor.page.locator('.talk-tab', { hasText: 'General' }).waitFor({ state: 'attached' });
    return visitor;
  }

  const tab = ({ page }: Visitor, name: string | RegExp): Locator => page.getByRole('tab', { name });
  const log = ({ page }: Visitor): Locator => page.getByRole('log');
  const field = ({ page }: Visitor): Locator => page.locator('.chat-input');

  async function say(visitor: Visitor, text: string): Promise<void> {
    await field(visitor).fill(text);
    await field(visitor).press('Enter');
  }

  const quiet = (...all: Visitor[]) =>
    assert.deepEqual(
      all.flatMap(({ complaints }) => complaints),
      [],
    );

  it('here, across scenes, and between two; with what is not read marked', async () => {
    const ada = await member('Ada');
    const bob = await member('Bob');
    await say(ada, 'Good morning, hall!');
    await log(bob).getByText('Good morning, hall!').waitFor();

    // In a channel of the world, from another scene.
    await bob.takeDoor(...DOOR_OF_THE_HALL, 'plaza');
    await tab(ada, '#General').click();
    await say(ada, 'Does anybody hear me, @Bob? https://example.test/<b>');
    await tab(bob, /#General, 1 unread, you are named/).waitFor();
    await tab(bob, /#General/).click();
    await log(bob).getByText('Does anybody hear me').waitFor();
    assert.equal(await bob.page.locator('.chat-line.named mark').innerText(), '@Bob');
    assert.equal(await bob.page.locator('.chat-lines a, .chat-lines .chat-text b').count(), 0);
    await tab(bob, '#General').waitFor();

    // Between two.
    await bob.page.locator('.chat-lines:not([hidden]) .chat-author', { hasText: 'Ada' }).click();
    await tab(bob, 'Ada').waitFor();
    await say(bob, 'Just for you');
    await tab(ada, 'Bob, 1 unread').click();
    await log(ada).getByText('Just for you').waitFor();
    await say(ada, 'Thank you!');
    await log(bob).getByText('Thank you!').waitFor();
    await bob.picture('talk-1-direct');
    quiet(ada, bob);
  });

  it('changes and takes back what one said, before the other’s eyes', async () => {
    const ada = await member('Cleo');
    const bob = await member('Dan');
    await say(ada, 'Helo everybody');
    await log(bob).getByText('Helo everybody').waitFor();
    await field(ada).press('ArrowUp');
    assert.equal(await field(ada).inputValue(), 'Helo everybody');
    await ada.picture('talk-2-editing');
    await say(ada, 'Hello everybody');
    await log(bob).getByText('Hello everybody').waitFor();
    await log(bob).getByText('(edited)').waitFor();

    // By the keyboard: the list, the last line, its menu.
    await log(ada).press('ArrowUp');
    await ada.page.keyboard.press('ArrowRight');
    await ada.page.keyboard.press('Enter');
    await ada.page.getByRole('menuitem', { name: 'Delete' }).waitFor();
    await ada.picture('talk-3-menu');
    await ada.page.keyboard.press('ArrowDown');
    await ada.page.keyboard.press('Enter');
    await log(bob).getByText('Hello everybody').waitFor({ state: 'detached' });
    quiet(ada, bob);
  });

  it('reads back through 120 messages without gaps, doubles or jumps while more are said', async () => {
    const speaker: Parvis = world.somebody({ token: await register('Emil') });
    await speaker.start();
    const call = (text: string) => speaker.say(text, { channel: 'scene:administration' });
    for (let i = 1; i <= 120; i++) await call(`Line ${i}.`);
    const ada = await member('Fay');
    await log(ada).getByText('Line 120.').waitFor();
    const lines = () => ada.page.locator('.chat-lines:not([hidden]) .chat-text', { hasText: /^Line / }).allInnerTexts();
    assert.ok((await lines()).length < 120, 'a page at a time');
    const first = await eventually(
      'the first line is there',
      async () => {
        await ada.page.evaluate(() => {
          const list = document.querySelector('.chat-lines:not([hidden])');
          if (list) list.scrollTop = 0;
        });
        await call('And another thing');
        return (await lines())[0] === 'Line 1.';
      },
      30_000,
    );
    assert.ok(first);
    assert.deepEqual(
      await lines(),
      Array.from({ length: 120 }, (_, i) => `Line ${i + 1}.`),
    );

    // What one reads stays where it is, also when something is said, and when one has been elsewhere.
    const topOf = () =>
      ada.page.evaluate(() => {
        const line = [...document.querySelectorAll('.chat-lines:not([hidden]) .chat-text')].find(
          (one) => one.textContent === 'Line 60.',
        );
        return Math.round(line?.getBoundingClientRect().top ?? 0);
      });
    await ada.page.evaluate(() =>
      [...document.querySelectorAll('.chat-text')].find((one) => one.textContent === 'Line 60.')?.scrollIntoView(),
    );
    const before = await topOf();
    await call('Still talking');
    await log(ada).getByText('Still talking').waitFor({ state: 'attached' });
    assert.equal(await topOf(), before);
    await tab(ada, '#Help').click();
    await tab(ada, /Here/).click();
    assert.equal(await topOf(), before);
    quiet(ada);
  });

  it('makes gestures that the others see and are told of', async () => {
    const ada = await member('Gil');
    const bob = await member('Hana');
    await ada.page.getByRole('application').focus();
    await ada.page.keyboard.press('KeyB');
    await ada.page.getByRole('menu', { name: 'Gestures' }).waitFor();
    await ada.picture('talk-4-wheel');
    await ada.page.keyboard.press('ArrowRight');
    await ada.page.keyboard.press('Enter');
    await bob.page.locator('.emote-news', { hasText: 'Gil laughs' }).waitFor();
    await bob.picture('talk-5-laughing');
    await ada.page.keyboard.press('KeyB');
    await ada.page.keyboard.press('Digit6');
    await bob.page.locator('.emote-news', { hasText: 'Gil sends a heart' }).waitFor();
    await ada.page.keyboard.press('KeyB');
    await ada.page.keyboard.press('Escape');
    await ada.page.getByRole('menu').waitFor({ state: 'detached' });
    quiet(ada, bob);
  });

  it('keeps the commands of the staff to the staff, and completes them', async () => {
    const ada = await member('Ines');
    const bob = await member('Joe');
    await say(bob, '/kick Ines rude');
    await bob.page.getByRole('alert').getByText('for the moderators only').waitFor();
    await bob.picture('talk-6-no-commands');
    await say(bob, '/shrug');
    await log(ada).getByText('/shrug').waitFor();

    const { id } = (await ada.page.evaluate(() => (window as unknown as PageHook).parvis.client.me)) as { id: string };
    await world.world.store.accounts.update(id, { role: 'moderator' });
    await ada.arrive(world.url);
    await tab(ada, 'Staff').waitFor();
    await field(ada).pressSequentially('/mu');
    await ada.page.getByRole('option', { name: '/mute' }).waitFor();
    await ada.page.keyboard.press('Tab');
    await field(ada).pressSequentially('J');
    await ada.page.getByRole('option', { name: 'Joe' }).waitFor();
    await ada.picture('talk-7-completion');
    await ada.page.keyboard.press('Tab');
    await field(ada).pressSequentially('10m shouting');
    await ada.page.keyboard.press('Enter');
    await log(ada)
      .getByText(/Joe is muted/)
      .waitFor();
    await say(bob, 'Can you hear me?');
    await bob.page.locator('.chat-refusal', { hasText: /\S/ }).first().waitFor();
    assert.equal(await field(bob).inputValue(), 'Can you hear me?');
  });

  it('says why something is not said, and how long who floods has to wait', async () => {
    const ada = await member('Max');
    const bob = await member('Nina');
    await say(ada, 'Kill yourself, you fucking idiot');
    await ada.page.locator('.chat-refusal', { hasText: /\S/ }).first().waitFor();
    assert.equal(await field(ada).inputValue(), 'Kill yourself, you fucking idiot');
    await tab(ada, '#Help').click();
    assert.equal(await field(ada).inputValue(), '');
    for (let i = 1; i <= 7; i++) await say(ada, `Help ${i}`);
    await ada.page.locator('.chat-wait', { hasText: /wait \d+ s/ }).waitFor();
    assert.equal(await field(ada).inputValue(), 'Help 7');
    await ada.picture('talk-a-wait');
    await tab(bob, '#Help, 6 unread').waitFor();
    await bob.picture('talk-b-unread');
    quiet(ada, bob);
  });

  it('completes the names of those around, on a phone, in French', async () => {
    const ada = await member('Kim');
    const bob = await member('Lou', PHONE);
    await bob.page.getByRole('button', { name: 'Passer en français' }).click();
    await bob.page.getByRole('button', { name: 'Discussion' }).click();
    await field(bob).pressSequentially('Salut @Ki');
    await bob.page.getByRole('option', { name: '@Kim' }).waitFor();
    await bob.picture('talk-8-phone');
    await bob.page.keyboard.press('Enter');
    assert.equal(await field(bob).inputValue(), 'Salut @Kim ');
    await bob.page.keyboard.press('Enter');
    await log(ada).getByText('@Kim').waitFor();
    await bob.page.getByRole('button', { name: 'Gestes (B)' }).click();
    await bob.picture('talk-9-phone-wheel');
    await bob.page.getByRole('menuitem', { name: 'S’incliner' }).click();
    await bob.page.locator('.emote-news', { hasText: 'Lou s’incline' }).waitFor();
    quiet(ada, bob);
  });
});
