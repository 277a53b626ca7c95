import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import type { ScenarioMode } from '../../schema/scenarios.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';

describe('scenarios of somebody who closes the account', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let eve: Identity;
  beforeEach(async () => {
    house = aHouse();
    [ada, bob, eve] = (await Promise.all(
      ['Ada', 'Bob', 'Eve'].map(async (name) => (await house.person(name)).identity),
    )) as [Identity, Identity, Identity];
  });
  afterEach(() => house.close());

  /** One that the first makes, and into which the others come one after the other. */
  async function played(code: string, mode: ScenarioMode, [owner, ...others]: readonly [Identity, ...Identity[]]) {
    const cover = await aPicture('png', { width: 64, height: 64 });
    const { id } = await house.scenarioBook.create(owner, { name: 'The key', invite_code: code, mode }, cover);
    for (const one of others) {
      house.clock.pass(1000);
      await house.members.join(one, code, '192.0.2.1');
    }
    return id;
  }
  const close = (who: Identity) => house.accounts.close(who, who.id);
  const playersOf = async (scenario: string) =>
    (await house.store.scenarioPlayers.find({ where: { scenario } })).map(({ account }) => account);

  it('pass on to who has played for the longest', async () => {
    const id = await played('STORIES', 'story', [ada, eve, bob]);
    await close(ada);
    const found = await house.store.scenarios.get(id);
    assert.deepEqual([found?.owner, found?.gms], [eve.id, []]);
    assert.deepEqual((await playersOf(id)).sort(), [bob.id, eve.id].sort());
    assert.equal((await house.scenarioBook.change(eve, id, { name: 'Mine now' })).name, 'Mine now');
  });

  it('pass on to a game master first, who leads from then on', async () => {
    const id = await played('CAMPAIGN', 'campaign', [ada, eve, bob]);
    await house.members.nameGm(ada, id, bob.id);
    const told: unknown[] = [];
    house.bus.hear('scenario.changed', ({ owner, gms }) => void told.push([owner, gms]));
    await close(ada);
    const found = await house.store.scenarios.get(id);
    assert.deepEqual([found?.owner, found?.gms], [bob.id, [bob.id]]);
    assert.deepEqual(told, [[bob.id, [bob.id]]]);
  });

  it('are deleted where nobody else plays', async () => {
    const id = await played('LONELY_1', 'campaign', [ada]);
    await close(ada);
    assert.equal(await house.store.scenarios.get(id), undefined);
    for (const name of ['scenarioPlayers', 'inviteCodes', 'chapters'] as const)
      assert.equal(await house.store[name].count(), 0, name);
    assert.deepEqual(house.folder.files(), []);
  });

  it('are deleted where only closed and shut accounts are left', async () => {
    const id = await played('EMPTY_1', 'story', [ada, bob]);
    await house.store.accounts.update(bob.id, { disabledAt: 1 });
    await close(ada);
    assert.equal(await house.store.scenarios.get(id), undefined);
  });

  it('of others go on without him', async () => {
    const id = await played('HERS_ONE', 'campaign', [eve, ada, bob]);
    await house.members.nameGm(eve, id, ada.id);
    await house.store.scenarios.update(id, { narrator: ada.id });
    await close(ada);
    const found = await house.store.scenarios.get(id);
    assert.deepEqual([found?.owner, found?.gms, found?.narrator], [eve.id, [eve.id], null]);
    assert.deepEqual((await playersOf(id)).sort(), [bob.id, eve.id].sort());
    const { players } = { players: await house.scenarioBook.players(id) };
    assert.deepEqual(
      players.map(({ name }) => name),
      ['Eve', 'Bob'],
    );
  });

  it('are in the export, without codes', async () => {
    await played('EXPORTED', 'story', [ada, bob]);
    const exported = await house.accounts.exportOf(bob);
    assert.deepEqual(
      exported.scenarios.map(({ name, is_owner, is_gm, description }) => [name, is_owner, is_gm, description]),
      [['The key', false, false, null]],
    );
    assert.doesNotMatch(JSON.stringify(exported.scenarios), /EXPORTED/);
  });
});
