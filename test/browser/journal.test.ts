import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { openScenes } from '../../server/content/scene-book.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { story } from '../../server/domain/story.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

describe('a quest, in a browser', function () {
  this.timeout(180_000);
  let world: TestWorld;
  let browser: Browser;
  let ada: Visitor | undefined;
  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    browser = await openChromium();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await ada?.picture('failed-journal');
  });
  after(async () => {
    await browser?.close();
    await world.close();
  });

  it('is taken up from the guide, read in the journal, and rewarded after a pause', async () => {
    ada = await Visitor.at(browser);
    const { page } = ada;
    await ada.arrive(world.url);
    const status = page.locator('.toasts');

    // The journal is empty.
    await page.keyboard.press('j');
    const journal = page.getByRole('dialog', { name: 'Your journal' });
    await journal.getByText('Nothing written yet').waitFor();
    await page.keyboard.press('Escape');
    await journal.waitFor({ state: 'detached' });

    // The guide is worried.
    // One arrives on the square a few steps from him.
    await page.evaluate(async () => void (await (window as unknown as PageHook).parvis.client.enter('plaza')));
    await ada.use(/Talk to Basil/);
    const box = page.getByRole('dialog');
    await box.getByRole('button', { name: /You look worried/ }).click();
    // What shows up for a moment is looked for before it can.
    const begun = status.getByText('New quest: A little light').waitFor();
    await box.getByRole('button', { name: /I will see to it/ }).click();
    await begun;
    await box.getByText('Tell him that I am asking politely').waitFor();
    await ada.picture('journal-1-begun');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Journal (J): 1 new' }).waitFor();

    // Somebody else has brought him what he needs.
    const book = openScenes(folderFiles('scenes'), 'UTC');
    const told = story({ store: world.world.store, clock: { now: Date.now }, bus: { tell: () => {} }, scenes: book });
    const id = await page.evaluate(() => (window as unknown as PageHook).parvis.client.me?.id ?? '');
    await told.setFlag(inOpenWorld(id), 'oil_asked', 'yes');
    await told.give(inOpenWorld(id), 'oil-slip');
    await told.give(inOpenWorld(id), 'lamp-oil');

    await page.keyboard.press('j');
    await journal.getByRole('heading', { name: 'A little light' }).waitFor();
    await journal.getByText('To do: Bring Basil the oil').waitFor();
    await journal.getByText('In return: Lamplighter').waitFor();
    await ada.picture('journal-2-open');
    await page.keyboard.press('Escape');

    await ada.use(/Talk to Basil/);
    const pause = box.getByText('One moment…').waitFor({ state: 'attached' });
    const complete = status.getByText('Quest complete: A little light').waitFor();
    await box.getByRole('button', { name: /I have your oil/ }).click();
    await pause;
    await ada.picture('journal-3-pause');
    await box.getByText('And there was light!').waitFor();
    assert.equal(await box.getByText('one drop for the wick').count(), 1, 'what was said before a pause stays');
    await complete;
    await ada.picture('journal-4-light');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Journal \(J\)/ }).click();
    await journal.getByText('Finished quests (1)').waitFor();
    await journal.getByRole('heading', { name: 'Badges' }).waitFor();
    await ada.picture('journal-5-done');
    await page.setViewportSize({ width: 390, height: 780 });
    await ada.picture('journal-6-phone');
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('.modal .icon-button')?.click());
    assert.deepEqual(ada.complaints, []);
  });
});
