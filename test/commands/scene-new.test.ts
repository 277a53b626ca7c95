import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parvis } from '../support/command-line.ts';
import { aFolder, type Folder } from '../support/folder.ts';

describe('parvis scene new', function () {
  // Every command is a process that is started, and a machine may be slow.
  this.timeout(60_000);

  let folder: Folder;
  beforeEach(() => {
    folder = aFolder();
    cpSync('scenes', folder.path, { recursive: true });
  });
  afterEach(() => folder.remove());

  const run = (...words: string[]) => parvis('scene', ...words, '--scenes', folder.path);
  const json = (file: string) => JSON.parse(readFileSync(join(folder.path, file), 'utf8'));

  it('makes a scene without a fault, and says how to lead a door there', async () => {
    const { exit, out } = await run('new', 'old-garden');
    assert.equal(exit, 0, out);
    for (const file of ['scene.json', 'map.tmj', 'dialogues/host.fr.ink', 'dialogues/host.en.ink', 'README.md'])
      assert.ok(folder.files().includes(join('old-garden', file)), file);
    assert.match(out, /a rectangle named to-old-garden in the layer portals/);
    assert.deepEqual(json('old-garden/scene.json').portals['to-plaza'].to, { scene: 'plaza', spawn: 'default' });
    assert.match((await run('check', '--strict')).out, /^No fault in 4 scenes/);
  });

  it('leads a door there, and changes nothing else of the other scene', async () => {
    const before = json('gallery/scene.json');
    assert.equal((await run('new', 'attic', '--door-in', 'gallery')).exit, 0);
    assert.match((await run('check', '--strict')).out, /^No fault in 4 scenes/);
    const { portals, ...others } = json('gallery/scene.json');
    const { 'to-attic': door, ...old } = portals;
    assert.deepEqual(door.to, { scene: 'attic', spawn: 'from-gallery' });
    assert.deepEqual({ ...others, portals: old }, before);
    assert.deepEqual(json('attic/scene.json').portals['to-gallery'].to, { scene: 'gallery', spawn: 'from-attic' });
    const asJson = await run('new', 'cellar', '--door-in', 'gallery', '--json');
    assert.equal(JSON.parse(asJson.out).scene, 'cellar');
    assert.match((await run('check', '--strict')).out, /^No fault in 5 scenes/);
  });

  it('refuses what it cannot make, in words, and writes nothing', async () => {
    const before = folder.files();
    const refused = async (...words: string[]) => {
      const { exit, err } = await run('new', ...words);
      assert.equal(exit, 2);
      return err;
    };
    assert.match(await refused('plaza'), /There is a plaza in .* already: choose another name/);
    assert.match(await refused('tiles'), /There is a tiles/);
    assert.match(await refused('Old_Garden'), /small letters and digits, with hyphens/);
    assert.match(await refused('../garden'), /small letters/);
    assert.match(await refused('garden', '--from', 'atlantis'), /There is no scene atlantis/);
    assert.match(await refused('garden', '--from', 'plaza', '--door-in', 'gallery'), /name plaza or gallery, not both/);
    assert.deepEqual(folder.files(), before);
  });
});
