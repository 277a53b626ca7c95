import assert from 'node:assert/strict';
import { type Parvis, RefusalError } from '../../client-sdk/index.ts';
import { aScenario } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('narrating in turn', () => {
  let world: TestWorld;
  let past = 0;
  before(async () => {
    world = await openTestWorld({}, { now: () => Date.now() + past });
  });
  after(() => world.close());

  const notHis = (error: unknown) => error instanceof RefusalError && error.code === 'play.turn';

  it('goes from one who is there to the next; who has gone or is silent is passed over by the next alone', async () => {
    const [ada, bob, cem] = (await Promise.all(['Ada', 'Bob', 'Cem'].map((name) => registered(world, name)))) as [
      Parvis,
      Parvis,
      Parvis,
    ];
    for (const one of [ada, bob, cem]) await one.enter('plaza');
    const { id } = await aScenario(world, ada, { mode: 'story' });
    // Turns are in the order in which they came to play.
    for (const [nth, one] of [bob, cem].entries()) {
      const seat = { scenario: id, account: one.me?.id ?? '', joinedAt: Date.now() + nth + 1 };
      await world.world.store.scenarioPlayers.put({ id: `${id}/${one.me?.id}`, ...seat });
    }
    for (const one of [ada, bob, cem]) await one.enterScenario(id);
    const turnOf = (who: Parvis) =>
      eventually(
        'it is his turn',
        () => cem.scenario?.narrator === who.me?.id && ada.scenario?.narrator === who.me?.id,
      );

    assert.equal((await cem.play.look()).turn?.account, null);
    await ada.play.narrate('Once upon a time');
    await turnOf(bob);
    const { turn, panel } = await cem.play.look();
    assert.deepEqual([turn?.name, turn?.mine, panel], [bob.me?.name, false, null]);
    for (const other of [ada, cem]) await assert.rejects(other.play.narrate('And then'), notHis);
    await bob.play.pass();
    await turnOf(cem);
    await cem.play.narrate('there was a key');
    await turnOf(ada);

    await ada.play.narrate('that nobody had lost');
    await turnOf(bob);
    past += 6 * 60_000;
    await assert.rejects(ada.play.narrate('but silence fell'), notHis);
    await cem.play.narrate('until it rained');
    await turnOf(ada);

    await ada.leaveScenario();
    await assert.rejects(cem.play.narrate('Where is she?'), notHis);
    await eventually('ada is away', async () => (await bob.play.look()).turn?.mine, 20_000);
    await bob.play.narrate('She had gone');
    await eventually('cem is next', () => cem.scenario?.narrator === cem.me?.id);
  }).timeout(60_000);

  it('is not for game masters, and no game master’s act is for who plays a story', async () => {
    const ada = await registered(world, 'Ada');
    await ada.enter('plaza');
    const { id } = await aScenario(world, ada, { mode: 'story' });
    await ada.enterScenario(id);
    await assert.rejects(ada.play.setFlag('a', 'b'), { code: 'play.lead_only' });
    await ada.play.roll('1d20');
    await ada.play.narrate('Alone');
    assert.equal((await ada.play.look()).turn?.account, null);
    const campaign = await aScenario(world, ada);
    await ada.leaveScenario();
    await ada.enterScenario(campaign.id);
    await assert.rejects(ada.play.pass(), { code: 'play.no_turns' });
  });
});
