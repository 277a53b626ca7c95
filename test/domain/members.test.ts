import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import { MOST_IN_SCENARIO } from '../../schema/scenarios.ts';
import { aHouse, type House } from '../support/house.ts';

type Person = Awaited<ReturnType<House['person']>>;

describe('who plays in a scenario', () => {
  let house: House;
  let ada: Person;
  let bob: Person;
  let cleo: Person;
  let told: [string, object][];
  beforeEach(async () => {
    house = aHouse({ INVITE_TRIES_PER_ACCOUNT: '3', INVITE_TRIES_PER_ADDRESS: '5' });
    [ada, bob, cleo] = [await house.person('Ada'), await house.person('Bob'), await house.person('Cleo')];
    told = [];
    for (const kind of ['scenario.joined', 'scenario.left', 'scenario.changed', 'scenario.written'] as const)
      house.bus.hear(kind, (fact: Facts[typeof kind]) => void told.push([kind, fact]));
  });
  afterEach(() => house.close());

  async function aCampaign(mode: 'campaign' | 'story' = 'campaign') {
    const making = { name: 'The lost key', invite_code: 'LOSTKEY', mode };
    const { id } = await house.scenarioBook.create(ada.identity, making);
    told.length = 0;
    return id;
  }
  const join = ({ identity }: Pick<Person, 'identity'>, code = 'LostKey', address = '192.0.2.7') =>
    house.members.join(identity, code, address);
  const playing = async (scenario: string) =>
    (await house.scenarioBook.players(scenario)).map(({ username }) => username);
  const usesOf = async (code: string) => (await house.store.inviteCodes.get(code))?.uses;
  const kinds = () => told.map(([kind]) => kind);
  const noticesOf = async ({ identity }: Person) =>
    (await house.notifications.list(identity, { limit: 10 })).notifications.map(({ kind, about }) => [
      kind,
      about['title'],
    ]);

  it('comes in by the code, in whatever case it is written; coming again spends no use', async () => {
    const id = await aCampaign();
    assert.equal((await join(bob, '  lostKEY ')).id, id);
    assert.equal((await join(bob)).id, id);
    assert.deepEqual(await playing(id), ['Ada', 'Bob']);
    assert.equal(await usesOf('LOSTKEY'), 1);
    assert.deepEqual(kinds(), ['scenario.joined', 'scenario.written']);
    assert.deepEqual(told[0]?.[1], { id, account: bob.user.id });
    assert.ok(await house.scenarios.playedBy(bob.user.id, id));
  });

  it('is told the same of a code that is unknown, over, used up, or revoked', async () => {
    const id = await aCampaign();
    const make = (code: string, limits: { expires_at?: string; uses?: number } = {}) =>
      house.invites.make(ada.identity, id, { code, expires_at: null, uses: null, ...limits }, '192.0.2.1');
    await make('FORADAY', { expires_at: new Date(house.clock.now() + 1000).toISOString() });
    await make('FORONE', { uses: 1 });
    await make('NOLONGER');
    await join(bob, 'FORONE');
    await house.invites.revoke(ada.identity, id, 'NOLONGER');
    house.clock.pass(1000);
    for (const [at, code] of ['NOBODYS', 'FORADAY', 'FORONE', 'NOLONGER'].entries()) {
      const who = await house.person(`Knocker${at}`);
      const said = await join(who, code, `192.0.2.${at}`).catch((error) => error.say('fr'));
      assert.equal(said.code, 'invite.unknown', code);
      assert.equal(said.details, undefined);
    }
    assert.equal((await join(bob, 'FORONE')).id, id, 'who plays already is not turned away');
  });

  it('is not somebody who tries one code after another: wrong ones are counted, right ones are not', async () => {
    await aCampaign();
    const guess = (who: Person, address: string) =>
      join(who, 'GUESSED', address).then(
        () => 'in',
        ({ code }) => code,
      );
    for (const _ of [1, 2, 3]) await join(bob);
    assert.deepEqual(
      [await guess(bob, '192.0.2.8'), await guess(bob, '192.0.2.9'), await guess(bob, '192.0.2.8')],
      ['invite.unknown', 'invite.unknown', 'invite.unknown'],
    );
    assert.equal(await guess(bob, '192.0.2.99'), 'request.too_many', 'the account is counted, wherever it is');
    assert.equal(await join(bob).catch(({ code }) => code), 'request.too_many', 'not even with the right one');
    const tries = [await guess(cleo, '192.0.2.8'), await guess(cleo, '192.0.2.8'), await guess(cleo, '192.0.2.8')];
    assert.deepEqual(tries, ['invite.unknown', 'invite.unknown', 'invite.unknown']);
    const another = await house.person('Dora');
    assert.equal(await guess(another, '192.0.2.8'), 'request.too_many', 'and the address, whoever tries');
    assert.equal(await guess(another, '192.0.2.10'), 'invite.unknown');
  });

  it('needs an account, and room', async () => {
    const id = await aCampaign();
    await assert.rejects(join(await house.guest()), { code: 'account.required' });
    const at = house.clock.now();
    for (let n = 1; n < MOST_IN_SCENARIO.players; n++)
      await house.store.scenarioPlayers.insert({ id: `${id}/${n}`, scenario: id, account: `${n}`, joinedAt: at });
    await assert.rejects(join(bob), { code: 'scenario.full' });
    assert.equal(await usesOf('LOSTKEY'), 0);
  });

  it('leaves when he likes, and leads no longer; its owner does not', async () => {
    const id = await aCampaign();
    await join(bob);
    await house.members.nameGm(ada.identity, id, bob.user.id);
    told.length = 0;
    await house.members.leave(bob.identity, id);
    assert.deepEqual(await playing(id), ['Ada']);
    assert.deepEqual(kinds(), ['scenario.left', 'scenario.changed', 'scenario.written']);
    assert.deepEqual(told[0]?.[1], { id, account: bob.user.id, removed: false });
    assert.deepEqual((await house.store.scenarios.get(id))?.gms, [ada.user.id]);
    await assert.rejects(house.members.leave(bob.identity, id), { code: 'scenario.unknown' });
    await assert.rejects(house.members.leave(ada.identity, id), { code: 'scenario.owner_stays' });
  });

  it('leaves his turn to whoever comes first', async () => {
    const id = await aCampaign('story');
    await join(bob);
    await house.store.scenarios.update(id, { narrator: bob.user.id });
    await house.members.leave(bob.identity, id);
    assert.equal((await house.store.scenarios.get(id))?.narrator, null);
  });

  it('finds his sheet again when he comes again', async () => {
    const id = await aCampaign();
    await join(bob);
    const sheet = { id: `${id}/${bob.user.id}`, scenario: id, account: bob.user.id, values: {}, at: 1, revision: 0 };
    await house.store.sheets.insert(sheet);
    await house.members.leave(bob.identity, id);
    await join(bob);
    assert.equal((await house.store.sheets.get(sheet.id))?.at, 1);
  });

  it('is removed by its owner alone, who stays; he is told by whom, and the chronicle knows', async () => {
    const id = await aCampaign();
    await join(bob);
    await join(cleo);
    await house.members.nameGm(ada.identity, id, cleo.user.id);
    const remove = (by: Person, whom: Person) => house.members.remove(by.identity, id, whom.user.id);
    await assert.rejects(remove(bob, cleo), { code: 'scenario.owner_only' });
    await assert.rejects(remove(cleo, bob), { code: 'scenario.owner_only' });
    await assert.rejects(remove(ada, ada), { code: 'scenario.owner_stays' });
    await assert.rejects(remove(await house.person('Stranger'), bob), { code: 'scenario.unknown' });
    await remove(ada, cleo);
    await assert.rejects(remove(ada, cleo), { code: 'scenario.player_unknown' });
    assert.deepEqual(await playing(id), ['Ada', 'Bob']);
    assert.deepEqual((await house.store.scenarios.get(id))?.gms, [ada.user.id]);
    assert.deepEqual(await noticesOf(cleo), [
      ['scenario.removed', 'The lost key'],
      ['scenario.gm', 'The lost key'],
    ]);
    const lines = await house.store.chapters.find({ where: { scenario: id } });
    assert.deepEqual(
      lines.map(({ kind, name, about }) => [kind, name, about]),
      [
        ['joined', 'Ada', {}],
        ['joined', 'Bob', {}],
        ['joined', 'Cleo', {}],
        ['left', 'Cleo', { removed: true }],
      ],
    );
  });

  it('leads a campaign if the owner says so and he plays in it; the owner always does', async () => {
    const id = await aCampaign();
    await join(bob);
    const { nameGm, dismissGm } = house.members;
    await assert.rejects(nameGm(ada.identity, id, cleo.user.id), { code: 'scenario.player_unknown' });
    await assert.rejects(nameGm(bob.identity, id, bob.user.id), { code: 'scenario.owner_only' });
    await nameGm(ada.identity, id, bob.user.id);
    await nameGm(ada.identity, id, bob.user.id);
    assert.deepEqual((await house.store.scenarios.get(id))?.gms, [ada.user.id, bob.user.id]);
    assert.equal(kinds().filter((kind) => kind === 'scenario.changed').length, 1, 'twice changes nothing');
    await assert.rejects(nameGm(bob.identity, id, bob.user.id), { code: 'scenario.owner_only' });
    await assert.rejects(dismissGm(ada.identity, id, ada.user.id), { code: 'scenario.owner_leads' });
    await dismissGm(ada.identity, id, bob.user.id);
    await assert.rejects(dismissGm(ada.identity, id, bob.user.id), { code: 'scenario.gm_unknown' });
    assert.deepEqual((await house.store.scenarios.get(id))?.gms, [ada.user.id]);
    await house.store.scenarios.update(id, { mode: 'story', gms: [] });
    await assert.rejects(nameGm(ada.identity, id, bob.user.id), { code: 'scenario.no_gms' });
  });

  it('may be made a game master by one word and go by another at the same moment: who is gone leads nothing', async () => {
    const id = await aCampaign();
    for (let round = 0; round < 5; round++) {
      await join(bob);
      const outcomes = await Promise.allSettled([
        house.members.leave(bob.identity, id),
        house.members.nameGm(ada.identity, id, bob.user.id),
        house.members.nameGm(ada.identity, id, bob.user.id),
      ]);
      assert.equal(outcomes[0]?.status, 'fulfilled');
      assert.deepEqual((await house.store.scenarios.get(id))?.gms, [ada.user.id]);
    }
  });
});
