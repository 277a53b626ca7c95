import assert from 'node:assert/strict';
import { aPicture } from '../support/pictures.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { COMMANDS } from './scenario-commands.ts';
import { AT, aCover, anAdmin, fault, freshCode, NO_TOKEN, NOTHING, somebody } from './scenario-people.ts';

const BAD_ID = { status: 400, json: fault('id', "Format d'identifiant invalide") };
const UNKNOWN = { status: 404, json: fault('id', 'Scénario introuvable') };

describe('the seed’s endpoints that change scenarios, word for word', () => {
  let world: TestWorld;
  let cover: string;
  before(async () => {
    world = await openTestWorld({ LOG_LEVEL: 'error', UPLOADS_PER_ACCOUNT: '1000' });
    cover = await aCover(world);
  });
  after(() => world.close());

  const person = () => somebody(world, cover);
  const stored = (id: string) => world.world.store.scenarios.get(id);
  const isThere = async (url: string) => (await fetch(new URL(url, world.url))).status === 200;

  describe('PATCH /scenarios/:id', () => {
    const one = (part: string) => COMMANDS.changeName.replace('name=Nouveau nom', part);

    it('200: all of it; the cover before is taken away', async () => {
      const ada = await person();
      const before = await ada.make({ mode: 'campaign' });
      const code = freshCode('kp');
      const { status, json } = await ada.askOf(before.id, COMMANDS.change, { KPOP2025: code });
      assert.deepEqual([status, json.message], [200, 'Scénario mis à jour avec succès']);
      const { cover: url, updated_at, created_at, ...rest } = json.scenario;
      assert.match(updated_at, AT);
      assert.match(created_at, AT);
      assert.deepEqual(rest, {
        id: before.id,
        name: 'K-Pop Universe - Season 2',
        invite_code: code.toUpperCase(),
        owner_user_id: ada.id,
        description: 'Un univers narratif K-Pop - Nouvelle saison',
        mode: 'campaign',
        gm_user_ids: [ada.id],
        settings: {},
      });
      assert.notEqual(url, before.cover);
      assert.deepEqual([await isThere(url), await isThere(before.cover)], [true, false]);
      assert.deepEqual((await ada.askOf(before.id, COMMANDS.get)).json.scenario, json.scenario);
      const codes = await world.world.store.inviteCodes.find({ where: { scenario: before.id } });
      assert.deepEqual(
        codes.map(({ id, first, revokedAt }) => [id, first, revokedAt === null]).sort(),
        [
          [code.toUpperCase(), true, true],
          [before.invite_code, false, false],
        ].sort(),
        'the code before lets nobody in any more, and is nobody else’s',
      );
    });

    it('200: from a script', async () => {
      const ada = await person();
      const { id } = await ada.make();
      const coverFile = new File([new Uint8Array(await aPicture('webp'))], 'c.webp', { type: 'image/webp' });
      const stands = { ...ada.about(id), KPOP2025: freshCode() };
      const { status, value } = await ada.run('change', 'scenario', stands, { coverFile });
      assert.equal(status, 200);
      assert.deepEqual(value, (await ada.askOf(id, COMMANDS.get)).json.scenario);
    });

    it('200: one thing at a time, the rest stays; the seed’s own cases', async () => {
      const ada = await person();
      const before = await ada.make();
      const named = (await ada.askOf(before.id, COMMANDS.changeName)).json.scenario;
      assert.deepEqual({ ...named, updated_at: null }, { ...before, name: 'Nouveau nom' });
      const code = freshCode('NEW');
      const coded = (await ada.askOf(before.id, COMMANDS.changeCode, { NEWCODE2025: code })).json.scenario;
      assert.deepEqual({ ...coded, updated_at: null }, { ...before, name: 'Nouveau nom', invite_code: code });
      const pictured = (await ada.askOf(before.id, COMMANDS.changeCover)).json.scenario;
      assert.deepEqual({ ...pictured, cover: '', updated_at: null }, { ...coded, cover: '', updated_at: null });
      assert.notEqual(pictured.cover, before.cover);
      const again = await ada.askOf(before.id, COMMANDS.changeCode, { NEWCODE2025: code.toLowerCase() });
      assert.deepEqual([again.status, again.json.scenario.invite_code], [200, code], 'its own code is not taken');
    });

    it('trims, and takes an empty description for none', async () => {
      const ada = await person();
      const { id } = await ada.make();
      const trimmed = (await ada.askOf(id, one('description=  À nouveau  '))).json.scenario;
      assert.equal(trimmed.description, 'À nouveau');
      assert.equal((await ada.askOf(id, one('description='))).json.scenario.description, null);
      assert.equal((await ada.askOf(id, one(`name=  ${'x'.repeat(100)} `))).json.scenario.name, 'x'.repeat(100));
      const json = COMMANDS.changeName
        .replace('-F "name=Nouveau nom"', `-H 'Content-Type: application/json' -d '{"description":null}'`)
        .replace('Bearer TOKEN', 'Bearer YOUR_JWT_TOKEN');
      assert.deepEqual((await ada.askOf(id, json)).status, 200);
    });

    const NAME = fault('name', 'Le nom du scénario doit contenir entre 3 et 100 caractères');
    const CODE = fault('invite_code', "Le code d'invitation doit contenir entre 6 et 20 caractères");
    const LETTERS = fault('invite_code', "Le code d'invitation ne peut contenir que des lettres et des chiffres");
    const WRONG: readonly (readonly [string, object])[] = [
      ['name=ab', NAME],
      ['name=  ab  ', NAME],
      [`name=${'x'.repeat(101)}`, NAME],
      ['invite_code=ABCDE', CODE],
      [`invite_code=${'A'.repeat(21)}`, CODE],
      ['invite_code=KPOP_2025', LETTERS],
      [`description=${'x'.repeat(501)}`, fault('description', 'La description doit contenir au plus 500 caractères')],
      ['cover=@package.json', fault('cover', 'La couverture doit être une image JPEG, PNG ou WebP')],
    ];
    it('400: each field by its own rules, which are not those of making one', async () => {
      const ada = await person();
      const made = await ada.make();
      for (const [part, json] of WRONG)
        assert.deepEqual(await ada.askOf(made.id, one(part)), { status: 400, json }, part);
      assert.deepEqual((await ada.askOf(made.id, COMMANDS.get)).json.scenario, made, 'nothing has changed');
    });

    it('400, 401, 403, 404 and 409', async () => {
      const [ada, bob, admin] = [await person(), await person(), await anAdmin(world, cover)];
      const [made, another] = [await ada.make(), await bob.make()];
      assert.deepEqual(await ada.ask(COMMANDS.changeName), BAD_ID);
      assert.deepEqual(await ada.askAsNobody(COMMANDS.change), NO_TOKEN);
      const forbidden = {
        status: 403,
        json: fault('authorization', 'Seul le propriétaire peut modifier ce scénario'),
      };
      for (const one of [bob, admin]) assert.deepEqual(await one.askOf(made.id, COMMANDS.changeName), forbidden);
      assert.deepEqual(await ada.askOf(NOTHING, COMMANDS.change), UNKNOWN);
      assert.deepEqual(await ada.askOf(made.id, COMMANDS.changeCode, { NEWCODE2025: another.invite_code }), {
        status: 409,
        json: fault('invite_code', "Ce code d'invitation est déjà utilisé"),
      });
      assert.deepEqual((await ada.askOf(made.id, COMMANDS.get)).json.scenario, made);
    });
  });

  describe('DELETE /scenarios/:id', () => {
    it('200, by curl and from a script: it is gone', async () => {
      const ada = await person();
      const [one, another] = [await ada.make(), await ada.make()];
      const said = { message: 'Scénario supprimé avec succès' };
      assert.deepEqual(await ada.askOf(one.id, COMMANDS.remove), { status: 200, json: said });
      const { status, value } = await ada.run('remove', 'message', ada.about(another.id));
      assert.deepEqual([status, value], [200, said.message]);
      for (const { id, cover: url } of [one, another]) {
        assert.deepEqual(await ada.askOf(id, COMMANDS.get), UNKNOWN);
        assert.deepEqual(await ada.askOf(id, COMMANDS.remove), UNKNOWN);
        assert.equal(await isThere(url), false);
      }
      assert.equal((await ada.ask(COMMANDS.mine)).json.count, 0);
      const free = await ada.ask(COMMANDS.create, { KPOP2024: one.invite_code });
      assert.equal(free.status, 201, 'its code is free again');
    });

    it('400, 401, 403 (in the words of the issue) and 404', async () => {
      const [ada, bob, admin] = [await person(), await person(), await anAdmin(world, cover)];
      const { id } = await ada.make();
      assert.deepEqual(await ada.ask(COMMANDS.remove), BAD_ID);
      assert.deepEqual(await ada.askAsNobody(COMMANDS.remove), NO_TOKEN);
      const forbidden = {
        status: 403,
        json: fault('authorization', 'Seul le propriétaire peut supprimer ce scénario'),
      };
      for (const one of [bob, admin]) assert.deepEqual(await one.askOf(id, COMMANDS.remove), forbidden);
      assert.deepEqual(await ada.askOf(NOTHING, COMMANDS.remove), UNKNOWN);
      assert.equal((await stored(id))?.id, id);
    });
  });
});
