import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openScenes } from '../../server/content/scene-book.ts';
import { folderFiles, heldFiles, laidOver, type SceneFiles } from '../../server/content/scene-files.ts';

/** Every file of the scenes that ship, held in memory. */
function held(): SceneFiles {
  const paths = readdirSync('scenes', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const named = paths.map((one) => join(one.parentPath, one.name));
  return heldFiles('a pack', new Map(named.map((path) => [path.slice('scenes/'.length), readFileSync(path)])));
}

describe('where scenes are read from', () => {
  for (const [name, open] of [
    ['a folder', () => folderFiles('scenes')],
    ['memory', held],
  ] as const)
    describe(name, () => {
      const files = open();

      it('lists what is in a folder, and nothing of one that is not there', () => {
        assert.deepEqual(files.list('plaza'), ['dialogues', 'map.tmj', 'music', 'scene.json']);
        assert.equal(files.list('').includes('plaza'), true);
        assert.deepEqual(files.list('atlantis'), []);
        assert.deepEqual(files.list('plaza/scene.json'), []);
      });

      it('reads a file, and nothing where there is a folder, or nothing', () => {
        assert.equal(files.read('plaza/scene.json')?.includes('"title"'), true);
        assert.equal(files.read('plaza'), undefined);
        assert.equal(files.read('plaza/none.json'), undefined);
      });

      it('finds nothing outside of it', () => {
        assert.equal(files.read('../package.json'), undefined);
        assert.equal(files.read('plaza/../../package.json'), undefined);
        assert.deepEqual(files.list('..'), []);
      });

      it('holds the same three scenes', () => {
        assert.deepEqual(openScenes(files, 'UTC').ids(), ['administration', 'gallery', 'plaza']);
      });
    });

  it('one laid over another hides what is at the same path, and shows the rest', () => {
    const over = heldFiles('new', new Map([['plaza/scene.json', Buffer.from('{}')]]));
    const files = laidOver(over, folderFiles('scenes'));
    assert.equal(files.read('plaza/scene.json')?.toString(), '{}');
    assert.deepEqual(files.list('plaza'), ['dialogues', 'map.tmj', 'music', 'scene.json']);
    assert.equal(files.read('gallery/scene.json')?.includes('"title"'), true);
  });
});
