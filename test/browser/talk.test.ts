import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import type { PageHook } from './chromium.ts';
import { field, log, quiet, say, Talkers, tab } from './talkers.ts';

const DOOR_OF_THE_HALL = [480, 690] as const;
/** Who writes 120 lines in a test would flood. */
const TALKATIVE = { CHAT_LINES_PER_PERSON: '500', ROOM_REQUESTS_PER_PERSON: '500' };

describe('talking, in the browser', function () {
  this.timeout(180_000);
  let talkers: Talkers;

  before(async () => {
    talkers = await Talkers.open(TALKATIVE);
  });
  afterEach(async function () {
    await talkers.leave(this.currentTest?.state === 'failed');
  });
  after(() => talkers?.close());

  it('here, across scenes, and between two; with what is not read marked', async () => {
    const ada = await talkers.member('Ada');
    const bob = await talkers.member('Bob');
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
    await bob.page.getByRole('dialog', { name: 'Ada' }).getByRole('button', { name: 'Write' }).click();
    await tab(bob, 'Ada').waitFor();
    await say(bob, 'Just for you');
    await tab(ada, 'Bob, 1 unread').click();
    await log(ada).getByText('Just for you').waitFor();
    await say(ada, 'Thank you!');
    await log(bob).getByText('Thank you!').waitFor();
    await bob.picture('talk-1-direct');

    // Who logs out leaves nothing of it behind, and is heard as a guest.
    await field(bob).fill('A thought for Ada');
    await bob.page.getByRole('button', { name: 'Log out' }).click();
    await bob.page.getByText('Guest', { exact: true }).waitFor();
    await bob.page.locator('.talk-tab.direct').waitFor({ state: 'detached' });
    assert.doesNotMatch(await bob.page.locator('.chat').innerHTML(), /Just for you|Thank you!/);
    assert.equal(await field(bob).inputValue(), '');
    await bob.page.waitForFunction(() => (window as unknown as PageHook).parvis.client.live.connected);
    await say(bob, 'Hello from a guest');
    await tab(ada, /^Here/).click();
    await log(ada).getByText('Hello from a guest').waitFor();
    quiet(ada, bob);
  });

  it('changes and takes back what one said, before the other’s eyes', async () => {
    const ada = await talkers.member('Cleo');
    const bob = await talkers.member('Dan');
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
    const speaker: Parvis = talkers.world.somebody({ token: await talkers.register('Emil') });
    await speaker.start();
    const call = (text: string) => speaker.say(text, { channel: 'scene:administration' });
    for (let i = 1; i <= 120; i++) await call(`Line ${i}.`);
    const ada = await talkers.member('Fay');
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
});
