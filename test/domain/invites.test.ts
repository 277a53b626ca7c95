import assert from 'node:assert/strict';
import { MOST_IN_SCENARIO } from '../../schema/scenarios.ts';
import { aHouse, type House } from '../support/house.ts';

type Person = Awaited<ReturnType<House['person']>>;
const NO_LIMITS = { expires_at: null, uses: null };

describe('invite codes', () => {
  let house: House;
  let ada: Person;
  let bob: Person;
  let id: string;
  beforeEach(async () => {
    house = aHouse({ PUBLIC_URL: 'https://parvis.example/', INVITE_TRIES_PER_ACCOUNT: '3' });
    [ada, bob] = [await house.person('Ada'), await house.person('Bob')];
    const making = { name: 'The lost key', invite_code: 'LOSTKEY', mode: 'campaign' } as const;
    ({ id } = await house.scenarioBook.create(ada.identity, making));
    await house.members.join(bob.identity, 'LOSTKEY', '192.0.2.1');
  });
  afterEach(() => house.close());

  const make = (wish: object = {}, by = ada) =>
    house.invites.make(by.identity, id, { ...NO_LIMITS, ...wish }, '192.0.2.1');
  const codes = async () => (await house.invites.list(ada.identity, id)).map(({ code }) => code);

  it('are made up so that they can be said aloud, or as one likes; each is a link, too', async () => {
    const { code, link, first, state, uses, used } = await make();
    assert.match(code, /^([BDFGJKLMNPRSTVZ][AEIOU]){4}\d\d$/);
    assert.equal(link, `https://parvis.example/?join=${code}`);
    assert.deepEqual([first, state, uses, used], [false, 'open', null, 0]);
    house.clock.pass(1);
    assert.equal((await make({ code: 'FOR_ZOE' })).code, 'FOR_ZOE');
    assert.deepEqual(await codes(), ['LOSTKEY', code, 'FOR_ZOE'], 'the first one at the head');
  });

  it('are each one scenario’s, for good: not even a revoked one is another’s', async () => {
    await make({ code: 'FOR_ZOE' });
    await house.invites.revoke(ada.identity, id, 'FOR_ZOE');
    const other = await house.scenarioBook.create(bob.identity, { name: 'B', invite_code: 'BOBS', mode: 'story' });
    const taken = { code: 'scenario.code_taken' };
    const wish = { ...NO_LIMITS, code: 'FOR_ZOE' };
    await assert.rejects(house.invites.make(bob.identity, other.id, wish, '192.0.2.1'), taken);
    await assert.rejects(house.invites.make(bob.identity, other.id, { ...wish, code: 'LOSTKEY' }, '192.0.2.1'), taken);
    await assert.rejects(house.invites.make(bob.identity, other.id, { ...wish, code: 'BOBS' }, '192.0.2.1'), taken);
    const guessed = house.invites.make(bob.identity, other.id, { ...wish, code: 'FREE' }, '192.0.2.1');
    await assert.rejects(guessed, { code: 'request.too_many' }, 'finding out codes so is guessing, too');
  });

  it('stay the scenario’s when another takes the place of the first one, which may come back', async () => {
    const change = (invite_code: string) => house.scenarioBook.change(ada.identity, id, { invite_code });
    await change('NEWKEY');
    const cleo = await house.person('Cleo');
    const taken = house.scenarioBook.create(cleo.identity, { name: 'C', invite_code: 'LOSTKEY', mode: 'story' });
    await assert.rejects(taken, { code: 'scenario.code_taken' }, 'an old link leads into nothing else');
    await assert.rejects(house.members.join(cleo.identity, 'LOSTKEY', '192.0.2.1'), { code: 'invite.unknown' });
    assert.deepEqual(await codes(), ['NEWKEY']);
    assert.equal((await change('LOSTKEY')).invite_code, 'LOSTKEY');
    assert.deepEqual(await codes(), ['LOSTKEY']);
    await house.members.join(cleo.identity, 'LOSTKEY', '192.0.2.1');
  });

  it('are not heaped up by an owner who changes the first one again and again', async () => {
    for (let n = 0; n < 105; n++) {
      house.clock.pass(1);
      await house.scenarioBook.change(ada.identity, id, { invite_code: `KEY${1000 + n}` });
    }
    const kept = await house.store.inviteCodes.find({ where: { scenario: id } });
    assert.ok(kept.length <= 102, `${kept.length} are kept`);
    assert.deepEqual(await codes(), ['KEY1104']);
  });

  it('are looked after by the owner and game masters, and by nobody else', async () => {
    const stranger = await house.person('Stranger');
    const { list, change, revoke } = house.invites;
    for (const [who, code] of [
      [bob, 'invite.not_yours'],
      [stranger, 'scenario.unknown'],
      [await house.guest(), 'account.required'],
    ] as const) {
      await assert.rejects(list(who.identity, id), { code });
      await assert.rejects(make({}, who as Person), { code });
      await assert.rejects(change(who.identity, id, 'LOSTKEY', { uses: 1 }), { code });
      await assert.rejects(revoke(who.identity, id, 'LOSTKEY'), { code });
    }
    await house.members.nameGm(ada.identity, id, bob.user.id);
    const { code } = await make({}, bob);
    await revoke(bob.identity, id, code.toLowerCase());
    assert.deepEqual(await codes(), ['LOSTKEY']);
  });

  it('get limits, and lose them', async () => {
    const { change } = house.invites;
    const cleo = await house.person('Cleo');
    assert.deepEqual(
      ((one) => [one.uses, one.used, one.state])(await change(ada.identity, id, 'LOSTKEY', { uses: 1 })),
      [1, 1, 'used_up'],
    );
    await assert.rejects(house.members.join(cleo.identity, 'LOSTKEY', '192.0.2.1'), { code: 'invite.unknown' });
    const soon = new Date(house.clock.now() + 60_000).toISOString();
    const open = await change(ada.identity, id, 'LOSTKEY', { uses: null, expires_at: soon });
    assert.deepEqual([open.uses, open.expires_at, open.state], [null, soon, 'open']);
    await house.members.join(cleo.identity, 'LOSTKEY', '192.0.2.1');
    house.clock.pass(60_000);
    assert.equal((await house.invites.list(ada.identity, id))[0]?.state, 'expired');
    await assert.rejects(change(ada.identity, id, 'LOSTKEY', { expires_at: soon }), { code: 'invite.past' });
    await assert.rejects(make({ expires_at: soon }), { code: 'invite.past' });
  });

  it('are named by an id where the code should not stand; of the others the scenario knows nothing', async () => {
    const made = await make({ code: 'FOR_ZOE' });
    assert.doesNotMatch(made.id, /FOR_ZOE/i);
    await house.invites.change(ada.identity, id, made.id, { uses: 5 });
    await house.invites.revoke(ada.identity, id, made.id);
    await assert.rejects(house.invites.revoke(ada.identity, id, made.id), { code: 'invite.unknown' });
    await house.scenarioBook.create(bob.identity, { name: 'B', invite_code: 'BOBS', mode: 'story' });
    await assert.rejects(house.invites.change(ada.identity, id, 'BOBS', { uses: 5 }), { code: 'invite.unknown' });
  });

  it('are so many at most; the first one is not revoked', async () => {
    await assert.rejects(house.invites.revoke(ada.identity, id, 'LOSTKEY'), { code: 'invite.first' });
    const made = await Promise.allSettled(Array.from({ length: MOST_IN_SCENARIO.codes + 5 }, () => make()));
    assert.equal(made.filter(({ status }) => status === 'fulfilled').length, MOST_IN_SCENARIO.codes - 1);
    await assert.rejects(make(), { code: 'invite.too_many' });
    await house.invites.revoke(ada.identity, id, String((await codes()).at(-1)));
    await make();
  });
});
