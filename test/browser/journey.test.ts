import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { eventually } from '../support/eventually.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, Visitor } from './chromium.ts';

/** Points of the shipped maps, in pixels. */
const THE_DESK = [480, 376] as const;
const DOOR_OF_THE_HALL = [480, 690] as const;
const DOOR_OF_THE_GALLERY = [960, 250] as const;
const BEFORE_A_FRAME = [352, 160] as const;

describe('a stranger’s journey, in two browsers', function () {
  this.timeout(120_000);
  let world: TestWorld;
  let browser: Browser;
  let folder: string;
  let visitors: Visitor[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parvis-journey-'));
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    browser = await openChromium();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const [index, visitor] of visitors.entries()) await visitor.picture(`failed-${index}`);
  });
  after(async () => {
    await browser?.close();
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it('arrive, walk, talk, register, travel, upload, be seen by the other, reload and still be there', async () => {
    const ada = await Visitor.at(browser);
    const bob = await Visitor.at(browser);
    visitors = [ada, bob];
    await ada.arrive(world.url);
    await bob.arrive(world.url);
    assert.equal((await ada.where()).scene, 'administration');

    // Walk up to the clerk and talk.
    await ada.walkTo(...THE_DESK);
    await ada.use(/Talk to Mrs Quill/);
    const box = ada.page.getByRole('dialog');
    await box.getByText('Welcome to the administration').waitFor();
    await ada.picture('1-the-clerk');

    // Register by talking to her.
    await box.getByRole('button', { name: /I would like to register/ }).click();
    await box.getByLabel('Name in the world').fill('Ada');
    await box.getByLabel('E-mail address').fill('ada@example.test');
    await box.getByLabel('Password', { exact: true }).fill('short');
    await box.getByRole('button', { name: 'Create my account' }).click();
    await box.getByText('must have at least 8 characters').waitFor();
    await ada.picture('2-something-to-mend');
    await box.getByLabel('Password', { exact: true }).fill('correct horse battery');
    await box.getByRole('button', { name: 'Create my account' }).click();
    await box.getByText('There: Ada, entered in the register!').waitFor();
    await box.getByRole('button', { name: /fine as I am/ }).click();
    await box.getByText('Enjoy your walk, Ada!').waitFor();
    await ada.picture('3-registered');
    await ada.page.keyboard.press('Escape');
    await bob.page.waitForFunction(() =>
      [...((window as unknown as PageHook).parvis.client.place?.state.players.values() ?? [])].some(
        (one) => one.name === 'Ada',
      ),
    );

    // Say something that the other hears.
    await ada.page.keyboard.press('Enter');
    await ada.page.keyboard.type('Hello, Bob! <i>Shall we?</i>');
    await ada.page.keyboard.press('Enter');
    await bob.page.getByRole('log').getByText('Hello, Bob! <i>Shall we?</i>').waitFor();
    await bob.picture('4-bob-hears');

    // Take the doors: hall, square, gallery.
    await Promise.all(visitors.map((one) => one.takeDoor(...DOOR_OF_THE_HALL, 'plaza')));
    await ada.picture('5-the-square');
    await Promise.all(visitors.map((one) => one.takeDoor(...DOOR_OF_THE_GALLERY, 'gallery')));

    // Hang a picture.
    const file = join(folder, 'sunset.png');
    writeFileSync(file, await sunset());
    await ada.walkTo(...BEFORE_A_FRAME);
    await ada.use(/Hang something/);
    const upload = ada.page.getByRole('dialog');
    await upload.locator('input[type=file]').setInputFiles(file);
    await upload.getByLabel('Title').fill('Sunset');
    await ada.picture('6-choosing');
    await upload.getByRole('button', { name: 'Hang it' }).click();
    await upload.waitFor({ state: 'detached' });

    // The other sees it at once.
    const spotsOf = (visitor: Visitor) =>
      visitor.page.evaluate(() =>
        JSON.stringify((window as unknown as PageHook).parvis.client.place?.state.exhibits.toJSON()),
      );
    await eventually('bob sees the picture', async () => /"title":"Sunset","by":"Ada"/.test(await spotsOf(bob)));
    await bob.walkTo(...BEFORE_A_FRAME);
    await ada.picture('7-it-hangs');
    await bob.use(/Look at Sunset/);
    await bob.page.getByRole('dialog').getByText('Sunset').first().waitFor();
    await bob.picture('8-bob-looks');

    // He may also report it; Ada has nothing to report of her own.
    await bob.page.getByRole('button', { name: 'Report…' }).click();
    const report = bob.page.getByRole('dialog', { name: 'Report' });
    await report.getByText('About Sunset').waitFor();
    await report.getByRole('button', { name: 'Send the report' }).click();
    await report.getByText('Thank you!').waitFor();
    await bob.page.keyboard.press('Escape');

    // Reload: still there, still Ada, where she was.
    const before = await ada.where();
    await ada.arrive(world.url);
    const after = await ada.where();
    assert.equal(after.scene, 'gallery');
    assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 4, `${after.x},${after.y}`);
    assert.equal(await ada.page.evaluate(() => (window as unknown as PageHook).parvis.client.me?.username), 'Ada');
    assert.match(await spotsOf(ada), /Sunset/);
    assert.deepEqual([...ada.complaints, ...bob.complaints], []);
  });
});

/** An evening sky over water, 640 × 480. */
async function sunset(): Promise<Buffer> {
  const [width, height] = [640, 480];
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sun = Math.hypot(x - 320, y - 300) < 70 && y < 340;
      const [r, g, b] = sun
        ? [255, 233, 176]
        : y < 340
          ? [70 + y / 2, 60 + y / 4, 120 - y / 6]
          : [38, 48, 90 - (y - 340) / 4];
      pixels.set([r ?? 0, g ?? 0, b ?? 0], (y * width + x) * 3);
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
