import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packScenes } from '../../server/content/pack/pack-scene.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { eventually } from '../support/eventually.ts';
import { aFolder } from '../support/folder.ts';
import { Drafts } from '../support/packs.ts';
import { complaintsOf, Office } from './office.ts';

/** Dora publishes a square from her desk, while Ada is there. */
describe('scenes that are published, in a browser,', function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await Office.open();
  });
  afterEach(() => office.empty());
  after(() => office.close());

  it('are looked at, shown to those inside without a break, and taken back', async () => {
    const folder = aFolder();
    const drafts = new Drafts('scenes');
    drafts.editJson<{ title: object }>('plaza/scene.json', (json) =>
      Object.assign(json, { title: { fr: 'La grand-place', en: 'The big square' } }),
    );
    const { packed, scenes } = await packScenes(folderFiles(drafts.root), ['plaza', 'gallery']);
    const edition = scenes[0]?.edition ?? '';
    const file = join(folder.path, 'plaza.zip');
    await writeFile(file, packed);

    const walker = await office.member('Ada');
    await walker.enter('plaza');
    await walker.leave();
    const ada = await office.visitor(walker);
    await ada.page.goto(`${office.world.url}/?renderer=canvas`);
    await eventually('Ada is in the square', async () => /The square/.test(await ada.page.title()), 30_000);

    const dora = await office.member('Dora', 'designer');
    const desk = await office.atTheDesk(dora, '#scenes/plaza');
    const { page } = desk;
    await page.getByLabel('Pack (.zip)').setInputFiles(file);
    await page.getByLabel('What is new').fill('It has a proper name now');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('It has a proper name now').waitFor();
    await page.locator('.edition-picture img:not([hidden])').waitFor();
    await page.getByText('Shown together with: gallery').waitFor();
    await desk.picture('desk-scenes');
    await page.getByRole('button', { name: `Show edition ${edition} to everybody` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Show to everybody' }).click();
    await page.locator('.edition.live').waitFor();
    await eventually(
      'Ada sees its new name',
      async () => /The big square|La grand-place/.test(await ada.page.title()),
      15_000,
    );
    await ada.picture('square-replaced');
    assert.equal(await ada.page.locator('.left').count(), 0, 'she was not shown out');

    await page.getByText(new RegExp(`showed ${edition}.*, with gallery`)).waitFor();
    await page.getByRole('button', { name: /^Go back to/ }).click();
    await page.getByRole('dialog').getByText('which go back with it: gallery').waitFor();
    await desk.picture('desk-scenes-back');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Go back to/ })
      .click();
    await page.locator('.edition.live').waitFor({ state: 'detached' });
    await eventually(
      'Ada sees the former name',
      async () => !/The big square|La grand-place/.test(await ada.page.title()),
      15_000,
    );
    assert.deepEqual([...complaintsOf(desk), ...complaintsOf(ada)], []);

    const preview = await office.visitor(dora);
    await preview.page.goto(`${office.world.url}/?renderer=canvas&preview=plaza/${edition}`);
    await preview.page
      .getByText(/Preview|Aperçu/)
      .first()
      .waitFor({ timeout: 30_000 });
    await preview.picture('square-preview');
    drafts.remove();
    folder.remove();
  });
});
