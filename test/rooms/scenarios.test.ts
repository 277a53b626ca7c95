import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { aScenario } from '../support/playing.ts';
import { registered } from '../support/registered.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const tile = (column: number, row: number) => ({ x: (column + 0.5) * 32, y: (row + 0.5) * 32 });

describe('a scenario', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld();
  });
  after(() => world.close());

  /** Somebody with an account who stands in the open square. */
  async function inTheSquare(base: string): Promise<Parvis> {
    const one = await registered(world, base);
    await one.enter('plaza');
    return one;
  }

  const seen = (who: Parvis) => [...(who.place?.state.players.values() ?? [])].map(({ account }) => account);
  const standing = (who: Parvis) => {
    const { x = 0, y = 0 } = who.place?.self ?? {};
    return { x, y };
  };

  it('has a square of its own: who plays in it is seen there by the others who do, and nowhere else', async () => {
    const [ada, bob, cem] = [await inTheSquare('Ada'), await inTheSquare('Bob'), await inTheSquare('Cem')];
    const crown = await aScenario(world.world.store, [ada, bob]);
    const place = await ada.enterScenario(crown.id);
    assert.equal(place.id, crown.scene('plaza'));
    await bob.enterScenario(crown.id);
    await eventually('they see each other', () => seen(ada).includes(String(bob.me?.id)));
    const both = [ada, bob].map(({ me }) => String(me?.id)).sort();
    assert.deepEqual(seen(ada).sort(), both);
    await eventually('cem sees neither', () => !seen(cem).some((account) => both.includes(account)));
  });

  it('is left for the spot where one stood in the open world, and entered again where one was in it', async () => {
    const ada = await inTheSquare('Ada');
    const crown = await aScenario(world.world.store, [ada]);
    assert.equal(await walkTo(ada, tile(7, 3).x, tile(7, 3).y), true);
    const before = standing(ada);
    await ada.enterScenario(crown.id);
    await ada.place?.settle();
    assert.equal(await walkTo(ada, tile(5, 2).x, tile(5, 2).y), true);
    const gallery = await ada.travel('to-gallery');
    assert.equal(gallery.id, crown.scene('gallery'));
    const inside = standing(ada);
    const back = await ada.leaveScenario();
    assert.equal(back.id, 'plaza');
    assert.deepEqual(standing(ada), before);
    const again = await ada.enterScenario(crown.id);
    assert.equal(again.id, crown.scene('gallery'));
    assert.deepEqual(standing(ada), inside);
  });

  it('is where one comes back to after a reload', async () => {
    const ada = await inTheSquare('Ada');
    const crown = await aScenario(world.world.store, [ada]);
    await ada.enterScenario(crown.id);
    const reloaded = world.somebody({ token: ada.token });
    assert.equal((await reloaded.enter()).id, crown.scene('plaza'));
    await eventually('she is told of it', () => reloaded.scenario?.name === 'The Lost Crown');
    const { owns, leads } = reloaded.scenario ?? {};
    assert.deepEqual({ owns, leads }, { owns: true, leads: true });
  });

  it('is gone when one comes back: one stands where one was in the open world', async () => {
    const ada = await inTheSquare('Ada');
    const { store } = world.world;
    const crown = await aScenario(store, [ada]);
    await ada.enterScenario(crown.id);
    await ada.leave();
    await store.scenarioPlayers.delete(`${crown.id}/${ada.me?.id}`);
    const reloaded = world.somebody({ token: ada.token });
    assert.equal((await reloaded.enter()).id, 'plaza');
    assert.equal(reloaded.scenario, null);
    const kept = await store.places.get(`${ada.me?.id}/${crown.id}`);
    assert.equal(kept?.scene, crown.scene('plaza'));
  });

  it('lets in who plays in it alone, and nobody twice', async () => {
    const [ada, bob] = [await inTheSquare('Ada'), await inTheSquare('Bob')];
    const guest = await world.enter('plaza');
    const crown = await aScenario(world.world.store, [ada]);
    await assert.rejects(bob.enterScenario(crown.id), { code: 'scenario.stranger' });
    await assert.rejects(guest.enterScenario(crown.id), { code: 'account.required' });
    await assert.rejects(ada.leaveScenario(), { code: 'scenario.outside' });
    await ada.enterScenario(crown.id);
    await assert.rejects(ada.enterScenario(crown.id), { code: 'scenario.here' });
    await crown.join(bob);
    assert.equal((await bob.enterScenario(crown.id)).id, crown.scene('plaza'));
  });

  it('is told of in its chronicle once for everybody who comes, however often he goes to and fro', async () => {
    const ada = await inTheSquare('Ada');
    const { store } = world.world;
    const crown = await aScenario(store, [ada]);
    const told = async () =>
      (await store.chapters.find({ where: { scenario: crown.id } })).map(({ kind, scene, about }) => ({
        ...{ kind, scene },
        left: about['left'] === true,
      }));
    await ada.enterScenario(crown.id);
    await ada.leaveScenario();
    await ada.enterScenario(crown.id);
    await ada.leaveScenario();
    const came = { kind: 'travel', scene: 'plaza', left: false };
    const left = { ...came, left: true };
    await eventually('that she has left', async () => (await told()).length >= 3);
    assert.deepEqual((await told()).slice(0, 2), [came, left]);
  });
});
