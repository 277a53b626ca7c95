import assert from 'node:assert/strict';
import { aClassifier, type ClassifierServer, scored } from '../support/classifier-server.ts';
import type { PageHook } from './chromium.ts';
import { field, log, quiet, say, Talkers, tab } from './talkers.ts';

const PHONE = { width: 390, height: 844 };

describe('gestures, commands and limits, in the browser', function () {
  this.timeout(180_000);
  let talkers: Talkers;
  let classifier: ClassifierServer;

  before(async () => {
    classifier = await aClassifier();
    talkers = await Talkers.open({ MODERATION_URL: classifier.url });
  });
  beforeEach(() => {
    classifier.mood = scored({});
  });
  afterEach(async function () {
    await talkers.leave(this.currentTest?.state === 'failed');
  });
  after(async () => {
    await talkers?.close();
    await classifier?.stop();
  });

  it('makes gestures that the others see and are told of', async () => {
    const ada = await talkers.member('Gil');
    const bob = await talkers.member('Hana');
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
    const ada = await talkers.member('Ines');
    const bob = await talkers.member('Joe');
    await say(bob, '/kick Ines rude');
    await bob.page.getByRole('alert').getByText('for the moderators only').waitFor();
    await bob.picture('talk-6-no-commands');
    await say(bob, '/shrug');
    await log(ada).getByText('/shrug').waitFor();

    const { id } = (await ada.page.evaluate(() => (window as unknown as PageHook).parvis.client.me)) as { id: string };
    await talkers.world.world.store.accounts.update(id, { role: 'moderator' });
    await ada.arrive(talkers.world.url);
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
    await bob.page.getByRole('button', { name: 'Understood' }).click();
    await say(bob, 'Can you hear me?');
    await bob.page.locator('.chat-refusal', { hasText: /\S/ }).first().waitFor();
    assert.equal(await field(bob).inputValue(), 'Can you hear me?');
  });

  it('shows what is held to its author alone, as pending', async () => {
    const ada = await talkers.member('Olga');
    const bob = await talkers.member('Pia');
    classifier.mood = scored({ harassment: 0.6 });
    await say(ada, 'Look at that hat');
    await log(ada).getByText('waiting for the moderators').waitFor();
    await ada.picture('talk-c-held');
    classifier.mood = scored({});
    await say(ada, 'Nice day');
    await log(bob).getByText('Nice day').waitFor();
    assert.equal(await log(bob).getByText('Look at that hat').count(), 0);
    quiet(ada, bob);
  });

  it('says why something is not said, and how long who floods has to wait', async () => {
    const ada = await talkers.member('Max');
    const bob = await talkers.member('Nina');
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
    const ada = await talkers.member('Kim');
    const bob = await talkers.member('Lou', PHONE);
    await bob.page.getByRole('button', { name: 'Other buttons' }).click();
    await bob.page.getByRole('menuitem', { name: 'Passer en français' }).click();
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
