import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../server/content/content-fault.ts';
import { openScenes } from '../../server/content/scene-book.ts';
import { folderFiles } from '../../server/content/scene-files.ts';
import { drawGarden, middle } from '../support/garden.ts';

const both = (text: string) => ({ fr: text, en: text });

/** What is wrong with a garden, as file, place and reason. */
function faultsOf(says: Parameters<typeof drawGarden>[0], paths: object[] = []): string[] {
  const root = drawGarden(says);
  try {
    const file = join(root, 'garden/map.tmj');
    const map = JSON.parse(readFileSync(file, 'utf8'));
    map.layers.find(({ name }: { name: string }) => name === 'paths').objects.push(...paths);
    writeFileSync(file, JSON.stringify(map));
    openScenes(folderFiles(root), 'UTC');
    return [];
  } catch (error) {
    assert.ok(error instanceof ContentError, String(error));
    return error.faults.map(({ file, place, reason }) => `${file} (${place}): ${reason}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const walking = (moves: object) => ({ gardener: { moves } });
const happening = (effect: object) => ({ events: { fair: { title: both('Fair'), lasts: 5, effects: [effect] } } });

describe('what is checked of NPCs and events', () => {
  it('a garden in order has no faults', () => {
    assert.deepEqual(
      faultsOf({ ...walking({ kind: 'wander', within: 'lawn' }), ...happening({ kind: 'spawn', npc: 'gardener' }) }),
      [],
    );
  });

  it('a path that is not drawn, or drawn with the wrong tool', () => {
    assert.deepEqual(faultsOf(walking({ kind: 'path', path: 'moon' })), [
      'garden/scene.json (npcs.gardener.moves.path): there is no object named "moon" in the layer paths',
    ]);
    assert.deepEqual(faultsOf(walking({ kind: 'path', path: 'lawn' })), [
      'garden/scene.json (npcs.gardener.moves.path): "lawn" is a rectangle, not a polyline',
    ]);
    const lunch = { gardener: { schedule: [{ from: '12:00', until: '13:00', at: 'lawn' }] } };
    assert.deepEqual(faultsOf(lunch), [
      'garden/scene.json (npcs.gardener.schedule.0.at): "lawn" is a rectangle, not a point',
    ]);
  });

  it('a path through a wall, and a rectangle without room', () => {
    const through = {
      id: 900,
      name: 'through',
      ...middle(5, 5),
      polyline: [
        { x: 0, y: 0 },
        { x: 0, y: 90 },
      ],
    };
    assert.deepEqual(faultsOf(walking({ kind: 'path', path: 'through' }), [through]), [
      'garden/map.tmj (path through): leads into a wall on the way to its point 2',
    ]);
    const wall = { id: 901, name: 'wall', x: 0, y: 0, width: 200, height: 32 };
    assert.deepEqual(faultsOf(walking({ kind: 'wander', within: 'wall' }), [wall]), [
      'garden/map.tmj (path wall): there is no room to stand in it',
    ]);
  });

  it('a shift that says neither where nor how, and a dialogue that is not written', () => {
    const [shift] = faultsOf({ gardener: { schedule: [{ from: '12:00', until: '13:00' }] } });
    assert.match(shift ?? '', /npcs\.gardener\.schedule\.0.*must say either where he is/);
    const said = faultsOf({ gardener: { dialogues: [{ when: {}, dialogue: 'secrets' }] } });
    assert.deepEqual(said, [
      'garden/dialogues/secrets.fr.ink (): the dialogue is missing',
      'garden/dialogues/secrets.en.ink (): the dialogue is missing',
    ]);
  });

  it('an event that moves what there is not', () => {
    const place = 'garden/scene.json (events.fair.effects.0';
    assert.deepEqual(faultsOf(happening({ kind: 'spawn', npc: 'yeti' })), [
      `${place}.npc): there is no NPC "yeti" here`,
    ]);
    assert.deepEqual(faultsOf(happening({ kind: 'door', portal: 'attic', state: 'open' })), [
      `${place}.portal): there is no portal "attic" here`,
    ]);
    assert.deepEqual(faultsOf(happening({ kind: 'music', track: 'music/waltz.ogg' })), [
      `${place}.track): there is no file "music/waltz.ogg" in the scene’s folder`,
    ]);
    assert.deepEqual(faultsOf({ events: { fair: { title: both('Fair'), when: { event: 'fair' } } } }), [
      'garden/scene.json (events.fair.when.event): there is no other event "fair" here',
    ]);
  });
});
