import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { SCENARIO_HOLDINGS } from '../../server/domain/scenario-holdings.ts';
import { seatIn } from '../../server/domain/scenario-seats.ts';
import { type CollectionName, records } from '../../server/records/index.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';

const NAMES = Object.keys(records) as CollectionName[];

/** Everything that is kept: every record of every collection, and every file. */
async function all({ store, folder }: House): Promise<Record<string, unknown[]>> {
  const kept = await Promise.all(NAMES.map(async (name) => [name, await store[name].find()] as const));
  return { ...Object.fromEntries(kept), files: folder.files() };
}

/** Puts into every collection what there can be of a world: of a scenario, or (empty) of the open one. */
async function liveIn({ store }: House, scenario: string, { id: account, name }: Identity): Promise<void> {
  const [at, scene] = [1, sceneIdOf('plaza', scenario || null)];
  const [mark, within] = [scenario || 'open', scenario ? `${scenario}/` : ''];
  const whose = { account, scenario, at };
  await store.storyFlags.insert({ id: `${account}/${within}lamp`, ...whose, flag: 'lamp', value: 'lit' });
  await store.belongings.insert({ id: `${account}/${within}oil`, ...whose, item: 'oil', count: 1 });
  const begun = { quest: 'light', done: [], over: false, begunAt: at };
  await store.quests.insert({ id: `${account}/${within}light`, ...whose, ...begun });
  await store.storyTurns.insert({ id: scenario ? `${account}/${scenario}` : account, scenario, seq: 1, at });
  const stand = { scene, x: 1, y: 2, dir: 0, at };
  await store.places.insert({ id: scenario ? `${account}/${scenario}` : account, ...stand, scenario });
  const hung = { scene, spot: 'north', place: `${scene}/north`, asset: 'a', account, by: name, at };
  await store.exhibits.insert({ id: `exhibit of ${mark}`, ...hung });
  await store.likes.insert({ id: `exhibit of ${mark}/${account}`, exhibit: `exhibit of ${mark}`, account, at });
  await store.entries.insert({ id: `entry of ${mark}`, exhibit: `exhibit of ${mark}`, account, text: 'Fine', at });
  await store.curators.insert({ id: `${scene}/${account}`, scene, account, by: account, at });
  const shown = { title: 'Spring', description: '', from: 1, until: 2, exhibits: null };
  await store.exhibitions.insert({ id: `exhibition of ${mark}`, scene, ...shown, account, at });
  const muted = { account, kind: 'mute', scope: scene, reason: 'spam', by: account, at } as const;
  await store.sanctions.insert({ id: `sanction of ${mark}`, ...muted });
  for (const channel of [`scene:${scene}`, `meeting:${scene}:table`, `board:${scene}:wall`])
    await store.messages.insert({
      id: `said in ${channel}`,
      channel,
      author: account,
      name,
      avatar: 'emi',
      text: 'Hm',
      at,
    });
  if (scenario === '') return;
  await store.places.update(account, { world: scenario });
  await store.scenarioFlags.insert({ id: `${scenario}/gate`, scenario, flag: 'gate', value: 'open', at });
  const filled = { values: { strength: 3 }, at, revision: 0 };
  await store.sheets.insert({ id: seatIn(scenario, account), scenario, account, ...filled });
  const none = { events: {}, doors: {}, npcs: {}, revision: 0 };
  await store.sceneries.insert({ id: scene, scenario, ...none });
  await store.inviteCodes.insert({ id: `MORE_${scenario.slice(0, 8)}`, scenario, by: account, at });
}

describe('a scenario that is deleted', () => {
  let house: House;
  beforeEach(() => {
    house = aHouse();
  });
  afterEach(() => house.close());

  const making = (invite_code: string) => ({ name: 'The key', invite_code, mode: 'campaign' }) as const;

  it('leaves nothing: every collection and the folder of files are as before it was made', async () => {
    const [ada, bob] = [(await house.person('Ada')).identity, (await house.person('Bob')).identity];
    const kept = await house.scenarioBook.create(ada, making('ANOTHER'), await aPicture('png'));
    await liveIn(house, '', ada);
    await liveIn(house, kept.id, ada);
    await house.store.places.update(ada.id, { world: '' });
    const before = await all(house);

    const { id } = await house.scenarioBook.create(ada, making('DOOMED'), await aPicture('jpeg'));
    await house.members.join(bob, 'DOOMED', '192.0.2.1');
    await liveIn(house, id, ada);
    const goes = NAMES.filter((name) => 'goes' in SCENARIO_HOLDINGS[name]);
    for (const name of goes)
      assert.ok(JSON.stringify(await house.store[name].find()).includes(id), `nothing of it was in ${name}`);
    const evidence = { channel: `scene:plaza.${id}`, messages: [], person: null, exhibit: null, sanction: null };
    const about = { kind: 'message', subject: 'said', against: bob.id, by: ada.id, category: 'spam' } as const;
    const report = await house.store.reports.insert({ id: 'r', ...about, words: '', evidence, at: 1, state: 'open' });
    const told: unknown[] = [];
    house.bus.hear('scenario.deleted', (fact) => {
      told.push(fact);
      // Somebody was speaking in that moment.
      const late = { channel: `scene:cellar.${id}`, author: bob.id, name: 'Bob', avatar: 'emi', text: 'W', at: 2 };
      void house.store.messages.insert({ id: 'late', ...late });
    });
    await house.scenarioBook.end(ada, id);

    assert.deepEqual(told, [{ id, name: 'The key' }]);
    const after = await all(house);
    for (const name of Object.keys(before))
      assert.deepEqual(after[name], name === 'reports' ? [report] : before[name], name);
  });

  it('leaves nothing either of scenes that were closed since somebody was in them', async () => {
    const ada = (await house.person('Ada')).identity;
    const { id } = await house.scenarioBook.create(ada, making('OLD_MILL'));
    const scene = sceneIdOf('old-mill', id);
    const came = { scenario: id, kind: 'travel', account: ada.id, name: 'Ada', scene, text: '' } as const;
    await house.chronicle.write(came);
    const said = { channel: `scene:${scene}`, author: ada.id, name: 'Ada', avatar: 'emi', text: 'Flour!', at: 1 };
    await house.store.messages.insert({ id: 'flour', ...said });
    await house.scenarioBook.end(ada, id);
    assert.equal(await house.store.messages.count(), 0);
  });

  it('is its owner’s alone to delete, and of two who do it at once one does', async () => {
    const [ada, bob] = [(await house.person('Ada')).identity, (await house.person('Bob')).identity];
    const { id } = await house.scenarioBook.create(ada, making('ONE_ROOM'));
    await house.members.join(bob, 'ONE_ROOM', '192.0.2.1');
    for (const role of ['player', 'moderator', 'admin'] as const)
      await assert.rejects(house.scenarioBook.end({ ...bob, role }, id), { code: 'scenario.owner_deletes' });
    const both = await Promise.allSettled([house.scenarioBook.end(ada, id), house.scenarioBook.end(ada, id)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.equal(await house.store.chapters.count(), 0);
  });
});
