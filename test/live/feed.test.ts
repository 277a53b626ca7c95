import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.ts';
import { aHouse, type House } from '../support/house.ts';
import { aLive, type Line, type TestLive } from '../support/live.ts';
import { openWire } from '../support/wire.ts';

const upTo = (many: number, from = 1) => Array.from({ length: many }, (_, index) => from + index);

describe('the feed of an account', () => {
  let house: House;
  let live: TestLive;
  let ada: Awaited<ReturnType<House['person']>>;
  beforeEach(async () => {
    house = aHouse();
    live = await aLive(house);
    ada = await house.person('Ada');
  });
  afterEach(async () => {
    await live.close();
    await house.close();
  });

  const notice = (n: number) => house.notifications.make(ada.user.id, 'friend.asked', { user: 'x', name: `N${n}` });
  const numbers = (line: Line) => line.heard('feed').map(({ seq }) => seq);

  it('tells a client that was gone everything it missed, in order, once', async () => {
    const wire = await openWire(live.port);
    const { Live } = await import('../../client-sdk/live.ts');
    const heard: number[] = [];
    const names: unknown[] = [];
    const asker = () => ({ token: ada.token, locale: 'en' as const, account: ada.user.id });
    const line = new Live(wire.url, undefined as never, asker);
    line.on('feed', ({ seq, about }) => {
      heard.push(seq);
      names.push(about['name']);
    });
    await line.connect();
    for (const n of upTo(5)) await notice(n);
    await eventually('the first are told', () => heard.length === 5);
    const lost = new Promise((resolve) => line.on('reconnecting', () => resolve(undefined)));
    wire.cut();
    await lost;
    for (const n of upTo(100, 6)) await notice(n);
    await eventually('the others are told', () => heard.length >= 105, 30_000);
    await notice(106);
    await eventually('and those that come', () => heard.includes(106));
    assert.deepEqual(heard, upTo(106));
    assert.deepEqual(
      names,
      upTo(106).map((n) => `N${n}`),
    );
    line.disconnect();
    await wire.close();
  }).timeout(60_000);

  it('begins where it is asked to: behind a number, or at the end', async () => {
    for (const n of upTo(3)) await notice(n);
    const [behind, atEnd, silent] = await Promise.all([1, 2, 3].map(() => live.line(ada.token)));
    assert.ok(behind && atEnd && silent);
    assert.deepEqual(await behind.ask('feed.resume', { seq: 1 }), { ok: true, seq: 3, complete: true });
    assert.deepEqual(await atEnd.ask('feed.resume', {}), { ok: true, seq: 3, complete: true });
    await notice(4);
    await Promise.all([behind, atEnd].map((line) => line.until('feed', ({ seq }) => seq === 4)));
    assert.deepEqual([numbers(behind), numbers(atEnd), numbers(silent)], [[2, 3, 4], [4], []]);
  });

  it('passes over what was deleted meanwhile, and never gives its number again', async () => {
    for (const n of upTo(4)) await notice(n);
    const { notifications } = await house.notifications.list(ada.identity, { limit: 10 });
    for (const seq of [2, 4]) {
      const one = notifications.find((note) => note.seq === seq);
      await house.notifications.remove(ada.identity, one?.id ?? '');
    }
    const line = await live.line(ada.token);
    assert.deepEqual(await line.ask('feed.resume', { seq: 0 }), { ok: true, seq: 4, complete: true });
    await notice(5);
    await line.until('feed', ({ seq }) => seq === 5);
    assert.deepEqual(numbers(line), [1, 3, 5]);
  });

  it('says when something that was missed has been swept away', async () => {
    await notice(1);
    house.clock.pass(91 * 24 * 3600 * 1000);
    // His session would have expired by then: he comes with another one.
    const back = await house.accounts.login({ email: 'ada@example.org', password: 'correct horse' }, house.caller);
    await notice(2);
    assert.equal(await house.notifications.sweep(), 1);
    const line = await live.line(back.token);
    assert.deepEqual(await line.ask('feed.resume', { seq: 0 }), { ok: true, seq: 2, complete: false });
    assert.deepEqual(await line.ask('feed.resume', { seq: 1 }), { ok: true, seq: 2, complete: true });
    await line.until('feed');
    // A client that knows more than the server: its data came from a backup.
    assert.deepEqual(await line.ask('feed.resume', { seq: 99 }), { ok: true, seq: 2, complete: true });
  });

  it('is one feed when two processes write to it at once, whichever tells it', async () => {
    const twin = aHouse({}, { store: house.store, bus: house.bus });
    const other = await aLive(twin);
    const [here, there] = [await live.line(ada.token), await other.line(ada.token)];
    for (const line of [here, there]) await line.ask('feed.resume', { seq: 0 });
    const make = ({ notifications }: House, n: number) =>
      notifications.make(ada.user.id, 'friend.asked', { user: 'x', name: `N${n}` });
    await Promise.all(upTo(60).map((n) => make(n % 2 ? house : twin, n)));
    for (const line of [here, there]) {
      await eventually('all are told', () => numbers(line).length >= 60, 20_000);
      assert.deepEqual(numbers(line), upTo(60));
      assert.equal(new Set(line.heard('feed').map(({ about }) => about['name'])).size, 60);
    }
    await other.close();
    twin.folder.remove();
  }).timeout(40_000);

  it('has direct messages in it, and who is named where', async () => {
    const [bob, cleo] = [await house.person('Bob'), await house.person('Cleo')];
    const line = await live.line(ada.token);
    await line.ask('feed.resume', {});
    const { id: direct } = await house.channels.direct(bob.identity, ada.user.id);
    await house.chat.say(bob.identity, { channel: direct, text: 'Psst' });
    await house.chat.say(cleo.identity, { channel: 'scene:plaza', text: 'Where is @Ada?' });
    const told = await line.until('feed', ({ seq }) => seq === 2);
    assert.deepEqual([told.kind, told.about['name']], ['mention', 'Cleo']);
    const [first] = line.heard('feed');
    assert.deepEqual([first?.kind, first?.about['name'], first?.about['text']], ['message.direct', 'Bob', 'Psst']);
    assert.equal(first?.about['channel'], direct);
  });

  it('tells all devices how much is unread when one has read', async () => {
    for (const n of upTo(3)) await notice(n);
    const [phone, desk] = [await live.line(ada.token), await live.line(ada.token)];
    assert.deepEqual(await phone.ask('notification.read', {}), { ok: true, unread: 0 });
    assert.deepEqual(await desk.until('unread'), { unread: 0 });
  });
});
