import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Parvis } from '../../client-sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { registered } from '../support/registered.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { copyScenes, followPage, halves, type Pass, runThere } from './first-scene.ts';
import { piecesOf } from './page.ts';

const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (...given: unknown[]) => Promise<void>;

/** Dora has never made a scene. She does what the page says, and nothing else. */
describe('A first scene in ten steps', function () {
  // Every dialogue of the house is played several times, and visitors walk about.
  this.timeout(180_000);

  let folder: Folder;
  let world: TestWorld | undefined;
  let dora: Parvis;
  before(() => {
    folder = aFolder();
    copyScenes(join(folder.path, 'scenes'));
  });
  after(async () => {
    folder.remove();
    await world?.close();
  });

  const passing = (swaps: () => Record<string, string>): Pass => ({
    command: (words) => {
      const out = words.includes('render') ? ['--out', join(folder.path, 'now.png')] : [];
      return runThere(join(folder.path, 'scenes'), [...words, ...out], swaps());
    },
    async picture(file) {
      const now = join(folder.path, 'now.png');
      await runThere(
        join(folder.path, 'scenes'),
        `npx parvis scene render tea-room --annotate --out ${now}`.split(' '),
        {},
      );
      const pixels = (path: string) => sharp(path).raw().toBuffer();
      const shown = await pixels(join('docs/level-design', file));
      assert.ok(shown.equals(await pixels(now)), `${file} shows something else: npm run pictures draws it anew`);
    },
  });

  it('is made, published, visited and taken back', async () => {
    await isMade();
    await isPublished();
    await isVisited();
    await isTakenBack();
  });

  /** She makes a scene without a fault or a warning, in which visitors get everywhere. */
  async function isMade(): Promise<void> {
    const said = await followPage(
      join(folder.path, 'scenes'),
      halves().atHome,
      passing(() => ({})),
    );
    assert.ok(
      said.some((text) => /^No fault in 4 scenes/.test(text)),
      said.join('\n'),
    );
    assert.ok(said.some((text) => /visitors in tea-room/.test(text) && !/Never reached/.test(text)));
  }

  /** It is published to a server where nobody has heard of it, and packed. */
  async function isPublished(): Promise<void> {
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    dora = await registered(world, 'Dora', 'designer');
    const token = join(folder.path, 'token');
    writeFileSync(token, `${dora.token}\n`);
    const pack = join(folder.path, 'tea-room.zip');
    const swaps = { 'https://parvis.example': world.url, token, 'tea-room.zip': pack };
    const said = await followPage(
      join(folder.path, 'scenes'),
      halves().published,
      passing(() => swaps),
    );
    const [preview, tearoom, plaza, packed] = said;
    const [, edition] = /preview=tea-room\/(\w{16})/.exec(preview ?? '') ?? [];
    assert.ok(edition, preview ?? 'nothing was said');
    assert.equal(tearoom, `tea-room ${edition} is shown\n`);
    assert.match(plaza ?? '', /^plaza \w{16} is shown\n$/);
    assert.match(packed ?? '', new RegExp(`edition ${edition}`));
  }

  /** It has people in it: in by the café’s door, a talk, a chair, a quest by the fire. */
  async function isVisited(): Promise<void> {
    assert.ok(world);
    const ada = await world.enter('plaza');
    await walkTo(ada, 624, 760);
    await walkTo(ada, 300, 740);
    await walkTo(ada, 144, 700);
    await walkTo(ada, 144, 570);
    const place = await ada.travel('to-tea-room');
    assert.equal(place.id, 'tea-room');
    await walkTo(ada, 180, 260);
    const asked = await ada.talk('violette');
    assert.match(asked.lines.map(({ text }) => text).join(' '), /^Good day, .+\. A cup of tea\?$/);
    const served = await ada.choose(0);
    assert.match(served.lines.map(({ text }) => text).join(' '), /Drink it by the fire/);
    await walkTo(ada, 430, 165);
    const { badges } = await eventually('the quest is done', async () => {
      const journal = await ada.story.journal();
      return journal.badges.length > 0 && journal;
    });
    assert.deepEqual(
      badges.map(({ title }) => title.en),
      ['Friend of the kettle'],
    );
    await walkTo(ada, 368, 280);
    await place.sit('chair');
    await place.rise();
    await walkTo(ada, 288, 380);
    assert.equal((await ada.travel('to-plaza')).id, 'plaza');
  }

  /** It is taken back, the door before the room, and published from code as the page about publishing says. */
  async function isTakenBack(): Promise<void> {
    const isOpen = async () => (await dora.publishing.scenes()).some(({ scene, open }) => scene === 'tea-room' && open);
    await assert.rejects(dora.publishing.rollBack('tea-room'));
    await dora.publishing.rollBack('plaza');
    await dora.publishing.rollBack('tea-room');
    assert.equal(await isOpen(), false);
    const [code] = piecesOf('docs/level-design/publishing.md').filter(({ language }) => language === 'ts');
    const pack = new Blob([readFileSync(join(folder.path, 'tea-room.zip'))]);
    const run = new AsyncFunction('parvis', 'pack', code?.text.replaceAll('garden', 'tea-room') ?? '');
    await run(dora, pack);
    assert.match(dora.place?.id ?? '', /^preview-/);
    assert.deepEqual(
      (await dora.publishing.editions('tea-room')).turns.map(({ back }) => back),
      [true, false, true, false],
    );
  }
});
