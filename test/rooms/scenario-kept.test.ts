import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { sceneIdOf } from '../../schema/scene-id.ts';
import { aScenario } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { ask } from '../support/two-processes.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const tile = (column: number, row: number) => ({ x: (column + 0.5) * 32, y: (row + 0.5) * 32 });
const CLUE = 'A clue';
const SAID = 'The key is under the stone';

describe('what a party leaves in a scenario', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld();
  });
  after(() => world.close());

  const hanging = (who: Parvis) => [...(who.place?.state.exhibits.values() ?? [])].map(({ title }) => title);

  it('is found again when the server is started again: where one stood, what hangs and what was said, and there alone', async () => {
    const ada = await registered(world, 'Ada');
    await ada.enter('plaza');
    const { id } = await aScenario(world, ada);
    await ada.enterScenario(id);
    await ada.place?.settle();
    await walkTo(ada, tile(5, 2).x, tile(5, 2).y);
    await ada.travel('to-gallery');
    await walkTo(ada, tile(3, 2).x, tile(3, 2).y);
    await ada.exhibits.hang('first', { link: 'https://example.org/', title: CLUE });
    await ada.say(SAID);
    await ada.leave();
    const { token } = ada;
    await world.restart();

    const back = world.somebody({ token });
    const gallery = sceneIdOf('gallery', id);
    assert.equal((await back.enter()).id, gallery);
    await eventually('the clue hangs', () => hanging(back).includes(CLUE));
    const wordsIn = async (scene: string) => {
      const { json } = await ask(world, `/v1/channels/scene:${scene}/messages`, { token });
      return json.messages.map(({ text }: { text: string }) => text);
    };
    assert.deepEqual(await wordsIn(gallery), [SAID]);
    await back.enter('gallery');
    assert.deepEqual([hanging(back), await wordsIn('gallery')], [[], []]);
  });
});
