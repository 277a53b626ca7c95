import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { story } from '../../server/domain/story.ts';
import { storiesIn, taleReader } from '../../server/domain/story-tales.ts';
import { storyScenes, THE_LANTERN } from '../support/a-tale.ts';
import { aHouse, type House } from '../support/house.ts';

describe('a story', () => {
  let house: House;
  let scenes: ReturnType<typeof storyScenes>;
  let told: Facts['story.changed'][];
  beforeEach(() => {
    scenes = storyScenes();
    house = aHouse({}, { stories: scenes });
    told = [];
    house.bus.hear('story.changed', (fact) => told.push(fact));
  });
  afterEach(() => house.close());

  /** The same world, told by another process: it does not wait for what this one has begun. */
  const elsewhere = () => story({ store: house.store, clock: house.clock, bus: house.bus, scenes });
  const news = () => told.flatMap((fact) => fact.news.map(({ what }) => what));

  it('keeps what one is given, and gives a key once', async () => {
    const { user } = await house.guest();
    assert.equal(await house.story.give(inOpenWorld(user.id), 'brass-key'), true);
    assert.equal(await house.story.give(inOpenWorld(user.id), 'brass-key'), false);
    assert.equal(await house.story.give(inOpenWorld(user.id), 'crown-jewels'), false);
    for (let i = 0; i < 3; i++) await house.story.give(inOpenWorld(user.id), 'coin');
    assert.deepEqual((await house.story.progress(inOpenWorld(user.id))).items, { 'brass-key': 1, coin: 3 });
  });

  it('lets one of two have the key who reach for it at the same moment, also in two processes', async () => {
    const { user } = await house.guest();
    for (let round = 0; round < 10; round++) {
      await house.story.give(inOpenWorld(user.id), 'brass-key');
      const hands = [house.story, elsewhere(), elsewhere(), house.story];
      const taken = await Promise.all(hands.map((one) => one.take(inOpenWorld(user.id), 'brass-key')));
      assert.equal(taken.filter(Boolean).length, 1);
    }
    assert.deepEqual((await house.story.progress(inOpenWorld(user.id))).items, {});
    assert.equal(await house.store.belongings.count(), 0);
  });

  it('does steps in order, each once, and rewards in the same breath', async () => {
    const { user } = await house.guest();
    assert.equal(await house.story.beginQuest(inOpenWorld(user.id), 'lantern'), true);
    assert.equal(await house.story.beginQuest(inOpenWorld(user.id), 'lantern'), false);
    await house.story.setFlag(inOpenWorld(user.id), 'poured', 'yes');
    assert.deepEqual((await house.story.progress(inOpenWorld(user.id))).quests, { lantern: 'find-oil' });
    await house.story.give(inOpenWorld(user.id), 'olive-oil');
    const { items, quests, flags } = await house.story.progress(inOpenWorld(user.id));
    assert.deepEqual(items, { 'olive-oil': 1, torchbearer: 1, coin: 1 });
    assert.deepEqual(quests, { lantern: 'done', thanks: 'hear' });
    assert.deepEqual(flags, { poured: 'yes', light: 'yes' });
    const [begun, ...after] = news();
    assert.deepEqual(
      [begun, after],
      ['quest.begun', ['item.gained', 'quest.advanced', 'quest.done', 'item.gained', 'item.gained', 'quest.begun']],
    );
  });

  it('rewards once, whoever does the last two things at once', async () => {
    for (let round = 0; round < 10; round++) {
      const { user } = await house.guest();
      await house.story.beginQuest(inOpenWorld(user.id), 'lantern');
      await Promise.all([
        house.story.setFlag(inOpenWorld(user.id), 'poured', 'yes'),
        elsewhere().give(inOpenWorld(user.id), 'olive-oil'),
        elsewhere().catchUp(inOpenWorld(user.id)),
        elsewhere().setFlag(inOpenWorld(user.id), 'poured', 'yes'),
      ]);
      const { items, quests, seq } = await house.story.progress(inOpenWorld(user.id));
      assert.deepEqual([items['torchbearer'], items['coin'], quests['lantern']], [1, 1, 'done']);
      assert.equal((await house.store.storyTurns.get(user.id))?.seq, seq);
    }
  });

  it('changes nothing and tells nothing when nothing is different', async () => {
    const { user } = await house.guest();
    await house.story.setFlag(inOpenWorld(user.id), 'met', 'yes');
    await house.story.setFlag(inOpenWorld(user.id), 'met', 'yes');
    await house.story.catchUp(inOpenWorld(user.id));
    assert.equal(await house.story.take(inOpenWorld(user.id), 'coin'), false);
    assert.deepEqual(
      told.map(({ progress }) => progress.seq),
      [1],
    );
  });

  it('is kept by the guest who becomes an account, and catches up with what the account opens', async () => {
    const quest = { ...THE_LANTERN.quests.thanks, begins: { account: true }, rewards: [] };
    scenes.say({ ...THE_LANTERN, quests: { welcome: quest } });
    const { user, token } = await house.guest();
    const identity = await house.sessions.check(token);
    await house.story.give(inOpenWorld(user.id), 'coin');
    await house.accounts.register({ email: 'g@example.org', password: 'correct horse' }, { ...house.caller, identity });
    const { items, quests } = await house.story.catchUp(inOpenWorld(user.id));
    assert.deepEqual([items, quests], [{ coin: 1 }, { welcome: 'hear' }]);
  });

  it('stands by what was done when the scenes change under it', async () => {
    const { user } = await house.guest();
    await house.story.beginQuest(inOpenWorld(user.id), 'lantern');
    await house.story.give(inOpenWorld(user.id), 'olive-oil');
    const [oil, pour] = THE_LANTERN.quests.lantern.steps;
    const look = { ...pour, id: 'look', done: { flags: { looked: true } } };
    scenes.say({ ...THE_LANTERN, quests: { lantern: { ...THE_LANTERN.quests.lantern, steps: [oil, look, pour] } } });
    assert.deepEqual((await house.story.catchUp(inOpenWorld(user.id))).quests, { lantern: 'look' });
    scenes.say({});
    assert.deepEqual(await house.story.catchUp(inOpenWorld(user.id)), { flags: {}, items: {}, quests: {}, seq: 2 });
    scenes.say({ ...THE_LANTERN, quests: { lantern: { ...THE_LANTERN.quests.lantern, steps: [oil] } } });
    const { quests, items } = await house.story.catchUp(inOpenWorld(user.id));
    assert.deepEqual([quests['lantern'], items['torchbearer']], ['done', 1]);
  });

  it('is read again only when it was told on, wherever that was; and so are the scenes that tell it', async () => {
    const { user } = await house.guest();
    const hero = inOpenWorld(user.id);
    await house.story.give(hero, 'coin');
    const read = taleReader(house.store);
    const { tale } = await read(hero);
    assert.ok((await read(hero)).tale === tale);
    await elsewhere().give(hero, 'coin');
    assert.deepEqual((await read(hero)).tale.items, { coin: 2 });
    const stories = storiesIn(scenes);
    const before = stories();
    assert.ok(stories() === before);
    scenes.say({});
    assert.deepEqual([stories().items.size, before.items.size], [0, 4]);
  });

  it('goes with the account, and with the forgotten guest; until then its owner can read all of it', async () => {
    const [ada, guest] = [await house.person('Ada'), await house.guest()];
    for (const { user } of [ada, guest]) {
      await house.story.give(inOpenWorld(user.id), 'coin');
      await house.story.beginQuest(inOpenWorld(user.id), 'lantern');
    }
    const { items, quests } = await house.accounts.exportOf(ada.identity);
    assert.deepEqual(
      items.map(({ item, count }) => [item, count]),
      [['coin', 1]],
    );
    assert.deepEqual(
      quests.map(({ quest, done, over }) => [quest, done, over]),
      [['lantern', [], false]],
    );
    await house.accounts.close(ada.identity, ada.user.id);
    assert.equal(await house.story.give(inOpenWorld(ada.user.id), 'coin'), false);
    house.clock.pass(31 * 24 * 3600 * 1000);
    await house.guests.sweep();
    const { belongings, quests: pursuits, storyTurns } = house.store;
    assert.deepEqual(await Promise.all([belongings.count(), pursuits.count(), storyTurns.count()]), [0, 0, 0]);
  });
});
