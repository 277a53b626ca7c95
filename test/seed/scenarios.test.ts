import assert from 'node:assert/strict';
import { aPicture } from '../support/pictures.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { COMMANDS } from './scenario-commands.ts';
import { AT, aCover, fault, freshCode, NO_TOKEN, NOTHING, somebody } from './scenario-people.ts';

const DETAIL = [
  'id',
  'name',
  'cover',
  'invite_code',
  'owner_user_id',
  'description',
  'mode',
  'gm_user_ids',
  'settings',
  'created_at',
  'updated_at',
];
describe('the seed’s scenario endpoints, word for word', () => {
  let world: TestWorld;
  let cover: string;
  before(async () => {
    world = await openTestWorld({ LOG_LEVEL: 'error', UPLOADS_PER_ACCOUNT: '1000' });
    cover = await aCover(world);
  });
  after(() => world.close());

  const person = () => somebody(world, cover);

  describe('POST /scenarios/create', () => {
    it('201: a story, with its cover', async () => {
      const ada = await person();
      const code = freshCode('kpop');
      const { status, json } = await ada.ask(COMMANDS.create, { KPOP2024: code });
      assert.deepEqual([status, json.message], [201, 'Scénario créé avec succès']);
      assert.deepEqual(Object.keys(json), ['message', 'scenario']);
      const { Scenario: made, ...more } = json.scenario;
      assert.deepEqual([Object.keys(made), more], [DETAIL, {}]);
      const { id, cover: url, created_at, ...rest } = made;
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.match(created_at, AT);
      assert.deepEqual(rest, {
        name: 'K-Pop Universe',
        invite_code: code.toUpperCase(),
        owner_user_id: ada.id,
        description: 'Un univers narratif K-Pop',
        mode: 'story',
        gm_user_ids: [],
        settings: {},
        updated_at: null,
      });
      const picture = await fetch(new URL(url, world.url));
      assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/webp']);
      assert.deepEqual((await ada.askOf(id, COMMANDS.players)).json.players[0].id, ada.id);
    });

    it('201: a campaign, without a cover, from a script, and with what the contract lets one leave out', async () => {
      const ada = await person();
      const coverImageFile = new File([new Uint8Array(await aPicture('png'))], 'c.png', { type: 'image/png' });
      const given = { coverImageFile };
      const stands = { KPOP2024: freshCode(), "'story'": "'campaign'" };
      const { status, value } = await ada.run('create', 'scenario', stands, given);
      const { Scenario } = value as { Scenario: { mode: string; gm_user_ids: string[] } };
      assert.deepEqual([status, Scenario.mode, Scenario.gm_user_ids], [201, 'campaign', [ada.id]]);

      const short = { '  -F "description=Un univers narratif K-Pop" \\\n  -F "mode=story" \\\n': '' };
      const bare = { ...short, '  -F "cover=@/path/to/cover.jpg"': '', KPOP2024: freshCode() };
      const { json } = await ada.ask(COMMANDS.create, bare);
      const { mode, description, cover: none } = json.scenario.Scenario;
      assert.deepEqual([mode, description, none], ['story', null, '']);
    });

    const LONG = 'x'.repeat(101);
    const NAME = fault('name', 'Le nom du scénario doit contenir entre 1 et 100 caractères');
    const CODE = fault('invite_code', "Le code d'invitation doit contenir entre 4 et 20 caractères");
    const LETTERS = fault('invite_code', "Le code d'invitation ne peut contenir que des lettres, des chiffres et _");
    const COVER = fault('cover', 'La couverture doit être une image JPEG, PNG ou WebP');
    const WRONG: readonly (readonly [string, Record<string, string>, object])[] = [
      ['no name', { '  -F "name=K-Pop Universe" \\\n': '' }, NAME],
      ['a name of blanks', { 'K-Pop Universe': '   ' }, NAME],
      ['a name of 101 characters', { 'K-Pop Universe': LONG }, NAME],
      ['no code', { '  -F "invite_code=KPOP2024" \\\n': '' }, CODE],
      ['a code of three', { KPOP2024: 'ABC' }, CODE],
      ['a code of 21', { KPOP2024: 'A'.repeat(21) }, CODE],
      ['a code with a dash', { KPOP2024: 'K-POP' }, LETTERS],
      ['a code with an accent', { KPOP2024: 'ÉTOILE' }, LETTERS],
      ['another mode', { 'mode=story': 'mode=battle' }, fault('mode', "Le mode doit être 'story' ou 'campaign'")],
      [
        'a description of 501',
        { 'Un univers narratif K-Pop': 'x'.repeat(501) },
        fault('description', 'La description doit contenir au plus 500 caractères'),
      ],
      ['a cover that is none', { '@/path/to/cover.jpg': '@package.json' }, COVER],
      ['both at once', { 'K-Pop Universe': LONG, KPOP2024: 'ABC' }, { errors: [...NAME.errors, ...CODE.errors] }],
    ];
    for (const [what, instead, said] of WRONG)
      it(`400: ${what}`, async () => {
        const ada = await person();
        assert.deepEqual(await ada.ask(COMMANDS.create, { ...instead, KPOP2024: instead['KPOP2024'] ?? freshCode() }), {
          status: 400,
          json: said,
        });
        assert.equal((await ada.ask(COMMANDS.mine)).json.count, 0);
      });

    it('trims the name, and takes as much as may be', async () => {
      const ada = await person();
      const most = { 'K-Pop Universe': `  ${'x'.repeat(100)}  `, 'Un univers narratif K-Pop': 'y'.repeat(500) };
      const code = freshCode('A_').padEnd(20, '_');
      const { status, json } = await ada.ask(COMMANDS.create, { ...most, KPOP2024: code });
      assert.deepEqual([status, json.scenario.Scenario.name], [201, 'x'.repeat(100)]);
      assert.equal(json.scenario.Scenario.invite_code, code);
    });

    it('401, and 409: a code that is another’s, in whatever letters', async () => {
      const [ada, bob] = [await person(), await person()];
      assert.deepEqual(await ada.askAsNobody(COMMANDS.create), NO_TOKEN);
      const { invite_code } = await ada.make();
      assert.deepEqual(await bob.ask(COMMANDS.create, { KPOP2024: invite_code.toLowerCase() }), {
        status: 409,
        json: fault('invite_code', "Ce code d'invitation est déjà utilisé"),
      });
    });

    it('lets one of many have a code that all ask for at once', async () => {
      const [ada, bob] = [await person(), await person()];
      const stands = { KPOP2024: freshCode(), '  -F "cover=@/path/to/cover.jpg"': '' };
      const all = [ada, bob, ada, bob].map((one) => one.ask(COMMANDS.create, stands));
      assert.deepEqual((await Promise.all(all)).map(({ status }) => status).sort(), [201, 409, 409, 409]);
    });
  });

  it('GET /scenarios/:id: 200, 400, 401 and 404', async () => {
    const [ada, bob] = [await person(), await person()];
    const { id, invite_code } = await ada.make();
    const { status, json } = await ada.askOf(id, COMMANDS.get);
    assert.deepEqual([status, Object.keys(json), Object.keys(json.scenario)], [200, ['scenario'], DETAIL]);
    assert.deepEqual((await ada.run('get', 'scenario', ada.about(id))).value, json.scenario);
    assert.deepEqual(await ada.ask(COMMANDS.get), {
      status: 400,
      json: fault('id', "Format d'identifiant invalide"),
    });
    assert.deepEqual(await ada.askAsNobody(COMMANDS.get), NO_TOKEN);
    const unknown = { status: 404, json: fault('id', 'Scénario introuvable') };
    assert.deepEqual(await ada.askOf(NOTHING, COMMANDS.get), unknown);
    assert.deepEqual(await bob.askOf(id, COMMANDS.get), unknown, 'who does not take part is told the same');
    await bob.comeIn(invite_code);
    assert.deepEqual((await bob.askOf(id, COMMANDS.get)).json, json);
  });

  it('GET /scenarios/:id/players: 200, 400, 401 and 404; the owner, then by username, without closed accounts', async () => {
    const [zoe, bob, ada, eve] = [await person(), await person(), await person(), await person()];
    const { id, invite_code } = await zoe.make();
    for (const one of [ada, bob, eve]) await one.comeIn(invite_code);
    for (const [one, name] of [
      [bob, 'b_second'],
      [ada, 'A_first'],
    ] as const)
      await world.world.store.accounts.update(one.id, { username: name, usernameKey: name.toLowerCase(), name });
    await world.world.store.accounts.update(eve.id, { deletedAt: Date.now() });
    const { status, json } = await bob.askOf(id, COMMANDS.players);
    assert.deepEqual([status, json.message, json.count], [200, 'Liste des participants récupérée avec succès', 3]);
    const [first, ...others] = json.players;
    assert.deepEqual(Object.keys(first), ['id', 'username', 'name', 'avatar_url', 'is_owner']);
    assert.deepEqual([first.id, first.is_owner], [zoe.id, true]);
    assert.deepEqual(
      others.map((one: { username: string; is_owner: boolean }) => [one.username, one.is_owner]),
      [
        ['A_first', false],
        ['b_second', false],
      ],
    );
    assert.deepEqual((await bob.run('players', 'players', bob.about(id))).value, json.players);
    const stranger = await person();
    assert.equal((await stranger.askOf(id, COMMANDS.players)).json.count, 3, 'whoever has a token may ask');
    assert.deepEqual(await bob.ask(COMMANDS.players), {
      status: 400,
      json: fault('id', "Format d'identifiant invalide"),
    });
    assert.deepEqual(await bob.askAsNobody(COMMANDS.players), NO_TOKEN);
    assert.deepEqual(await bob.askOf(NOTHING, COMMANDS.players), {
      status: 404,
      json: fault('id', 'Scénario introuvable'),
    });
  });
});
