import assert from 'node:assert/strict';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { sceneries } from '../../server/domain/scenery.ts';
import { aHouse, type House } from '../support/house.ts';

describe('how a scene of a scenario is left', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  async function aScene() {
    const ada = await house.person('Ada');
    const making = { name: 'The lost key', invite_code: 'LOSTKEY', mode: 'campaign' as const };
    const { id } = await house.scenarioBook.create(ada.identity, making);
    return { id, ada, scene: sceneIdOf('plaza', id) };
  }

  it('is all that two processes change at once', async () => {
    const { id, scene } = await aScene();
    const told: string[] = [];
    house.bus.hear('scenario.scenery', (fact) => void told.push(`${fact.id} ${fact.scene}`));
    // Another process of the same world.
    const other = sceneries(house);
    const names = Array.from({ length: 12 }, (_, nth) => `door-${nth}`);
    await Promise.all(
      names.map((name, nth) =>
        (nth % 2 ? house.sceneries : other).change(scene, { doors: { [name]: 'locked' as const } }),
      ),
    );
    const { doors, revision } = await house.sceneries.of(scene);
    assert.deepEqual([Object.keys(doors).sort(), revision], [[...names].sort(), names.length]);
    assert.deepEqual([...new Set(told)], [`${id} ${scene}`]);
  });

  it('forgets what is taken back, and events that are over', async () => {
    const { scene } = await aScene();
    const at = { x: 48, y: 48, dir: 0 };
    const soon = house.clock.now() + 1000;
    await house.sceneries.change(scene, { npcs: { guard: at }, events: { feast: soon, fair: soon * 2 } });
    house.clock.pass(2000);
    const { npcs, events } = await house.sceneries.change(scene, { npcs: { guard: null } });
    assert.deepEqual([npcs, Object.keys(events)], [{}, ['fair']]);
  });

  it('goes with the scenario, and is none of the open world', async () => {
    const { id, ada, scene } = await aScene();
    await house.sceneries.change(scene, { doors: { gate: 'open' } });
    await house.scenarioBook.end(ada.identity, id);
    await assert.rejects(house.sceneries.change(scene, { doors: { gate: 'locked' } }), { code: 'scenario.unknown' });
    await assert.rejects(house.sceneries.change('plaza', { doors: {} }), { code: 'scenario.unknown' });
    assert.equal(await house.store.sceneries.count({}), 0);
  });
});
