import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { drawGarden, middle } from '../support/garden.ts';
import { aClock } from '../support/house.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

const both = (text: string) => ({ fr: text, en: text });
/** A minute to twelve in Paris, in winter. */
const BEFORE_NOON = Date.UTC(2026, 0, 15, 10, 59);
const POST = {
  title: both('The post'),
  from: '12:00',
  until: '12:30',
  effects: [
    { kind: 'narration', text: { fr: 'Le facteur passe.', en: 'The postman comes by.' } },
    { kind: 'spawn', npc: 'postman' },
    { kind: 'music', track: 'music/march.wav' },
  ],
};

/** A second of silence. */
function silence(): Buffer {
  const data = Buffer.alloc(44 + 8000, 128);
  data.write('RIFF', 0);
  data.writeUInt32LE(36 + 8000, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(8000, 24);
  data.writeUInt32LE(8000, 28);
  data.writeUInt16LE(1, 32);
  data.writeUInt16LE(8, 34);
  data.write('data', 36);
  data.writeUInt32LE(8000, 40);
  return data;
}

describe('a garden that lives, in a browser', () => {
  const clock = aClock(BEFORE_NOON);
  let root = '';
  let world: TestWorld;
  let browser: Browser;

  before(async () => {
    root = drawGarden({
      gardener: { moves: { kind: 'path', path: 'round', pause: 0, speed: 50 } },
      npcs: { postman: { name: both('Jules'), character: 'curator', dialogue: 'roses' } },
      events: { post: POST },
    });
    for (const art of ['gestures', 'exhibits']) cpSync(join('scenes', art), join(root, art), { recursive: true });
    mkdirSync(join(root, 'garden/music'));
    writeFileSync(join(root, 'garden/music/march.wav'), silence());
    world = await openTestWorld({ SCENES_DIR: root, TIME_ZONE: 'Europe/Paris' }, clock);
    browser = await openChromium();
  });
  after(async () => {
    await browser.close();
    await world.close();
    rmSync(root, { recursive: true });
  });

  it('shows who walks, tells what begins, and lets one talk only to who is there', async () => {
    const ada = await Visitor.at(browser);
    await ada.arrive(world.url);
    const { page } = ada;
    await page.evaluate(() => (window as unknown as PageHook).parvis.client.enter('garden'));
    await page.waitForFunction(() => (window as unknown as PageHook).parvis.where()?.scene === 'garden');
    const gardener = () =>
      page.evaluate(() => (window as unknown as PageHook).parvis.client.place?.npcAt('gardener')?.x ?? 0);
    const before = await gardener();
    await page.waitForFunction(
      (x) => Math.abs(((window as unknown as PageHook).parvis.client.place?.npcAt('gardener')?.x ?? x) - x) > 20,
      before,
    );
    assert.equal(await page.locator('.near-list', { hasText: 'Jules' }).count(), 0, 'nobody can talk to who is away');
    const march = page.waitForResponse((response) => /\/scenes\/files\/\w{32}\.wav$/.test(response.url()));
    clock.pass(60_000);
    await page.locator('.caption', { hasText: 'The postman comes by.' }).waitFor();
    assert.equal(await page.locator('.caption').getAttribute('aria-live'), 'polite');
    await page.locator('.near-list', { hasText: 'Jules' }).waitFor({ state: 'attached' });
    const mute = page.getByRole('button', { name: 'Mute the music' });
    await mute.click();
    assert.ok((await march).ok());
    await page.getByRole('button', { name: 'Play the music' }).click();
    await mute.waitFor();
    await ada.walkTo(middle(4, 2).x, middle(4, 2).y);
    await page.evaluate(() => (window as unknown as PageHook).parvis.client.talk('postman'));
    await page.getByRole('dialog').waitFor();
    await ada.picture('garden-post');
    await page.keyboard.press('Escape');
    clock.pass(45 * 60_000);
    await page.waitForFunction(() => !(window as unknown as PageHook).parvis.client.place?.npcAt('postman'));
    await page.locator('.near-list', { hasText: 'Jules' }).waitFor({ state: 'detached' });
    await mute.waitFor({ state: 'hidden' });
    assert.deepEqual(ada.complaints, []);
  });
});
