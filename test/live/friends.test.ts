import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { aHouse, type House } from '../support/house.ts';
import { aLive, type Line, type TestLive } from '../support/live.ts';

type Person = Awaited<ReturnType<House['person']>>;

describe('friends, over live sockets', () => {
  let house: House;
  let live: TestLive;
  let ada: Person;
  let bob: Person;
  async function open(graceMs: number): Promise<void> {
    house = aHouse({}, { graceMs });
    live = await aLive(house);
    [ada, bob] = [await house.person('Ada'), await house.person('Bob')];
  }
  async function close(): Promise<void> {
    await live.close();
    await house.close();
  }
  beforeEach(() => open(100));
  afterEach(() => close());

  async function befriend(one: Person, other: Person): Promise<void> {
    await house.friends.ask(one.identity, other.user.id);
    await house.friends.accept(other.identity, one.user.id);
  }

  const whereIs = (line: Line, account: string) => line.heard('presence').findLast((told) => told.account === account);

  /** Somebody connects and leaves for good, and a friend sees both. */
  async function comeAndGo({ user, token }: Person, where: TestLive, seen: Line): Promise<void> {
    const line = await where.line(token);
    await eventually('she comes', () => whereIs(seen, user.id)?.online);
    line.close();
    await eventually('she goes', () => whereIs(seen, user.id)?.online === false, 15_000);
  }

  it('ask, accept, and part', async () => {
    const [hers, his] = [await live.line(ada.token), await live.line(bob.token)];
    for (const line of [hers, his]) await line.ask('feed.resume', {});
    assert.deepEqual(await hers.ask('friend.ask', { user: bob.user.id }), { ok: true, state: 'asked' });
    const asked = await his.until('feed');
    assert.deepEqual([asked.kind, asked.about], ['friend.asked', { user: ada.user.id, name: 'Ada' }]);
    assert.equal(whereIs(his, ada.user.id), undefined, 'one who asks is not told of yet');
    assert.deepEqual(await his.ask('friend.accept', { user: ada.user.id }), { ok: true, state: 'friends' });
    assert.equal((await hers.until('feed')).kind, 'friend.accepted');
    for (const [line, other] of [
      [hers, bob],
      [his, ada],
    ] as const)
      assert.deepEqual(await line.until('presence', ({ account }) => account === other.user.id), {
        account: other.user.id,
        online: true,
        scene: null,
      });
    assert.deepEqual(await his.ask('friend.remove', { user: ada.user.id }), { ok: true });
    await eventually('she is told', () => hers.heard('friend.changed').length === 3);
    assert.equal((await his.ask('friend.remove', { user: ada.user.id })).code, 'friend.unknown');
  });

  it('are told when one comes, goes somewhere, and goes; nobody else is', async () => {
    await befriend(ada, bob);
    const cleo = await house.person('Cleo');
    const [hers, strangers] = [await live.line(ada.token), await live.line(cleo.token)];
    const his = await live.line(bob.token);
    await hers.until('presence', ({ online }) => online);
    house.presence.take(bob.user.id, { roomId: 'scene-plaza', sessionId: 's', scene: 'plaza', close: () => {} });
    await hers.until('presence', ({ scene }) => scene === 'plaza');
    his.close();
    house.presence.leave(bob.user.id, { roomId: 'scene-plaza', sessionId: 's' });
    await hers.until('presence', ({ online }) => !online);
    assert.deepEqual(strangers.heard('presence'), []);
    // Who comes later is told who is there.
    const again = await live.line(bob.token);
    assert.equal((await again.until('presence')).account, ada.user.id);
  });

  it('count once, however many devices they have, and a reload is no departure', async () => {
    await close();
    await open(3000);
    await befriend(ada, bob);
    const hers = await live.line(ada.token);
    const phone = await live.line(bob.token);
    await hers.until('presence', ({ online }) => online);
    const desk = await live.line(bob.token);
    phone.close();
    await eventually('the phone has gone', async () => (await house.friends.list(ada.identity))[0]?.online);
    desk.close();
    const reloaded = await live.line(bob.token);
    // Somebody else’s coming and going shows that time has passed.
    const cleo = await house.person('Cleo');
    await befriend(ada, cleo);
    await comeAndGo(cleo, live, hers);
    assert.deepEqual(
      hers.heard('presence').filter(({ account }) => account === bob.user.id),
      [{ account: bob.user.id, online: true, scene: null }],
    );
    assert.ok(reloaded.socket.connected);
  });

  it('see each other across two processes', async () => {
    const twin = aHouse({}, { store: house.store, bus: house.bus });
    const other = await aLive(twin);
    await befriend(ada, bob);
    const [hers, his] = [await live.line(ada.token), await other.line(bob.token)];
    await hers.until('presence', ({ account, online }) => account === bob.user.id && online);
    await his.until('presence', ({ account, online }) => account === ada.user.id && online);
    // With one foot in each process he is there as long as one is.
    const second = await live.line(bob.token);
    his.close();
    // Somebody who leaves that process after him: when that is told, what became of him would have been.
    const cleo = await house.person('Cleo');
    await befriend(ada, cleo);
    await comeAndGo(cleo, other, hers);
    assert.equal(house.whereabouts.of(bob.user.id).online, true);
    assert.equal(
      hers.heard('presence').some(({ account, online }) => account === bob.user.id && !online),
      false,
    );
    second.close();
    await hers.until('presence', ({ account, online }) => account === bob.user.id && !online);
    // A third that starts late learns who is there.
    const late = aHouse({}, { store: house.store, bus: house.bus });
    assert.equal(late.whereabouts.of(ada.user.id).online, true);
    await other.close();
    for (const one of [twin, late]) {
      one.whereabouts.stop();
      one.folder.remove();
    }
  });

  it('are over when one blocks the other; whoever is blocked asks into the void', async () => {
    await befriend(ada, bob);
    const hers = await live.line(ada.token);
    await house.blocks.block(ada.identity, bob.user.id);
    await hers.until('friend.changed');
    assert.deepEqual(await house.friends.list(ada.identity), []);
    const his = await live.line(bob.token);
    assert.deepEqual(await his.ask('friend.ask', { user: ada.user.id }), { ok: true, state: 'asked' });
    assert.deepEqual(await house.friends.list(ada.identity), []);
    assert.equal(await house.notifications.unread(ada.identity), 1, 'only that he accepted, once');
  });

  it('are told when an account is closed', async () => {
    await befriend(ada, bob);
    const hers = await live.line(ada.token);
    await house.accounts.close(bob.identity, bob.user.id);
    await hers.until('friend.changed', ({ user }) => user === bob.user.id);
    assert.deepEqual(await house.friends.list(ada.identity), []);
  });
});

describe('the staff', () => {
  it('are alerted at once of what awaits them, and nobody else is', async () => {
    const house = aHouse();
    const live = await aLive(house);
    const [ada, mona] = [await house.person('Ada'), await house.person('Mona')];
    await house.store.accounts.update(mona.user.id, { role: 'moderator' });
    const [hers, monas] = [await live.line(ada.token), await live.line(mona.token)];
    house.bus.tell('report.filed', { id: 'r1', kind: 'player', category: 'insult', at: 1 });
    const alert = await monas.until('alert');
    assert.deepEqual([alert.kind, alert.id, alert.category], ['report.filed', 'r1', 'insult']);
    // She is promoted while she is connected, and hears the next.
    house.bus.tell('account.changed', { id: ada.user.id, name: 'Ada', avatar: 'ada', role: 'admin' });
    house.bus.tell('report.filed', { id: 'r2', kind: 'player', category: 'insult', at: 2 });
    assert.deepEqual((await hers.until('alert')).id, 'r2');
    assert.equal(hers.heard('alert').length, 1);
    await live.close();
    await house.close();
  });
});
