import assert from 'node:assert/strict';
import { aScenario } from '../support/a-scenario.ts';
import { eventually } from '../support/eventually.ts';
import { ask, registered, type TwoProcesses, twoProcesses } from '../support/two-processes.ts';

const COMING = 50;
const USES = 10;

describe('a scenario in a world of two processes', function () {
  this.timeout(120_000);
  let world: TwoProcesses;
  before(async () => {
    world = await twoProcesses();
  });
  after(() => world.close());

  it('lets in ten of fifty who come by one code of ten uses to both at the same moment', async () => {
    const { here, there } = world;
    const ada = await registered(here, 'Ada');
    const { id } = await aScenario(here, ada);
    const made = await ask(here, `/v1/scenarios/${id}/invites`, { token: ada.token, body: { uses: USES } });
    assert.equal(made.status, 201);
    const people = await Promise.all(
      Array.from({ length: COMING }, (_, n) => registered(n % 2 ? here : there, 'Comer')),
    );
    const body = { invite_code: made.json.invite.code };
    const came = await Promise.all(
      people.map(({ token }, n) => ask(n % 2 ? here : there, '/v1/scenarios/join', { token, body })),
    );
    const of = (status: number) => came.filter((one) => one.status === status).length;
    assert.deepEqual([of(200), of(404)], [USES, COMING - USES], `${[...new Set(came.map(({ code }) => code))]}`);
    const { store } = here.world;
    assert.equal(await store.scenarioPlayers.count({ scenario: id }), 1 + USES);
    assert.equal((await store.inviteCodes.get(body.invite_code))?.uses, USES);
    const [again] = people.filter((_, n) => came[n]?.status === 200);
    assert.equal((await ask(there, '/v1/scenarios/join', { token: again?.token ?? null, body })).status, 200);
  });

  it('is followed by who is in it, whichever process he plays in and whichever it is changed in', async () => {
    const { here, there } = world;
    const ada = await registered(here, 'Ada');
    const [bob, cem] = [await registered(there, 'Bob'), await registered(there, 'Cem')];
    const { id } = await aScenario(here, ada, { players: [bob, cem] });
    for (const one of [bob, cem]) {
      await one.enter('plaza');
      await one.enterScenario(id);
      await eventually('he knows it', () => one.scenario?.leads === false);
    }
    const change = async (method: string, path = '') => {
      const { status } = await ask(here, `/v1/scenarios/${id}${path}`, { token: ada.token, method });
      assert.ok(status < 300, `${method} ${path}: ${status}`);
    };
    await change('PUT', `/gms/${bob.me?.id}`);
    await eventually('he leads', () => bob.scenario?.leads);
    await change('DELETE', `/players/${cem.me?.id}`);
    await eventually('he is out', () => cem.place?.id === 'plaza');
    assert.equal(bob.place?.id, `plaza.${id}`);
    await change('DELETE');
    await eventually('he is in the open square', () => bob.place?.id === 'plaza');
  });
});
