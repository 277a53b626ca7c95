import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { fits } from '../../schema/motion.ts';
import type { ZoneKind } from '../../schema/scene/zones/index.ts';
import { ContentError } from '../../server/content/content-fault.ts';
import { openScenes, type SceneBook } from '../../server/content/scene-book.ts';
import { folderFiles, type SceneFiles } from '../../server/content/scene-files.ts';
import { type DrawnScene, drawScenes } from '../support/drawn-scenes.ts';

const roots: string[] = [];

/** A world with a garden in which two zones are marked. */
function garden(one: ZoneMark, other?: ZoneMark, says: object = {}): SceneFiles {
  const scene: DrawnScene = {
    plan: ['##########', '#  11 22 #', '#  11 22 #', '# s      #', '##########'],
    marks: { s: { spawn: 'default' }, 1: one, ...(other ? { 2: other } : {}) },
    says: { open: true, features: ['chat'], ...says },
  };
  const root = drawScenes({ garden: scene });
  roots.push(root);
  return folderFiles(root);
}

interface ZoneMark {
  readonly zone: string;
  readonly is: ZoneKind;
  readonly with?: Record<string, unknown>;
}

/** What start says of the garden's zones. */
function faultsOf(files: SceneFiles): string[] {
  try {
    openScenes(files, 'UTC');
    return [];
  } catch (error) {
    assert.ok(error instanceof ContentError, String(error));
    assert.deepEqual([...new Set(error.faults.map(({ file }) => file))], ['garden/map.tmj']);
    return error.faults.map(({ place, reason, remedy }) => `${place}: ${reason}. ${remedy}`);
  }
}

const zonesOf = (book: SceneBook) => [...(book.get('garden')?.zones.values() ?? [])];

describe('zones as data', () => {
  after(() => {
    for (const root of roots) rmSync(root, { recursive: true });
  });

  it('are read with their options, and shown to who draws the scene', () => {
    const book = openScenes(
      garden({ zone: 'lawn', is: 'speed', with: { factor: 0.5 } }, { zone: 'chair', is: 'seat' }),
      'UTC',
    );
    const lawn = { kind: 'speed', id: 'lawn', x: 96, y: 32, width: 64, height: 64, factor: 0.5 };
    const chair = { kind: 'seat', id: 'chair', x: 192, y: 32, width: 64, height: 64, facing: 'down' };
    assert.deepEqual(zonesOf(book), [lawn, chair]);
    assert.deepEqual(book.place('garden')?.zones, [lawn, chair]);
  });

  it('that nobody may walk in are a wall', () => {
    const book = openScenes(garden({ zone: 'pond', is: 'no-walk' }), 'UTC');
    const ground = book.get('garden')?.ground;
    assert.ok(ground);
    assert.equal(fits(ground, 128, 64, 255), false);
    assert.equal(fits(ground, 224, 64, 0), true);
  });

  const WRONG: readonly (readonly [string, ZoneMark, string])[] = [
    [
      'a class that is none',
      { zone: 'a', is: 'swamp' as ZoneKind },
      'zone a: has the class "swamp", which no zone has. Set the class of the object to one of locked,',
    ],
    ['a locked zone that says not for whom', { zone: 'a', is: 'locked' }, 'zone a: needs: '],
    [
      'a lock for somebody who is not',
      { zone: 'a', is: 'locked', with: { needs: 'mayor' } },
      'zone a: needs: Invalid option: expected one of "account"|"staff". Its custom properties are needs.',
    ],
    ['a pace too fast', { zone: 'a', is: 'speed', with: { factor: 3 } }, 'zone a: factor: Too big'],
    [
      'an option that is none',
      { zone: 'a', is: 'seat', with: { colour: 'red' } },
      'zone a: Unrecognized key: "colour". Its custom properties are facing.',
    ],
    [
      'a track that is missing',
      { zone: 'a', is: 'music', with: { track: 'music/song.ogg' } },
      'zone a: the track music/song.ogg is missing. Put the file into the folder of the scene.',
    ],
    [
      'a pad that leads nowhere',
      { zone: 'a', is: 'teleport', with: { to: 'moon' } },
      'zone a: leads to "moon", which is neither a teleport zone nor a spawn. Name another teleport zone,',
    ],
    ['a pad that leads to itself', { zone: 'a', is: 'teleport', with: { to: 'a' } }, 'zone a: leads to itself'],
    ['a trigger of nothing', { zone: 'a', is: 'trigger' }, 'zone a: does nothing. Give it a flag,'],
    [
      'a trigger of an event that is not',
      { zone: 'a', is: 'trigger', with: { event: 'fireworks' } },
      'zone a: starts the event "fireworks", which scene.json does not have',
    ],
  ];
  for (const [what, mark, said] of WRONG)
    it(`${what} is refused, with the zone, the reason and what to do`, () => {
      const [first = '', ...others] = faultsOf(garden(mark));
      assert.equal(first.slice(0, said.length), said);
      assert.deepEqual(others, []);
    });

  it('a wall of exhibits needs the feature, and room for one', () => {
    const wall = { zone: 'wall', is: 'exhibit-wall', with: { titleFr: 'Mur', titleEn: 'Wall', size: 100 } } as const;
    assert.deepEqual(
      faultsOf(garden(wall)).map((said) => said.split(' of')[0]?.split('.')[0]),
      ['zone wall: has no room for a single place', 'zone wall: is in a scene without exhibits'],
    );
  });
});
