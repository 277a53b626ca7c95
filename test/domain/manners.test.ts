import assert from 'node:assert/strict';
import { readConfig } from '../../server/config.ts';
import { cleanLine } from '../../server/domain/chat.ts';
import { addressKey, growingMeter, limits } from '../../server/domain/limits.ts';
import { can, must, permissionsOf } from '../../server/domain/policies.ts';
import { presence } from '../../server/domain/presence.ts';
import { oneByOne, turns } from '../../server/domain/turns.ts';
import { eventually } from '../support/eventually.ts';

const ada = { id: 'ada', name: 'Ada', avatar: 'ada', guest: false, role: 'player', session: null } as const;

describe('a line', () => {
  it('is made fit to be shown: one line, no tricks', () => {
    assert.equal(cleanLine('  Hello\u0000\n\u202Ewor\u200Bld  👩‍🚀 '), 'Hello wor ld 👩‍🚀');
    assert.equal(cleanLine('e\u0301te\u0301'), 'été');
    for (const text of ['', '   ', '\u200b\n']) assert.equal(cleanLine(text), '');
  });
});

describe('limits', () => {
  it('count every kind of request for itself', async () => {
    const { spend } = limits(readConfig({ ROOM_REQUESTS_PER_PERSON: '1' }));
    await spend('npc.talk', 'ada');
    await spend('portal.enter', 'ada');
    await assert.rejects(spend('npc.talk', 'ada'), (error: { details: object }) => {
      assert.deepEqual(error.details, { seconds: 10 });
      return true;
    });
  });

  it('that grow make who uses them up again wait longer, up to the longest; trying meanwhile makes it no longer', async () => {
    const { take } = growingMeter({ points: 1, seconds: 1, longest: 2 });
    const free = (who: string) => eventually('free again', async () => (await take(who)) === undefined);
    await take('ada');
    for (const wait of [1, 2]) {
      assert.equal(await take('ada'), wait);
      assert.ok(Number(await take('ada')) <= wait);
      assert.equal(await take(`bob ${wait} ${Math.random()}`), undefined);
      await free('ada');
    }
  });

  it('count the addresses of one person together', () => {
    assert.equal(addressKey('192.0.2.1'), '192.0.2.1');
    assert.equal(addressKey('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(addressKey('2001:db8:0:1:aaaa::1'), addressKey('2001:0db8::1:ffff:1:2:3'));
    assert.notEqual(addressKey('2001:db8:0:1::1'), addressKey('2001:db8:0:2::1'));
    assert.equal(addressKey('::1'), '0:0:0:0::/64');
    assert.equal(addressKey('fe80::1%eth0'), 'fe80:0:0:0::/64');
  });
});

describe('who may do what', () => {
  const guest = { guest: true, role: 'player' } as const;

  it('is one table', () => {
    assert.equal(can({ guest: false, role: 'moderator' }, 'exhibit.remove', 'others'), true);
    assert.equal(can(ada, 'exhibit.remove', 'others'), false);
    assert.equal(can(ada, 'exhibit.remove'), true);
    assert.equal(can({ guest: true, role: 'admin' }, 'monitor.open'), false);
    assert.throws(() => must(guest, 'asset.receive'), { code: 'account.required' });
    assert.throws(() => must(guest, 'monitor.open'), { code: 'auth.forbidden' });
    assert.throws(() => must(ada, 'monitor.open'), { code: 'auth.forbidden' });
  });

  it('can be told to everybody of himself', () => {
    assert.ok(permissionsOf(guest).includes('account.export') && !permissionsOf(guest).includes('profile.change'));
    assert.ok(permissionsOf(ada).includes('exhibit.hang') && !permissionsOf(ada).includes('user.administer'));
    assert.ok(permissionsOf({ guest: false, role: 'admin' }).includes('user.administer'));
  });
});

describe('the book of seats', () => {
  it('holds one seat per person, and gives up the one before', () => {
    const book = presence();
    const seat = (sessionId: string) => ({ roomId: 'r', sessionId, close: () => {} });
    const [first, second] = [seat('1'), seat('2')];
    assert.equal(book.take('ada', first), undefined);
    assert.equal(book.take('ada', first), undefined);
    assert.equal(book.take('ada', second), first);
    book.leave('ada', first);
    assert.equal(book.holds('ada', second), true);
    book.leave('ada', second);
    assert.equal(book.holds('ada', second), false);
  });

  it('counts the people of a scene, and each only goes once', () => {
    const book = presence();
    const leave = book.enter('plaza');
    book.enter('plaza');
    leave();
    leave();
    assert.equal(book.playersIn('plaza'), 1);
    assert.equal(book.playersIn('gallery'), 0);
  });
});

describe('heavy work', () => {
  it('is done a few at a time, and refused when too much of it waits', async () => {
    const inTurn = turns(2, 1);
    const ends: (() => void)[] = [];
    const work = () => new Promise<void>((end) => void ends.push(end));
    const [first, second, third] = [inTurn(work), inTurn(work), inTurn(work)];
    await assert.rejects(inTurn(work), { code: 'request.too_many' });
    assert.equal(ends.length, 2);
    ends[0]?.();
    await first;
    await new Promise(setImmediate);
    assert.equal(ends.length, 3);
    ends[1]?.();
    ends[2]?.();
    await Promise.all([second, third]);
    await inTurn(async () => {});
  });

  it('of one key is done one after the other, also after a failure', async () => {
    const alone = oneByOne();
    const log: string[] = [];
    const step =
      (name: string, fail = false) =>
      async () => {
        log.push(`${name} begins`);
        await new Promise(setImmediate);
        log.push(`${name} ends`);
        if (fail) throw new Error(name);
      };
    await Promise.allSettled([alone('k', step('a', true)), alone('k', step('b'))]);
    assert.deepEqual(log, ['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
