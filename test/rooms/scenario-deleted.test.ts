import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Parvis } from '../../client-sdk/index.ts';
import { SCENARIO_HOLDINGS } from '../../server/domain/scenario-holdings.ts';
import { type CollectionName, records } from '../../server/records/index.ts';
import { aScenario } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { aPicture } from '../support/pictures.ts';
import { registered } from '../support/registered.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('a scenario that is deleted while people are inside', () => {
  let world: TestWorld;
  let ada: Parvis;
  let bob: Parvis;
  before(async () => {
    world = await openTestWorld();
    [ada, bob] = await Promise.all([registered(world, 'Ada'), registered(world, 'Bob')]);
    await Promise.all([ada.enter('plaza'), bob.enter('plaza')]);
  });
  after(() => world.close());

  const files = () =>
    readdirSync(join(world.dataDir, 'blobs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();

  /** The collections that say anything of a scenario, and how much of each. */
  async function traces(id: string): Promise<Partial<Record<CollectionName, number>>> {
    const found: Partial<Record<CollectionName, number>> = {};
    for (const name of Object.keys(records) as CollectionName[]) {
      const some = (await world.world.store[name].find()).filter((one) => JSON.stringify(one).includes(id));
      if (some.length > 0) found[name] = some.length;
    }
    return found;
  }

  async function ask(method: string, path: string, body?: FormData) {
    const headers = { authorization: `Bearer ${ada.token}` };
    const response = await fetch(`${world.url}/v1/scenarios/${path}`, { method, headers, body });
    assert.equal(response.status, 200, await response.text());
  }

  it('carries everybody to the square, and nothing is left of it in any collection or among the files', async () => {
    const before = files();
    const { id } = await aScenario(world, ada, { players: [bob] });
    const form = new FormData();
    form.append('cover', new Blob([new Uint8Array(await aPicture('png'))]), 'cover.png');
    await ask('PATCH', id, form);
    await Promise.all([ada.enterScenario(id), bob.enterScenario(id)]);
    await ada.say('Look behind the curtain');
    await eventually('something of it is kept', async () => {
      const { messages, chapters, places, scenarioPlayers } = await traces(id);
      return messages && chapters && places && scenarioPlayers === 2;
    });
    assert.equal(files().length, before.length + 1);

    await ask('DELETE', id);
    await eventually('both are in the square', () => ada.place?.id === 'plaza' && bob.place?.id === 'plaza');
    const left = async () =>
      (Object.keys(await traces(id)) as CollectionName[]).filter(
        (name) => name === 'scenarios' || 'goes' in SCENARIO_HOLDINGS[name],
      );
    await eventually('nothing is left of it', async () => (await left()).length === 0);
    assert.deepEqual(files(), before);
    await bob.say('Where are we?');
  });
});
