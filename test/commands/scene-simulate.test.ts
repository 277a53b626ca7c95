import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parvis } from '../support/command-line.ts';
import { drawScenes } from '../support/drawn-scenes.ts';
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

  it('visitors come at other hours for what is told at these alone, and at one hour if so asked', async () => {
    const owl = { when: { hours: { from: '22:00', until: '05:00' } }, dialogue: 'owl' };
    const hoot = { name: { fr: 'Hibou', en: 'Owl' }, character: 'guide', dialogue: 'day', dialogues: [owl] };
    const nest = drawScenes({
      nest: {
        plan: ['#####', '#N s#', '#   #', '#####'],
        marks: { N: { npc: 'hoot' }, s: { spawn: 'default' } },
        says: { open: true, npcs: { hoot } },
      },
    });
    for (const [dialogue, says] of Object.entries({ day: 'Asleep.', owl: 'Hoo.' }))
      for (const locale of ['fr', 'en'])
        writeFileSync(join(nest, `nest/dialogues/${dialogue}.${locale}.ink`), `${says}\n+ [${says}?] Yes. -> END\n`);
    const simulate = async (...more: string[]) => {
      const { exit, out } = await parvis('scene', 'simulate', 'nest', '--json', '--scenes', nest, ...more);
      const { coverage, hours } = JSON.parse(out) as { coverage: Record<string, Coverage>; hours: string[] };
      return { exit, hours, never: coverage['choices']?.never };
    };
    const never = ['nest/dialogues/owl.fr.ink: Hoo.?', 'nest/dialogues/owl.en.ink: Hoo.?'];
    assert.deepEqual(await simulate('--at', '12:00'), { exit: 1, hours: ['12:00'], never });
    assert.deepEqual(await simulate(), { exit: 0, hours: ['13:30', '02:30'], never: [] });
    rmSync(nest, { recursive: true });
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
