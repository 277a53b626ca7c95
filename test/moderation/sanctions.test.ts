import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { mailboxMarks } from '../../server/domain/mailbox-mark.ts';
import { sanctions as openSanctions } from '../../server/domain/sanctions.ts';
import { aHouse, type House, SECRET } from '../support/house.ts';
import { aSanction, HOUR, staffMember } from '../support/staff.ts';

describe('a sanction', () => {
  let house: House;
  let grace: Identity;
  let bob: Identity;
  beforeEach(async () => {
    house = aHouse();
    grace = await staffMember(house, 'Grace', 'moderator');
    bob = (await house.person('Bob')).identity;
  });
  afterEach(() => house.close());

  const login = (password = 'correct horse') =>
    house.accounts.login({ email: 'bob@example.org', password }, house.caller);
  const may = (act: 'speak' | 'enter' | 'act', where?: string) => house.sanctions.check(bob, act, where);

  it('of a ban from the world leaves the arrival hall alone, and says why and until when', async () => {
    await house.sanctions.impose(grace, aSanction(bob.id));
    const until = house.clock.now() + HOUR;
    const banned = { code: 'sanction.banned', details: { until, reason: 'spam', scope: 'world' } };
    await assert.rejects(may('act'), banned);
    await assert.rejects(may('speak', 'plaza'), banned);
    await assert.rejects(may('enter', 'plaza'), banned);
    await may('enter', 'administration');
    await house.sanctions.check(grace, 'act');
  });

  it('of a ban from a scene holds there only', async () => {
    await house.sanctions.impose(grace, aSanction(bob.id, { scope: 'plaza' }));
    await assert.rejects(may('enter', 'plaza'), { code: 'sanction.shut_out' });
    await assert.rejects(may('speak', 'plaza'), { code: 'sanction.shut_out' });
    for (const free of [may('enter', 'gallery'), may('speak', 'gallery'), may('speak'), may('act')]) await free;
    await login();
  });

  it('of silence holds everywhere, or in one scene', async () => {
    const { id } = await house.sanctions.impose(grace, aSanction(bob.id, { kind: 'mute' }));
    await assert.rejects(may('speak'), { code: 'sanction.muted' });
    await assert.rejects(may('speak', 'plaza'), { code: 'sanction.muted' });
    await may('act');
    await house.sanctions.lift(grace, id, 'he is sorry');
    await house.sanctions.impose(grace, aSanction(bob.id, { kind: 'mute', scope: 'plaza' }));
    await may('speak');
    await may('speak', 'gallery');
    await assert.rejects(may('speak', 'plaza'), { code: 'sanction.muted' });
  });

  it('ends by itself, to the millisecond, and for good it does not', async () => {
    await house.sanctions.impose(grace, aSanction(bob.id));
    house.clock.pass(HOUR - 1);
    await assert.rejects(may('act'), { code: 'sanction.banned' });
    house.clock.pass(1);
    await may('act');
    await login();
    await house.sanctions.impose(grace, aSanction(bob.id, { seconds: null }));
    house.clock.pass(100 * 366 * 24 * HOUR);
    await assert.rejects(may('act'), {
      code: 'sanction.banned',
      details: { until: 0, reason: 'spam', scope: 'world' },
    });
  });

  it('is told of in the language of whoever it hits', async () => {
    house.clock.pass(Date.UTC(2026, 2, 12, 13, 30) - house.clock.now());
    await house.sanctions.impose(grace, aSanction(bob.id));
    const refusal = await may('act').catch((error) => error);
    assert.equal(
      refusal.say('fr').message,
      'Vous êtes exclu du monde jusqu’au 12 mars 2026 à 14:30 (UTC). Motif : spam',
    );
    assert.equal(
      refusal.say('en').message,
      'You are banned from the world until 12 March 2026 at 14:30 (UTC). Reason: spam',
    );
    await house.sanctions.impose(grace, aSanction(bob.id, { seconds: null }));
    const forGood = await may('act').catch((error) => error);
    assert.match(forGood.say('fr').message, /exclu du monde définitivement/);
    assert.match(forGood.say('en').message, /banned from the world for good/);
  });

  it('is imposed on the right password only: nobody else learns of it', async () => {
    await house.sanctions.impose(grace, aSanction(bob.id));
    await assert.rejects(login('not the password'), { code: 'auth.wrong' });
    await assert.rejects(login(), { code: 'sanction.banned' });
    await assert.rejects(house.accounts.open(bob.id, house.caller), { code: 'sanction.banned' });
  });

  it('is no equal’s to impose, no superior’s to suffer, and nobody’s own', async () => {
    const ada = await staffMember(house, 'Ada', 'admin');
    const eve = await staffMember(house, 'Eve', 'moderator');
    const impose = (by: Identity, on: Identity) => house.sanctions.impose(by, aSanction(on.id));
    await assert.rejects(impose(grace, eve), { code: 'sanction.rank' });
    await assert.rejects(impose(grace, ada), { code: 'sanction.rank' });
    await assert.rejects(impose(grace, grace), { code: 'sanction.self' });
    await assert.rejects(impose(bob, eve), { code: 'auth.forbidden' });
    await assert.rejects(impose({ ...bob, role: 'designer' }, eve), { code: 'auth.forbidden' });
    const kick = { account: eve.id, scope: 'world', reason: 'x' };
    await assert.rejects(house.sanctions.kick(grace, kick), { code: 'sanction.rank' });
    const { id } = await impose(ada, eve);
    await assert.rejects(house.sanctions.lift(eve, id, ''), { code: 'sanction.self' });
    await house.sanctions.lift(grace, id, 'a mistake');
    await assert.rejects(house.sanctions.lift(grace, id, ''), { code: 'sanction.over' });
    await assert.rejects(house.sanctions.lift(grace, 'nothing', ''), { code: 'sanction.unknown' });
    await assert.rejects(impose(grace, { ...bob, id: crypto.randomUUID() }), { code: 'account.unknown' });
  });

  it('is for the world or for a scene there is, and never keeps anybody from the clerk', async () => {
    const impose = (scope: string, kind: 'ban' | 'mute' = 'ban') =>
      house.sanctions.impose(grace, aSanction(bob.id, { scope, kind }));
    await assert.rejects(impose('nowhere'), { code: 'sanction.scope' });
    await assert.rejects(impose('administration'), { code: 'sanction.scope' });
    await impose('administration', 'mute');
  });

  it('is in the store: another process knows it, and learns at once what this one changes', async () => {
    const elsewhere = openSanctions({
      ...house,
      audit: house.audit,
      marks: mailboxMarks(SECRET),
      isScene: () => true,
      addressHours: 0,
    });
    await elsewhere.check(bob, 'act');
    const { id } = await house.sanctions.impose(grace, aSanction(bob.id));
    await assert.rejects(elsewhere.check(bob, 'act'), { code: 'sanction.banned' });
    await elsewhere.lift(grace, id, '');
    await may('act');
    const told: unknown[] = [];
    house.bus.hear('sanction.imposed', (fact) => void told.push(fact));
    house.bus.hear('sanction.lifted', (fact) => void told.push(fact));
    const warned = await house.sanctions.impose(grace, aSanction(bob.id, { kind: 'warn', seconds: null }));
    const at = house.clock.now();
    const fact = { id: warned.id, account: bob.id, kind: 'warn', scope: 'world', until: at, reason: 'spam' };
    assert.deepEqual(told, [fact]);
    assert.deepEqual(JSON.parse(JSON.stringify(fact)), fact);
    await may('act');
  });

  it('asks the store once, however often it is asked for', async () => {
    let reads = 0;
    const find = house.store.sanctions.find.bind(house.store.sanctions);
    const counted = {
      ...house.store,
      sanctions: {
        ...house.store.sanctions,
        find(query?: object) {
          reads++;
          return find(query);
        },
      },
    };
    const counting = openSanctions({
      ...house,
      store: counted,
      marks: mailboxMarks(SECRET),
      isScene: () => true,
      addressHours: 0,
    });
    for (let i = 0; i < 100; i++) await counting.check(bob, 'speak', 'plaza');
    assert.equal(reads, 1);
    await house.sanctions.impose(grace, aSanction(bob.id));
    await assert.rejects(counting.check(bob, 'speak', 'plaza'), { code: 'sanction.banned' });
    assert.equal(reads, 2);
  });

  it('leaves a row in the audit, with who, when, why; and one that fails leaves none', async () => {
    const ada = await staffMember(house, 'Ada', 'admin');
    const { id } = await house.sanctions.impose(grace, aSanction(bob.id));
    await house.sanctions.kick(grace, { account: bob.id, scope: 'plaza', reason: 'shouting' });
    await house.sanctions.lift(grace, id, 'he is sorry');
    await assert.rejects(house.sanctions.impose(grace, aSanction(grace.id)));
    const { rows } = await house.audit.page(ada, { by: grace.id, limit: 10 });
    assert.deepEqual(
      rows.map(({ act, by, subject, why }) => [act, by, subject, why]),
      [
        ['sanction.lift', grace.id, id, 'he is sorry'],
        ['account.kick', grace.id, bob.id, 'shouting'],
        ['account.ban', grace.id, bob.id, 'spam'],
      ],
    );
    assert.equal(rows[0]?.at, new Date(house.clock.now()).toISOString());
  });
});
