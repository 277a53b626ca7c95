import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parvis } from '../support/command-line.ts';
import { aFolder, type Folder } from '../support/folder.ts';

describe('parvis scene render', function () {
  // Every command is a process that is started, and a machine may be slow.
  this.timeout(60_000);

  let folder: Folder;
  beforeEach(() => {
    folder = aFolder();
  });
  afterEach(() => folder.remove());

  it('draws a scene, even one that has faults elsewhere', async () => {
    const scenes = join(folder.path, 'scenes');
    cpSync('scenes', scenes, { recursive: true });
    rmSync(join(scenes, 'gallery/dialogues/curator.en.ink'));
    const out = join(folder.path, 'gallery.png');
    const { exit, out: said } = await parvis(
      'scene',
      'render',
      'gallery',
      '--annotate',
      '--out',
      out,
      '--scenes',
      scenes,
      '--json',
    );
    assert.equal(exit, 0);
    const { file, bytes } = JSON.parse(said);
    assert.deepEqual([file, bytes], [out, readFileSync(out).length]);
    assert.equal((await sharp(out).metadata()).format, 'png');
  });

  it('says why one cannot be drawn, and that there is none of that name', async () => {
    const scenes = join(folder.path, 'scenes');
    cpSync('scenes', scenes, { recursive: true });
    rmSync(join(scenes, 'gallery/map.tmj'));
    const { exit, out } = await parvis('scene', 'render', 'gallery', '--scenes', scenes);
    assert.equal(exit, 1);
    assert.match(out, /gallery\/map\.tmj: the file is missing/);
    assert.equal((await parvis('scene', 'render', 'atlantis', '--scenes', scenes)).exit, 2);
  });
});
