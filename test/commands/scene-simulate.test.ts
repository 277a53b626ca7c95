import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parvis } from '../support/command-line.ts';
import { aFolder, type Folder } from '../support/folder.ts';

interface Coverage {
  readonly of: number;
  readonly reached: number;
  readonly never: readonly string[];
}

describe('parvis scene simulate', function () {
  this.timeout(120_000);
  let folder: Folder;
  beforeEach(async () => {
    folder = aFolder();
    cpSync('scenes', folder.path, { recursive: true });
    assert.equal((await run('new', 'attic', '--door-in', 'gallery')).exit, 0);
  });
  afterEach(() => folder.remove());

  const run = (...words: string[]) => parvis('scene', ...words, '--scenes', folder.path);

  it('visitors get everywhere in a new scene, through the real room', async () => {
    const { exit, out } = await run('simulate', 'attic', '--json', '--limit', '100');
    const { coverage } = JSON.parse(out) as { coverage: Record<string, Coverage> };
    assert.deepEqual(
      Object.entries(coverage).flatMap(([what, { never }]) => never.map((one) => `${what}: ${one}`)),
      [],
    );
    assert.equal(exit, 0);
    assert.ok((coverage['tiles']?.of ?? 0) > 100);
    assert.deepEqual([coverage['portals']?.of, coverage['npcs']?.of], [1, 1]);
    assert.ok((coverage['choices']?.of ?? 0) >= 4);
  });

  it('does not let anybody into a scene with errors, or into none', async () => {
    const file = join(folder.path, 'attic/scene.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"scene": "gallery"', '"scene": "galery"'));
    const { exit, out } = await run('simulate', 'attic');
    assert.equal(exit, 1);
    assert.match(out, /exit-nowhere[\s\S]*Nobody can visit scenes with errors/);
    assert.equal((await run('simulate', 'atlantis')).exit, 2);
  });
});
