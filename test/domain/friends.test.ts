import assert from 'node:assert/strict';
import { aHouse, type House } from '../support/house.ts';

describe('friends', () => {
  let house: House;
  let ada: Awaited<ReturnType<House['person']>>;
  let bob: Awaited<ReturnType<House['person']>>;
  beforeEach(async () => {
    house = aHouse();
    [ada, bob] = [await house.person('Ada'), await house.person('Bob')];
  });
  afterEach(() => house.close());

  const states = async (who: typeof ada) =>
    (await house.friends.list(who.identity)).map(({ name, state }) => [name, state]);
  const kinds = async (who: typeof ada) =>
    (await house.notifications.list(who.identity, { limit: 10 })).notifications.map(({ kind }) => kind);

  it('are asked, and accept; each sees where it stands', async () => {
    assert.equal(await house.friends.ask(ada.identity, bob.user.id), 'asked');
    assert.equal(await house.friends.ask(ada.identity, bob.user.id), 'asked');
    assert.deepEqual([await states(ada), await states(bob)], [[['Bob', 'asked']], [['Ada', 'asking']]]);
    assert.deepEqual(await kinds(bob), ['friend.asked'], 'asking twice is told once');
    await assert.rejects(house.friends.accept(ada.identity, bob.user.id), { code: 'friend.unknown' });
    assert.equal(await house.friends.accept(bob.identity, ada.user.id), 'friends');
    assert.equal(await house.friends.ask(bob.identity, ada.user.id), 'friends');
    assert.deepEqual([await states(ada), await states(bob)], [[['Bob', 'friends']], [['Ada', 'friends']]]);
    assert.deepEqual([await kinds(ada), await kinds(bob)], [['friend.accepted'], ['friend.asked']]);
  });

  it('are friends at once when both ask, even at the same moment', async () => {
    await Promise.all([house.friends.ask(ada.identity, bob.user.id), house.friends.ask(bob.identity, ada.user.id)]);
    assert.deepEqual([await states(ada), await states(bob)], [[['Bob', 'friends']], [['Ada', 'friends']]]);
  });

  it('are refused, taken back and parted from without a word', async () => {
    const [one, other] = [ada, bob];
    for (const who of [one, other]) {
      await house.friends.ask(one.identity, other.user.id);
      const whom = who === one ? other : one;
      await house.friends.remove(who.identity, whom.user.id);
      assert.deepEqual([await states(one), await states(other)], [[], []]);
    }
    await assert.rejects(house.friends.remove(ada.identity, bob.user.id), { code: 'friend.unknown' });
    assert.deepEqual(await kinds(ada), []);
  });

  it('are people with an account, and not oneself', async () => {
    const guest = await house.guest();
    await assert.rejects(house.friends.ask(guest.identity, ada.user.id), { code: 'account.required' });
    await assert.rejects(house.friends.ask(ada.identity, guest.user.id), { code: 'friend.unknown' });
    await assert.rejects(house.friends.ask(ada.identity, crypto.randomUUID()), { code: 'friend.unknown' });
    await assert.rejects(house.friends.ask(ada.identity, ada.user.id), { code: 'friend.self' });
  });

  it('are not found by whom they blocked, who learns nothing of it', async () => {
    await house.blocks.block(bob.identity, ada.user.id);
    assert.equal(await house.friends.ask(ada.identity, bob.user.id), 'asked');
    assert.deepEqual([await states(bob), await kinds(bob)], [[], []]);
  });

  it('may be joined if they are friends, allow it, and are somewhere', async () => {
    const join = () => house.friends.sceneOf(ada.identity, bob.user.id);
    await assert.rejects(join, { code: 'friend.unknown' });
    await house.friends.ask(ada.identity, bob.user.id);
    await assert.rejects(join, { code: 'friend.unknown' });
    await house.friends.accept(bob.identity, ada.user.id);
    await assert.rejects(join, { code: 'friend.away' });
    house.presence.take(bob.user.id, { roomId: 'scene-plaza', sessionId: 's', scene: 'plaza', close: () => {} });
    assert.equal(await join(), 'plaza');
    const changed = await house.accounts.change(bob.identity, { settings: { friendsMayJoin: false } });
    assert.equal(changed.settings.friendsMayJoin, false);
    await assert.rejects(join, { code: 'friend.private', details: { name: 'Bob' } });
  });

  it('are in what one is given of oneself, and go with the account', async () => {
    await house.friends.ask(ada.identity, bob.user.id);
    const exported = await house.accounts.exportOf(bob.identity);
    assert.deepEqual(
      exported.friends.map(({ user, state, by }) => [user, state, by]),
      [[ada.user.id, 'asked', ada.user.id]],
    );
    assert.deepEqual(
      exported.notifications.map(({ kind }) => kind),
      ['friend.asked'],
    );
    await house.accounts.close(bob.identity, bob.user.id);
    assert.equal(await house.store.friendships.count(), 0);
    assert.equal(await house.store.notifications.count(), 0);
  });
});
