import assert from 'node:assert/strict';
import type { ChronicleLineView, Parvis } from '../../client-sdk/index.ts';
import { aScenario } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { ask } from '../support/two-processes.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const tile = (column: number, row: number) => ({ x: (column + 0.5) * 32, y: (row + 0.5) * 32 });

describe('what is written in a chronicle', () => {
  let world: TestWorld;
  before(async () => {
    world = await openTestWorld();
  });
  after(() => world.close());

  async function inTheSquare(base: string): Promise<Parvis> {
    const one = await registered(world, base);
    await one.enter('plaza');
    return one;
  }

  const hearing = (who: Parvis): ChronicleLineView[] => {
    const heard: ChronicleLineView[] = [];
    who.on('chronicle.line', (line) => heard.push(line));
    return heard;
  };

  it('is heard at once in every scene of the scenario, and nowhere else', async () => {
    const [ada, bob, cem] = [await inTheSquare('Ada'), await inTheSquare('Bob'), await inTheSquare('Cem')];
    const [crown, other] = [await aScenario(world, ada, { players: [bob] }), await aScenario(world, cem)];
    await ada.enterScenario(crown.id);
    await bob.enterScenario(crown.id);
    await cem.enterScenario(other.id);
    await walkTo(bob, tile(5, 2).x, tile(5, 2).y);
    await bob.travel('to-gallery');
    const [atAdas, atBobs, atCems] = [hearing(ada), hearing(bob), hearing(cem)];
    const dora = await registered(world, 'Dora');
    const join = (code: string) => ask(world, '/v1/scenarios/join', { token: dora.token, body: { invite_code: code } });
    assert.equal((await join(crown.invite_code)).status, 200);
    for (const heard of [atAdas, atBobs])
      await eventually('they hear of her', () =>
        heard.some(({ kind, account }) => kind === 'joined' && account === dora.me?.id),
      );
    assert.equal((await join(other.invite_code)).status, 200);
    await eventually('so does cem', () => atCems.some(({ kind }) => kind === 'joined'));
    assert.equal(atCems.filter(({ kind }) => kind === 'joined').length, 1, 'of his own scenario alone');
    const { lines } = await ada.chronicle.page(crown.id, { kind: 'joined', limit: 1 });
    assert.deepEqual(
      atAdas.filter(({ kind }) => kind === 'joined'),
      lines,
      'as it is read later',
    );
    assert.match(await ada.chronicle.markdown(crown.id), /Dora\S* (?:joins|entre)/);
  });
});
