import assert from 'node:assert/strict';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { COMMANDS, SEED } from './scenario-commands.ts';
import { AT, aCover, anAdmin, fault, NO_TOKEN, NOTHING, somebody } from './scenario-people.ts';

describe('the seed’s POST /scenarios/:id/transfer, word for word', () => {
  let world: TestWorld;
  let cover: string;
  before(async () => {
    world = await openTestWorld({ LOG_LEVEL: 'error', UPLOADS_PER_ACCOUNT: '1000' });
    cover = await aCover(world);
  });
  after(() => world.close());

  const person = () => somebody(world, cover);
  const stored = (id: string) => world.world.store.scenarios.get(id);
  const to = (heir: { id: string }) => ({ [SEED.heir]: heir.id });

  it('200: a campaign changes hands and leads, and the new owner plays in it', async () => {
    const [ada, bob] = [await person(), await person()];
    const before = await ada.make({ mode: 'campaign' });
    const { status, json } = await ada.askOf(before.id, COMMANDS.transfer, to(bob));
    assert.deepEqual([status, json.message], [200, 'Propriété du scénario transférée avec succès']);
    const { updated_at, ...rest } = json.scenario;
    assert.match(updated_at, AT);
    const { updated_at: _, ...was } = before as typeof before & { updated_at: null };
    assert.deepEqual(rest, { ...was, owner_user_id: bob.id, gm_user_ids: [bob.id] });
    const { json: listed } = await bob.askOf(before.id, COMMANDS.players);
    assert.deepEqual(
      listed.players.map((one: { id: string; is_owner: boolean }) => [one.id, one.is_owner]),
      [
        [bob.id, true],
        [ada.id, false],
      ],
    );
    const back = await bob.run('transfer', 'scenario', { ...bob.about(before.id), ...to(ada) });
    const { owner_user_id, gm_user_ids } = back.value as { owner_user_id: string; gm_user_ids: string[] };
    assert.deepEqual([back.status, owner_user_id, gm_user_ids], [200, ada.id, [ada.id]]);
  });

  it('200: a story has no game masters then, either', async () => {
    const [ada, bob] = [await person(), await person()];
    const { id } = await ada.make();
    const { json } = await ada.askOf(id, COMMANDS.transfer, to(bob));
    assert.deepEqual([json.scenario.owner_user_id, json.scenario.gm_user_ids], [bob.id, []]);
  });

  const BODY = `{\n    "newOwnerUserId": "${SEED.heir}"\n  }`;
  it('400: every way of asking for it wrongly', async () => {
    const [ada, bob] = [await person(), await person()];
    const { id } = await ada.make();
    const field = 'newOwnerUserId';
    const missing = fault(field, "L'identifiant du nouveau propriétaire est requis");
    const unreadable = fault(field, "Format d'identifiant du nouveau propriétaire invalide");
    const CASES: readonly (readonly [Record<string, string>, object])[] = [
      [{ [BODY]: '{}' }, missing],
      [{ [BODY]: '{"newOwnerUserId":null}' }, missing],
      [{ [SEED.heir]: '' }, missing],
      [{ [SEED.heir]: 'felix' }, unreadable],
      [{ [SEED.heir]: SEED.scenario }, unreadable],
      [to(ada), fault(field, 'Vous êtes déjà propriétaire de ce scénario')],
    ];
    for (const [stands, json] of CASES)
      assert.deepEqual(
        await ada.ask(COMMANDS.transfer.replace(SEED.scenario, id), stands),
        { status: 400, json },
        JSON.stringify(stands),
      );
    assert.deepEqual(await ada.ask(COMMANDS.transfer, to(bob)), {
      status: 400,
      json: fault('id', "Format d'identifiant de scénario invalide"),
    });
    assert.equal((await stored(id))?.owner, ada.id);
  });

  it('401, 403, and 404 of either', async () => {
    const [ada, bob, admin, eve] = [await person(), await person(), await anAdmin(world, cover), await person()];
    const { id } = await ada.make();
    assert.deepEqual(await ada.askAsNobody(COMMANDS.transfer), NO_TOKEN);
    const forbidden = {
      status: 403,
      json: fault('authorization', 'Seul le propriétaire peut transférer la propriété'),
    };
    for (const one of [bob, admin]) assert.deepEqual(await one.askOf(id, COMMANDS.transfer, to(bob)), forbidden);
    assert.deepEqual(await ada.askOf(NOTHING, COMMANDS.transfer, to(bob)), {
      status: 404,
      json: fault('id', 'Scénario introuvable'),
    });
    const nobody = {
      status: 404,
      json: fault('newOwnerUserId', 'Le nouvel utilisateur propriétaire est introuvable'),
    };
    assert.deepEqual(await ada.askOf(id, COMMANDS.transfer, { [SEED.heir]: NOTHING }), nobody);
    await world.world.store.accounts.update(eve.id, { deletedAt: Date.now() });
    assert.deepEqual(await ada.askOf(id, COMMANDS.transfer, to(eve)), nobody);
  });

  it('of two at once one is done: there is one owner, who plays and leads', async () => {
    const [ada, bob, eve] = [await person(), await person(), await person()];
    const { id } = await ada.make({ mode: 'campaign' });
    const both = await Promise.all([bob, eve].map((heir) => ada.askOf(id, COMMANDS.transfer, to(heir))));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 403]);
    const won = both.find(({ status }) => status === 200)?.json.scenario;
    const now = await stored(id);
    assert.deepEqual([now?.owner, now?.gms], [won.owner_user_id, [won.owner_user_id]]);
    assert.equal((await world.world.store.scenarioPlayers.find({ where: { scenario: id } })).length, 2);
  });
});
