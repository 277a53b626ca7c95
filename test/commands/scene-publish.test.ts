import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parvis } from '../support/command-line.ts';
import { aFolder, type Folder } from '../support/folder.ts';
import { asking } from '../support/packs.ts';
import { registered } from '../support/registered.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

/** Dora publishes from her terminal what is in the scenes folder. */
describe('parvis scene pack and scene publish', function () {
  // Every command is a process that is started, and a machine may be slow.
  this.timeout(180_000);

  let world: TestWorld;
  let folder: Folder;
  let tokenFile: string;
  before(async () => {
    world = await openTestWorld({ SCENES_DIR: 'scenes' });
    folder = aFolder();
    tokenFile = join(folder.path, 'token');
    const dora = await registered(world, 'Dora', 'designer');
    writeFileSync(tokenFile, `${dora.token}\n`);
  });
  after(async () => {
    folder.remove();
    await world.close();
  });

  const publish = (what: string | readonly string[], ...more: string[]) =>
    parvis('scene', 'publish', ...[what].flat(), '--to', world.url, '--token-file', tokenFile, '--json', ...more);

  it('packs a scene, publishes the pack as a preview, and shows it', async () => {
    const file = join(folder.path, 'plaza.zip');
    const packed = await parvis('scene', 'pack', 'plaza', '--out', file, '--json');
    assert.equal(packed.exit, 0, packed.out);
    const { edition } = JSON.parse(packed.out);
    const looked = await publish(file, '--preview', '--note', 'for you to see');
    assert.equal(looked.exit, 0, looked.out);
    const found = JSON.parse(looked.out);
    assert.deepEqual([found.scene, found.edition, found.shown], ['plaza', edition, false]);
    assert.match(found.url, new RegExp(`preview=plaza/${edition}$`));
    const shown = await publish('plaza');
    assert.equal(JSON.parse(shown.out).shown, true);
    assert.equal((await world.world.store.publications.get('plaza'))?.edition, edition);
  });

  it('publishes a new scene and the one that its door is in, together', async () => {
    const scenes = join(folder.path, 'scenes');
    cpSync('scenes', scenes, { recursive: true });
    const made = await parvis('scene', 'new', 'attic', '--door-in', 'plaza', '--scenes', scenes);
    assert.match(made.out, /npx parvis scene publish attic plaza/);
    const alone = await publish('attic', '--scenes', scenes);
    assert.equal(alone.exit, 1, alone.out);
    const file = join(folder.path, 'both.zip');
    const packed = await parvis('scene', 'pack', 'attic', 'plaza', '--out', file, '--scenes', scenes, '--json');
    assert.equal(packed.exit, 0, packed.out);
    const { scenes: pair } = JSON.parse(packed.out);
    const looked = await publish(file, '--preview');
    assert.equal(looked.exit, 0, looked.out);
    assert.match(JSON.parse(looked.out).url, new RegExp(`preview=attic/${pair[0].edition}$`));
    const shown = await publish(['attic', 'plaza'], '--scenes', scenes);
    assert.deepEqual(JSON.parse(shown.out), { scenes: pair, shown: true });
    const now = await world.world.store.publications.find();
    assert.deepEqual(
      now.map(({ id, edition }) => ({ scene: id, edition })).sort((a, b) => (a.scene < b.scene ? -1 : 1)),
      pair,
    );
    assert.equal((await publish([file, 'plaza'])).exit, 2);
    const back = await asking(`${world.url}/v1/scenes/attic/rollback`, readFileSync(tokenFile, 'utf8').trim());
    assert.equal(back.status, 200);
  });

  it('says what is wrong: with the scene, with who asks, with how it was called', async () => {
    const missing = await parvis('scene', 'pack', 'atlantis');
    assert.equal(missing.exit, 1);
    assert.match(missing.out, /atlantis\/scene\.json: the file is missing/);
    const nobodys = join(folder.path, 'nobodys-token');
    writeFileSync(nobodys, 'nobody');
    const stranger = await publish('plaza', '--token-file', nobodys);
    assert.equal(stranger.exit, 3);
    assert.match(JSON.parse(stranger.out).error, /^The server answers 401: /);
    assert.equal((await parvis('scene', 'publish', 'plaza')).exit, 2);
  });
});
