import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { aPdf, aWav } from '../support/media.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { openChromium, type PageHook, type Visitor } from './chromium.ts';
import { openMember, PHONE } from './member.ts';

/** Before the first frames of the gallery's long room, in pixels. */
const FRAMES = { first: [96, 160], second: [224, 160], third: [352, 160] } as const;

describe('what hangs in a curated gallery, in browsers', function () {
  this.timeout(150_000);
  let world: TestWorld;
  let browser: Browser;
  let scenes: string;
  const visitors: Visitor[] = [];

  before(async () => {
    scenes = mkdtempSync(join(tmpdir(), 'parvis-curated-'));
    cpSync('scenes', scenes, { recursive: true });
    const file = join(scenes, 'gallery', 'scene.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), curated: true }));
    world = await openTestWorld({ SCENES_DIR: scenes });
    browser = await openChromium();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const [index, visitor] of visitors.entries()) await visitor.picture(`exhibits-failed-${index}`);
  });
  after(async () => {
    await browser?.close();
    await world.close();
    rmSync(scenes, { recursive: true });
  });

  async function inGallery(name: string, more: Parameters<typeof openMember>[3] = {}): Promise<Visitor> {
    const { visitor } = await openMember(world, browser, name, more);
    visitors.push(visitor);
    await visitor.page.evaluate(async () => {
      const { client } = (window as unknown as PageHook).parvis;
      await client.leave();
      await client.enter('gallery');
    });
    await visitor.page.waitForFunction(() => (window as unknown as PageHook).parvis.where()?.scene === 'gallery');
    return visitor;
  }

  const dialogOf = ({ page }: Visitor) => page.getByRole('dialog');

  /** Hangs a file at a frame. */
  async function hang(
    visitor: Visitor,
    [x, y]: readonly [number, number],
    title: string,
    name: string,
    buffer: Buffer,
  ) {
    await visitor.walkTo(x, y);
    await visitor.use(/Hang something/);
    const box = dialogOf(visitor);
    await box.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await box.getByLabel('Title').fill(title);
    await box.getByLabel('Author').fill('Berthe');
    await box.getByLabel('Description').fill('Made one wet Sunday.\nWith patience.');
    if (title === 'Notes') await visitor.picture('exhibits-1-hanging');
    await box.getByRole('button', { name: 'Hang it' }).click();
    await box.waitFor({ state: 'detached' });
  }

  it('is hung, let through by a curator, looked at, liked and written about', async () => {
    const ada = await inGallery('Ada');
    await hang(ada, FRAMES.first, 'Notes', 'notes.pdf', aPdf({ pages: 3 }));
    await hang(ada, FRAMES.second, 'Rain', 'rain.wav', aWav());
    await ada.walkTo(...FRAMES.third);
    await ada.use(/Hang something/);
    await dialogOf(ada).getByRole('radio', { name: 'A link' }).check();
    await dialogOf(ada).getByLabel('Address').fill('javascript:alert(1)');
    await dialogOf(ada).getByLabel('Title').fill('More of it');
    await dialogOf(ada).getByRole('button', { name: 'Hang it' }).click();
    await dialogOf(ada).getByText('Only https:// addresses').waitFor();
    await dialogOf(ada).getByLabel('Address').fill('https://example.org/paintings?of=berthe');
    await ada.picture('exhibits-2-a-link');
    await dialogOf(ada).getByRole('button', { name: 'Hang it' }).click();
    await dialogOf(ada).waitFor({ state: 'detached' });
    await ada.picture('exhibits-3-waiting');

    // The staff see to it, where nobody is a curator yet.
    const max = await inGallery('Max', { role: 'moderator' });
    await max.page.getByRole('button', { name: 'The walls here (curators)' }).click();
    await dialogOf(max).getByText('Rain').waitFor();
    await max.picture('exhibits-4-the-walls');
    for (let left = 3; left > 0; left--) {
      await dialogOf(max)
        .getByRole('button', { name: 'Approve' })
        .nth(left - 1)
        .click();
      await max.page.waitForFunction(
        (many) => document.querySelectorAll('.curating .button.primary').length === many,
        left - 1,
      );
    }
    await dialogOf(max).getByLabel('Name one').fill('Ada');
    await dialogOf(max).getByRole('button', { name: 'Name', exact: true }).click();
    await dialogOf(max).getByRole('button', { name: 'Dismiss Ada' }).waitFor();
    await dialogOf(max).getByRole('button', { name: 'Announce an exhibition' }).click();
    await dialogOf(max).getByLabel('Title of the exhibition').fill('A wet spring');
    await max.picture('exhibits-5-an-exhibition');
    await dialogOf(max).getByRole('button', { name: 'Save' }).click();
    await dialogOf(max).getByText('A wet spring').first().waitFor();
    await max.page.keyboard.press('Escape');
    await max.page.getByText('Exhibition “A wet spring”').waitFor();

    const bob = await inGallery('Bob', { size: PHONE });
    await bob.walkTo(...FRAMES.first);
    await bob.picture('exhibits-6-on-the-wall-phone');
    await bob.use(/Look at Notes/);
    await dialogOf(bob).getByText('3 pages').waitFor();
    await dialogOf(bob).getByRole('button', { name: 'Like · 0 likes' }).click();
    await dialogOf(bob).getByRole('button', { name: 'Like · 1 like', pressed: true }).waitFor();
    await dialogOf(bob).getByLabel('Write in the book').fill('What <b>patience</b>!');
    await dialogOf(bob).getByRole('button', { name: 'Sign' }).click();
    await dialogOf(bob).getByText('What <b>patience</b>!').waitFor();
    await bob.picture('exhibits-7-a-document-phone');
    await bob.page.keyboard.press('Escape');

    await ada.walkTo(...FRAMES.third);
    await ada.picture('exhibits-8-on-the-wall');
    await ada.use(/Look at More of it/);
    const leave = dialogOf(ada).getByRole('link', { name: 'Go to example.org' });
    await leave.waitFor();
    assert.equal(await leave.getAttribute('href'), 'https://example.org/paintings?of=berthe');
    assert.match((await leave.getAttribute('rel')) ?? '', /noopener noreferrer/);
    await ada.picture('exhibits-9-leaving');
    await ada.page.keyboard.press('Escape');
    await ada.walkTo(...FRAMES.second);
    await ada.use(/Look at Rain/);
    await dialogOf(ada).locator('audio').waitFor();
    assert.equal(
      await dialogOf(ada)
        .locator('audio')
        .evaluate((one) => (one as HTMLAudioElement).autoplay),
      false,
    );
    await ada.picture('exhibits-10-a-sound');
    assert.deepEqual(
      visitors.flatMap(({ complaints }) => complaints),
      [],
    );
  });
});
