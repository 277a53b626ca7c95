import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { aScenario, seatPlayers } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { ask } from '../support/two-processes.ts';
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
    const key = await aScenario(world, ada, { players: [bob] });
    const place = await ada.enterScenario(key.id);
    assert.equal(place.id, sceneIdOf('plaza', key.id));
    await bob.enterScenario(key.id);
    await eventually('they see each other', () => seen(ada).includes(String(bob.me?.id)));
    const both = [ada, bob].map(({ me }) => String(me?.id)).sort();
    assert.deepEqual(seen(ada).sort(), both);
    await eventually('cem sees neither', () => !seen(cem).some((account) => both.includes(account)));
  });

  it('is left for the spot where one stood in the open world, and entered again where one was in it', async () => {
    const ada = await inTheSquare('Ada');
    const key = await aScenario(world, ada);
    assert.equal(await walkTo(ada, tile(7, 3).x, tile(7, 3).y), true);
    const before = standing(ada);
    await ada.enterScenario(key.id);
    await ada.place?.settle();
    assert.equal(await walkTo(ada, tile(5, 2).x, tile(5, 2).y), true);
    const gallery = await ada.travel('to-gallery');
    assert.equal(gallery.id, sceneIdOf('gallery', key.id));
    const inside = standing(ada);
    const back = await ada.leaveScenario();
    assert.equal(back.id, 'plaza');
    assert.deepEqual(standing(ada), before);
    const again = await ada.enterScenario(key.id);
    assert.equal(again.id, sceneIdOf('gallery', key.id));
    assert.deepEqual(standing(ada), inside);
  });

  it('is where one comes back to after a reload', async () => {
    const ada = await inTheSquare('Ada');
    const key = await aScenario(world, ada);
    await ada.enterScenario(key.id);
    const reloaded = world.somebody({ token: ada.token });
    assert.equal((await reloaded.enter()).id, sceneIdOf('plaza', key.id));
    await eventually('she is told of it', () => reloaded.scenario?.name === 'The lost key');
    const { owns, leads } = reloaded.scenario ?? {};
    assert.deepEqual({ owns, leads }, { owns: true, leads: true });
  });

  it('is gone when one comes back: one stands where one was in the open world', async () => {
    const ada = await inTheSquare('Ada');
    const { store } = world.world;
    const key = await aScenario(world, ada);
    await ada.enterScenario(key.id);
    await ada.leave();
    await store.scenarioPlayers.delete(`${key.id}/${ada.me?.id}`);
    const reloaded = world.somebody({ token: ada.token });
    assert.equal((await reloaded.enter()).id, 'plaza');
    assert.equal(reloaded.scenario, null);
    const kept = await store.places.get(`${ada.me?.id}/${key.id}`);
    assert.equal(kept?.scene, sceneIdOf('plaza', key.id));
  });

  it('lets in who plays in it alone, and nobody twice', async () => {
    const [ada, bob] = [await inTheSquare('Ada'), await inTheSquare('Bob')];
    const guest = await world.enter('plaza');
    const key = await aScenario(world, ada);
    await assert.rejects(bob.enterScenario(key.id), { code: 'scenario.unknown' });
    await assert.rejects(guest.enterScenario(key.id), { code: 'account.required' });
    await assert.rejects(ada.leaveScenario(), { code: 'scenario.outside' });
    await ada.enterScenario(key.id);
    await assert.rejects(ada.enterScenario(key.id), { code: 'scenario.here' });
    await seatPlayers(world, key.id, [bob]);
    assert.equal((await bob.enterScenario(key.id)).id, sceneIdOf('plaza', key.id));
  });

  it('is told of in its chronicle once for everybody who comes, however often he goes to and fro', async () => {
    const ada = await inTheSquare('Ada');
    const { store } = world.world;
    const key = await aScenario(world, ada);
    const told = async () =>
      (await store.chapters.find({ where: { scenario: key.id, kind: 'travel' } })).map(({ kind, scene, about }) => ({
        ...{ kind, scene },
        left: about['left'] === true,
      }));
    await ada.enterScenario(key.id);
    await ada.leaveScenario();
    await ada.enterScenario(key.id);
    await ada.leaveScenario();
    const came = { kind: 'travel', scene: 'plaza', left: false };
    const left = { ...came, left: true };
    await eventually('that she has left', async () => (await told()).length >= 3);
    assert.deepEqual((await told()).slice(0, 2), [came, left]);
  });

  it('has scenes whose bans are their own: one leaves it for where one may go', async () => {
    const [ada, mia] = [await inTheSquare('Ada'), await registered(world, 'Mia', 'moderator')];
    const key = await aScenario(world, ada);
    await ada.enterScenario(key.id);
    const ban = async (scope: string) => {
      const body = { account: ada.me?.id, kind: 'ban', scope, reason: 'spam', seconds: 3600 };
      const { status } = await ask(world, '/v1/moderation/sanctions', { token: mia.token, body });
      assert.equal(status, 201);
    };
    await ban('plaza');
    assert.equal((await ada.leaveScenario()).id, 'administration');
    assert.equal((await ada.enterScenario(key.id)).id, sceneIdOf('plaza', key.id));
    const left = new Promise((resolve) => ada.on('left', ({ reason }) => resolve(reason)));
    await ban(sceneIdOf('plaza', key.id));
    assert.equal(await left, 'banned');
    await ada.enter('administration');
    assert.equal((await ada.enterScenario(key.id)).id, sceneIdOf('administration', key.id));
  });
});
