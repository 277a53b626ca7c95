import assert from 'node:assert/strict';
import { join } from 'node:path';
import { seatIn } from '../../server/domain/scenario-seats.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import type { Store } from '../../server/store/store.ts';
import { aFolder } from '../support/folder.ts';
import { killedAfter } from '../support/killed-after.ts';
import { dice } from '../support/random-order.ts';

const KILLS = 5;
const SCENARIOS = 100;
const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

const FOUNDER = join(import.meta.dirname, 'founder.ts');

/** What is not whole, in words. */
async function faultsOf(store: Store): Promise<string[]> {
  const [scenarios, players, codes, lines] = await Promise.all([
    store.scenarios.find(),
    store.scenarioPlayers.find(),
    store.inviteCodes.find(),
    store.chapters.find(),
  ]);
  const seats = new Set(players.map(({ id }) => id));
  const known = new Map(scenarios.map((one) => [one.id, one]));
  return [
    ...scenarios
      .filter(({ id, owner }) => !seats.has(seatIn(id, owner)))
      .map(({ id }) => `${id}: its owner does not play`),
    ...scenarios
      .filter(({ mode, owner, gms }) => gms.join() !== (mode === 'campaign' ? owner : ''))
      .map(({ id }) => `${id}: it is not its owner who leads`),
    ...scenarios
      .filter(
        ({ id, code }) =>
          codes
            .filter((one) => one.scenario === id && one.first && one.revokedAt === null)
            .map((one) => one.id)
            .join() !== code,
      )
      .map(({ id }) => `${id}: another code`),
    ...[...players, ...codes, ...lines]
      .filter(({ scenario }) => !known.has(scenario))
      .map(({ id }) => `${id}: left behind`),
  ];
}

describe('a founder of scenarios who is killed in the middle of a hundred, five times', () => {
  it('leaves each whole: owned by who plays and leads in it, under its own code; or gone', async function () {
    this.timeout(60_000);
    const folder = aFolder();
    const path = join(folder.path, 'parvis.db');
    const roll = dice(seed);
    for (let kill = 0; kill < KILLS; kill++) {
      const name = `K${kill}`;
      const promised = await killedAfter(1 + Math.floor(roll() * (SCENARIOS - 40)), FOUNDER, path, folder.path, name);
      const store = openSqlite(path);
      assert.deepEqual(await faultsOf(store), [], `ORDER_SEED=${seed}, kill ${kill}`);
      for (const n of promised) {
        const [found] = await store.scenarios.find({ where: { code: `NEW${name}${n}` } });
        const is = found && [found.name, found.owner];
        const should = n % 3 === 0 ? undefined : ['The lost key', `${name}_heir_${n}`];
        assert.deepEqual(is, should, `ORDER_SEED=${seed}, kill ${kill}: ${n} was promised`);
      }
      assert.ok((await store.accounts.count()) < (kill + 1) * SCENARIOS * 2, 'it was in the middle');
      await store.close();
    }
    folder.remove();
  });
});
