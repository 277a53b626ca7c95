import assert from 'node:assert/strict';
import { NOTIFICATION_KINDS, wordsOf } from '../../schema/notifications.ts';
import { aHouse, type House } from '../support/house.ts';

describe('notifications', () => {
  let house: House;
  let ada: Awaited<ReturnType<House['person']>>;
  beforeEach(async () => {
    house = aHouse();
    ada = await house.person('Ada');
  });
  afterEach(() => house.close());

  const make = (n: number, account = ada.user.id) =>
    house.notifications.make(account, 'friend.asked', { user: 'x', name: `N${n}` });
  const names = async (asked: { after?: string; limit: number }) => {
    const { notifications, next } = await house.notifications.list(ada.identity, asked);
    return { names: notifications.map(({ about }) => about['name']), next };
  };

  it('are kept, the newest first, a page at a time, while new ones come', async () => {
    for (let n = 1; n <= 5; n++) await make(n);
    const first = await names({ limit: 2 });
    assert.deepEqual(first.names, ['N5', 'N4']);
    await make(6);
    const second = await names({ limit: 2, after: first.next ?? '' });
    assert.deepEqual(second.names, ['N3', 'N2']);
    const third = await names({ limit: 2, after: second.next ?? '' });
    assert.deepEqual(third, { names: ['N1'], next: null });
    await assert.rejects(names({ limit: 2, after: 'rubbish' }), { code: 'request.invalid' });
  });

  it('are counted until they are read: one by one, some, or all', async () => {
    for (let n = 1; n <= 250; n++) await make(n);
    const { notifications, unread } = await house.notifications.list(ada.identity, { limit: 3 });
    assert.equal(unread, 250);
    const [one, two, three] = notifications.map(({ id }) => id);
    assert.equal(await house.notifications.read(ada.identity, [String(one), String(two), 'f'.repeat(32)]), 248);
    assert.equal((await house.notifications.mark(ada.identity, String(three), true)).readAt, house.clock.now());
    await house.notifications.mark(ada.identity, String(three), false);
    assert.equal(await house.notifications.unread(ada.identity), 248);
    await house.notifications.remove(ada.identity, String(three));
    assert.equal(await house.notifications.read(ada.identity), 0);
    await assert.rejects(house.notifications.remove(ada.identity, String(three)), { code: 'notification.unknown' });
  });

  it('are nobody else’s', async () => {
    const bob = await house.person('Bob');
    await make(1);
    const [mine] = (await house.notifications.list(ada.identity, { limit: 1 })).notifications;
    const id = String(mine?.id);
    for (const act of [
      () => house.notifications.mark(bob.identity, id, true),
      () => house.notifications.remove(bob.identity, id),
    ])
      await assert.rejects(act, { code: 'notification.unknown' });
    assert.equal(await house.notifications.read(bob.identity, [id]), 0);
    assert.equal(await house.notifications.unread(ada.identity), 1);
  });

  it('come once when several hear of the same, and not to who is no longer there', async () => {
    const about = { user: 'x', name: 'X' };
    await Promise.all(
      Array.from({ length: 5 }, () => house.notifications.make(ada.user.id, 'mention', about, 'message/1/ada')),
    );
    assert.equal(await house.notifications.unread(ada.identity), 1);
    await house.accounts.close(ada.identity, ada.user.id);
    await make(2);
    await make(3, crypto.randomUUID());
    assert.equal(await house.store.notifications.count(), 0);
    assert.equal(await house.store.feeds.count(), 0);
  });

  it('are swept away after 90 days, or when 500 have come after', async () => {
    for (let n = 1; n <= 503; n++) await make(n);
    assert.equal(await house.notifications.sweep(), 3);
    assert.equal(await house.notifications.sweep(), 0);
    assert.deepEqual(await house.notifications.reached(ada.user.id), { seq: 503, swept: 3 });
    house.clock.pass(89 * 24 * 3600 * 1000);
    await make(504);
    assert.equal(await house.notifications.sweep(), 1);
    house.clock.pass(2 * 24 * 3600 * 1000);
    assert.equal(await house.notifications.sweep(), 499);
    assert.deepEqual((await names({ limit: 10 })).names, ['N504']);
    await make(505);
    assert.deepEqual(await house.notifications.reached(ada.user.id), { seq: 505, swept: 503 });
  });

  it('go with a guest who is forgotten', async () => {
    const { user } = await house.guest();
    await make(1, user.id);
    house.clock.pass(31 * 24 * 3600 * 1000);
    assert.equal(await house.guests.sweep(), 1);
    assert.equal(await house.store.notifications.count(), 0);
    assert.equal(await house.store.feeds.count(), 0);
  });

  it('have words in both languages, and none is left open', () => {
    const about = { name: 'Bob', title: 'L’aube', text: 'salut', reason: 'bruit', until: Date.UTC(2026, 0, 16, 12) };
    for (const kind of NOTIFICATION_KINDS)
      for (const locale of ['fr', 'en'] as const) {
        const words = wordsOf({ kind, about }, locale);
        assert.doesNotMatch(words, /[{}…]/, words);
        assert.notEqual(words, kind);
      }
    assert.match(wordsOf({ kind: 'moderation.banned', about }, 'fr'), /jusqu’au 16 janvier 2026/);
    assert.match(wordsOf({ kind: 'moderation.muted', about: { ...about, until: null } }, 'en'), /for good/);
    assert.equal(wordsOf({ kind: 'toString', about }, 'fr'), 'toString');
  });
});
