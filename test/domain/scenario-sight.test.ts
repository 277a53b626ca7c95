import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { mayKnow, seatIn } from '../../server/domain/scenario-seats.ts';
import { aHouse } from '../support/house.ts';

describe('who may know of a scene', () => {
  const house = aHouse();
  after(() => house.close());

  it('is not asked in the open world: nothing is read, whoever comes', async () => {
    let reads = 0;
    const counted = {
      scenarioPlayers: {
        ...house.store.scenarioPlayers,
        get(id: string) {
          reads += 1;
          return house.store.scenarioPlayers.get(id);
        },
      },
    };
    const { identity } = await house.person('Ada');
    for (const by of [undefined, identity]) assert.equal(await mayKnow(counted, by, 'plaza'), true);
    assert.equal(reads, 0);
    assert.equal(await mayKnow(counted, identity, sceneIdOf('plaza', randomUUID())), false);
    assert.equal(reads, 1);
  });

  it('in a scenario, are its players, and nobody else whatever his role', async () => {
    const scenario = randomUUID();
    const { identity: bob } = await house.person('Bob');
    const there = sceneIdOf('plaza', scenario);
    assert.equal(await mayKnow(house.store, { ...bob, role: 'admin' } as typeof bob, there), false);
    await house.store.scenarioPlayers.put({ id: seatIn(scenario, bob.id), scenario, account: bob.id, joinedAt: 1 });
    assert.equal(await mayKnow(house.store, bob, there), true);
    assert.equal(await mayKnow(house.store, undefined, there), false);
  });

  it('where somebody was last is kept in each world, and in none that he does not play in', async () => {
    const scenario = randomUUID();
    const { identity: cem } = await house.person('Cem');
    const { places, store } = house;
    const at = { x: 48, y: 80, dir: 1 };
    const inside = { scene: sceneIdOf('gallery', scenario), ...at };
    await places.keep(cem.id, inside);
    assert.equal(await places.last(cem.id), undefined);
    const seat = { id: seatIn(scenario, cem.id), scenario, account: cem.id, joinedAt: 1 };
    await store.scenarioPlayers.put(seat);
    await places.keep(cem.id, inside);
    assert.deepEqual(await places.last(cem.id), inside);
    assert.equal(await places.lastIn(cem.id, null), undefined);
    const open = { scene: 'plaza', x: 16, y: 16, dir: 0 };
    await places.keep(cem.id, open);
    assert.deepEqual([await places.last(cem.id), await places.lastIn(cem.id, scenario)], [open, inside]);
    await places.keep(cem.id, { ...inside, x: 64 });
    assert.deepEqual([(await places.last(cem.id))?.x, await places.lastIn(cem.id, null)], [64, open]);
    await store.scenarioPlayers.delete(seat.id);
    assert.deepEqual([await places.last(cem.id), await places.lastIn(cem.id, scenario)], [open, undefined]);
  });
});
