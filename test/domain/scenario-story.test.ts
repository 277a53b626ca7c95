import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Facts } from '../../rooms/facts.ts';
import { type Hero, inOpenWorld } from '../../rooms/story-services.ts';
import { storyScenes } from '../support/a-tale.ts';
import { aHouse, type House } from '../support/house.ts';

describe('a story in a scenario', () => {
  let house: House;
  let stories: ReturnType<typeof storyScenes>;
  let told: Facts['story.changed'][];
  beforeEach(() => {
    stories = storyScenes();
    house = aHouse({}, { stories });
    told = [];
    house.bus.hear('story.changed', (fact) => told.push(fact));
  });
  afterEach(() => house.close());

  /** Somebody who plays in so many scenarios. */
  async function player(many: number) {
    const { user, identity } = await house.person('Ada');
    const heroes: Hero[] = [];
    for (let left = many; left > 0; left--) {
      const scenario = randomUUID();
      await house.store.scenarioPlayers.insert({
        id: `${scenario}/${user.id}`,
        scenario,
        account: user.id,
        joinedAt: house.clock.now(),
      });
      heroes.push({ account: user.id, scenario });
    }
    return { user, identity, heroes };
  }

  it('begins anew, and is kept apart from the open world and from other scenarios', async () => {
    const { user, heroes } = await player(2);
    const [manor, island] = heroes as [Hero, Hero];
    await house.story.give(inOpenWorld(user.id), 'brass-key');
    assert.deepEqual((await house.story.progress(manor)).items, {});
    assert.equal(await house.story.give(manor, 'brass-key'), true, 'the key of the manor is another one');
    await house.story.setFlag(manor, 'met', 'yes');
    await house.story.beginQuest(manor, 'lantern');
    assert.deepEqual(await house.story.progress(island), { flags: {}, items: {}, quests: {}, seq: 0 });
    const open = await house.story.progress(inOpenWorld(user.id));
    assert.deepEqual([open.flags, open.items, open.quests, open.seq], [{}, { 'brass-key': 1 }, {}, 1]);
    assert.deepEqual(
      told.map(({ scenario, progress }) => [scenario, progress.seq]),
      [
        [null, 1],
        [manor.scenario, 1],
        [manor.scenario, 2],
        [manor.scenario, 3],
      ],
    );
    assert.deepEqual(
      (await house.store.storyFlags.find()).map(({ id }) => id),
      [`${user.id}/${manor.scenario}/met`],
    );
  });

  it('is shown in the journal of the world that one asks for, and to its player alone', async () => {
    const { user, identity, heroes } = await player(1);
    const [manor] = heroes as [Hero];
    const bob = await house.person('Bob');
    await house.story.give(manor, 'coin');
    await house.story.give(inOpenWorld(user.id), 'brass-key');
    const items = async (scenario?: string) => (await house.journals.of(identity, scenario)).items.map(({ id }) => id);
    assert.deepEqual(await items(), ['brass-key']);
    assert.deepEqual(await items(manor.scenario ?? ''), ['coin']);
    await assert.rejects(house.journals.of(bob.identity, manor.scenario), { code: 'scenario.unknown' });
  });

  it('goes on no further for who has left the scenario', async () => {
    const { user, heroes } = await player(1);
    const [manor] = heroes as [Hero];
    await house.story.give(manor, 'coin');
    await house.store.scenarioPlayers.delete(`${manor.scenario}/${user.id}`);
    assert.equal(await house.story.give(manor, 'coin'), false);
    await house.story.setFlag(manor, 'met', 'yes');
    assert.deepEqual([await house.store.belongings.count(), await house.store.storyFlags.count()], [1, 0]);
  });

  it('is in the export of one’s data, and goes with the account', async () => {
    const { user, identity, heroes } = await player(2);
    for (const hero of heroes) {
      await house.story.give(hero, 'coin');
      await house.story.beginQuest(hero, 'lantern');
      await house.story.setFlag(hero, 'met', 'yes');
    }
    const { story, items, quests } = await house.accounts.exportOf(identity);
    const both = heroes.map(({ scenario }) => scenario).sort();
    for (const kept of [story, items, quests]) assert.deepEqual(kept.map(({ scenario }) => scenario).sort(), both);
    await house.accounts.close(identity, user.id);
    const { storyFlags, belongings, quests: pursuits, storyTurns } = house.store;
    const left = [storyFlags, belongings, pursuits, storyTurns].map((kept) => kept.count());
    assert.deepEqual(await Promise.all(left), [0, 0, 0, 0]);
  });

  it('asks quests of the flags of the scenario, too: one bell rings for all, in that scenario', async () => {
    stories.say({
      quests: {
        vespers: {
          title: { fr: 'Vêpres', en: 'Vespers' },
          description: { fr: 'On attend la cloche.', en: 'The bell is waited for.' },
          begins: {},
          steps: [
            {
              id: 'listen',
              title: { fr: 'Écouter', en: 'Listen' },
              done: { scenario_flags: { bell: true, door: 'shut' } },
            },
          ],
        },
      },
    });
    const { heroes } = await player(2);
    const [manor, island] = heroes as [Hero, Hero];
    for (const { scenario } of heroes) {
      const id = scenario ?? '';
      const about = { name: 'Here', description: null, mode: 'story' as const, gms: [], owner: 'ada' };
      await house.store.scenarios.insert({ ...about, id, code: id.slice(0, 8), createdAt: 0, updatedAt: null });
    }
    const at = async (hero: Hero) => (await house.story.catchUp(hero)).quests['vespers'];
    assert.equal(await at(manor), 'listen');
    await house.scenarios.setFlag(manor.scenario ?? '', 'bell', 'rings');
    assert.equal(await at(manor), 'listen');
    await house.scenarios.setFlag(manor.scenario ?? '', 'door', 'shut');
    assert.deepEqual([await at(manor), await at(island)], ['done', 'listen']);
    assert.deepEqual(await house.scenarios.flags(manor.scenario ?? ''), { bell: 'rings', door: 'shut' });
  });

  it('keeps no flag of a scenario that is gone', async () => {
    await house.scenarios.setFlag(randomUUID(), 'bell', 'rings');
    assert.equal(await house.store.scenarioFlags.count(), 0);
  });
});
