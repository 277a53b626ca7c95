import assert from 'node:assert/strict';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { COMMANDS, SEED } from './scenario-commands.ts';
import { aCover, fault, NO_TOKEN, NOTHING, somebody } from './scenario-people.ts';

const LISTED = [
  'id',
  'name',
  'cover',
  'invite_code',
  'owner_user_id',
  'description',
  'mode',
  'is_owner',
  'created_at',
  'updated_at',
];

describe('the seed’s lists of scenarios, word for word', () => {
  let world: TestWorld;
  let cover: string;
  before(async () => {
    world = await openTestWorld({ LOG_LEVEL: 'error' });
    cover = await aCover(world);
  });
  after(() => world.close());

  const person = () => somebody(world, cover);

  it('GET /users/scenarios, /users/me/scenarios, /users/:userId/scenarios: 200 and 401, the newest first', async () => {
    const [ada, bob] = [await person(), await person()];
    const first = await ada.make();
    const second = await ada.make({ mode: 'campaign' });
    const shared = await bob.make();
    await ada.comeIn(shared.invite_code);
    const { status, json } = await ada.ask(COMMANDS.mine);
    assert.deepEqual([status, json.message, json.count], [200, 'Scénarios récupérés avec succès', 3]);
    for (const one of json.scenarios) assert.deepEqual(Object.keys(one).sort(), [...LISTED].sort());
    assert.deepEqual(
      json.scenarios.map((one: { id: string; is_owner: boolean }) => [one.id, one.is_owner]),
      [
        [shared.id, false],
        [second.id, true],
        [first.id, true],
      ],
    );
    assert.deepEqual((await ada.run('mine', 'scenarios')).value, json.scenarios);
    assert.deepEqual((await ada.ask(COMMANDS.mine.replace('/users/', '/users/me/'))).json, json);
    assert.deepEqual((await ada.ask(COMMANDS.listOf)).json, json);
    assert.deepEqual(await ada.askAsNobody(COMMANDS.mine), NO_TOKEN);
    assert.deepEqual(await ada.askAsNobody(COMMANDS.listOf), NO_TOKEN);
  });

  it('GET /users/:userId/scenarios: another’s, whose codes are for those who take part; 400 and 404', async () => {
    const [ada, bob] = [await person(), await person()];
    const [hers, shared] = [await ada.make(), await ada.make()];
    await bob.comeIn(shared.invite_code);
    const { json } = await bob.ask(COMMANDS.listOf, { [SEED.owner]: ada.id });
    assert.deepEqual(
      json.scenarios.map((one: { id: string; is_owner: boolean; invite_code: string }) => [
        one.id,
        one.is_owner,
        one.invite_code,
      ]),
      [
        [shared.id, true, shared.invite_code],
        [hers.id, true, ''],
      ],
    );
    const given = { [SEED.owner]: ada.id };
    assert.deepEqual((await bob.run('listOf', 'scenarios', given)).value, json.scenarios);
    assert.deepEqual(await bob.ask(COMMANDS.listOf, { [SEED.owner]: 'not-a-uuid' }), {
      status: 400,
      json: fault('userId', "Format d'identifiant invalide"),
    });
    assert.deepEqual(await bob.ask(COMMANDS.listOf, { [SEED.owner]: NOTHING }), {
      status: 404,
      json: fault('userId', 'Utilisateur introuvable'),
    });
  });
});
