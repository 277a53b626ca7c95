import assert from 'node:assert/strict';
import { matchMaker } from '@colyseus/core';
import type { ZonesFeature } from '../../rooms/features/zones.ts';
import type { Scene } from '../../rooms/services.ts';
import type { Stage } from '../../rooms/stage.ts';
import { eventually } from '../support/eventually.ts';
import { feet, openPark, standsIn, tile } from '../support/park.ts';
import { walkTo } from '../support/walking.ts';
import type { TestWorld } from '../support/world.ts';

type ParkRoom = Stage & { scene: Scene; features: { zones: ZonesFeature } };

describe('zones of a scene that changes while people are inside', () => {
  let world: TestWorld;
  before(async () => {
    world = await openPark();
  });
  after(() => world.close());

  /** Puts a newer edition in the place of the scene, without some of its zones. */
  function swap(...gone: string[]): void {
    const room = matchMaker.getLocalRoomById('scene-park') as unknown as ParkRoom;
    const { scene } = room;
    const zones = new Map([...scene.zones].filter(([id]) => !gone.includes(id)));
    room.scene = { ...scene, zones };
    room.features.zones.rebuilt();
  }

  it('who was in a meeting that is gone is told so, and who sat on a seat that is gone rises', async () => {
    const [ada, bob, eve] = [await world.enter('park'), await world.enter('park'), await world.enter('park')];
    assert.equal(await walkTo(ada, ...tile(6, 1)), true);
    assert.equal(await walkTo(bob, ...tile(7, 3)), true);
    assert.equal(await walkTo(eve, ...tile(9, 3)), true);
    await standsIn(ada, { meeting: 'arbour' });
    await bob.place?.sit('bench');
    await eve.place?.sit('stool');
    await eventually('both sit', () => bob.place?.self?.seat === 'bench' && eve.place?.self?.seat === 'stool');
    swap('arbour', 'bench');
    await standsIn(ada, {});
    await eventually('bob stands', () => bob.place?.self?.seat === '' && feet(bob).y < tile(7, 4)[1] - 16);
    assert.equal(eve.place?.self?.seat, 'stool');
    await assert.rejects(bob.place?.sit('bench') ?? Promise.resolve(), { code: 'seat.unknown' });
    assert.equal((await ada.say('Hello again')).channel, 'scene:park');
  });
});
