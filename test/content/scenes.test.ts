import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, type ContentFault } from '../../server/content/content-fault.ts';
import { openScenes } from '../../server/content/scene-book.ts';
import { folderFiles } from '../../server/content/scene-files.ts';

interface MapFile {
  layers: { name: string; objects?: { name: string; x: number; y: number; type: string; properties?: unknown[] }[] }[];
}

describe('scenes as data', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'parvis-scenes-'));
    cpSync('scenes', root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
  const editJson = <T>(file: string, change: (json: T) => void) =>
    edit(file, (text) => {
      const json = JSON.parse(text);
      change(json);
      return JSON.stringify(json);
    });

  /** The faults that start is refused with. */
  function faults(): ContentFault[] {
    try {
      openScenes(folderFiles(root), 'UTC');
    } catch (error) {
      assert.ok(error instanceof ContentError, String(error));
      return [...error.faults];
    }
    return [];
  }

  it('ships three: the administration, the plaza and the gallery', () => {
    const scenes = openScenes(folderFiles(root), 'UTC');
    assert.deepEqual([...scenes.ids()].sort(), ['administration', 'gallery', 'plaza']);
    assert.equal(scenes.get('administration')?.npcs.has('clerk'), true);
    assert.ok((scenes.get('gallery')?.spots.size ?? 0) >= 8);
  });

  it('an exit to nowhere is refused with file, place and reason', () => {
    editJson<{ portals: Record<string, { to: { scene: string } }> }>('plaza/scene.json', (json) => {
      for (const portal of Object.values(json.portals).slice(0, 1)) portal.to.scene = 'atlantis';
    });
    const [fault, ...others] = faults();
    assert.equal(fault?.file, 'plaza/scene.json');
    assert.match(fault?.place ?? '', /^portals\./);
    assert.equal(fault?.reason, 'there is no scene "atlantis"');
    assert.deepEqual(others, []);
  });

  it('a spawn in a wall is refused', () => {
    editJson<MapFile>('gallery/map.tmj', (map) => {
      const spawn = map.layers
        .find((layer) => layer.name === 'spawns')
        ?.objects?.find((one) => one.name === 'from-plaza');
      Object.assign(spawn ?? {}, { x: 4, y: 4 });
    });
    const found = faults();
    assert.deepEqual(
      found.map(({ file, place, reason }) => [file, place, reason]),
      [['gallery/map.tmj', 'spawn from-plaza at tile 0,0', 'is in a wall or in a locked zone']],
    );
  });

  it('a dialogue that does not compile is refused with its line', () => {
    edit('administration/dialogues/clerk.fr.ink', (text) => text.replace('-> desk', '-> nowhere_at_all'));
    const [fault] = faults();
    assert.equal(fault?.file, 'administration/dialogues/clerk.fr.ink');
    assert.match(fault?.place ?? '', /^line \d+$/);
    assert.match(fault?.reason ?? '', /nowhere_at_all/);
  });

  it('an endless loop, an unknown function and an unknown form are refused', () => {
    edit('plaza/dialogues/guide.en.ink', () => '-> a\n=== a\n~ temp x = 1\n-> a\n');
    edit('plaza/dialogues/guide.fr.ink', () => 'EXTERNAL launch_rockets()\nBonjour # form: wills\n-> END\n');
    const reasons = faults().map(({ file, reason }) => `${file}: ${reason}`);
    assert.match(reasons.join('\n'), /guide\.en\.ink: .*endless loop/);
    assert.match(reasons.join('\n'), /guide\.fr\.ink: there is no function launch_rockets\(\)/);
    assert.match(reasons.join('\n'), /guide\.fr\.ink: there is no form "wills"/);
  });

  it('a missing picture is refused', () => {
    rmSync(join(root, 'portraits/curator.png'));
    assert.deepEqual(faults(), [
      {
        rule: 'picture-missing',
        file: 'gallery/scene.json',
        place: 'npcs.curator.character',
        reason: 'the picture portraits/curator.png is missing',
        remedy: 'Add the picture, or name a character that has one.',
      },
    ]);
  });

  it('a missing translation is refused', () => {
    rmSync(join(root, 'gallery/dialogues/curator.en.ink'));
    assert.deepEqual(
      faults().map(({ rule, file, place, reason }) => [rule, file, place, reason]),
      [['translation-missing', 'gallery/dialogues/curator.en.ink', '', 'the dialogue is missing']],
    );
  });

  it('what scene.json names must be on the map', () => {
    editJson<MapFile>('administration/map.tmj', (map) => {
      const npcs = map.layers.find((layer) => layer.name === 'npcs');
      if (npcs) npcs.objects = npcs.objects?.filter(({ name }) => name !== 'clerk') ?? [];
    });
    const [fault, ...others] = faults();
    assert.equal(fault?.reason, 'there is no object named "clerk", which scene.json names');
    assert.deepEqual(others, []);
  });

  it('every fault is told at once, one line each', () => {
    rmSync(join(root, 'portraits/curator.png'));
    rmSync(join(root, 'gallery/dialogues/curator.en.ink'));
    assert.throws(
      () => openScenes(folderFiles(root), 'UTC'),
      (error: Error) => error.message.split('\n').length === 3,
    );
  });

  it('an evening lasts past midnight, by the clock of the server’s time zone', () => {
    const scenes = openScenes(folderFiles(root), 'Europe/Paris');
    const plaza = scenes.get('plaza');
    assert.ok(plaza);
    assert.deepEqual(scenes.eventsAt(plaza, Date.UTC(2026, 0, 10, 19, 30)), ['evening']);
    assert.deepEqual(scenes.eventsAt(plaza, Date.UTC(2026, 0, 11, 2, 0)), ['evening']);
    assert.deepEqual(scenes.eventsAt(plaza, Date.UTC(2026, 0, 11, 11, 10)), []);
  });
});
