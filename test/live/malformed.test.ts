import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import WebSocket from 'ws';
import { liveRequests } from '../../schema/messages/live.ts';
import { eventually } from '../support/eventually.ts';
import { aHouse } from '../support/house.ts';
import { aLive, openLine } from '../support/live.ts';
import { dice } from '../support/random-order.ts';
import { walkTo } from '../support/walking.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('a live socket under attack', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  const tokenOf = async () => {
    const somebody = world.somebody();
    await somebody.start();
    return somebody.token ?? '';
  };

  /** A bare WebSocket that has shown its token as Socket.IO does. */
  async function rawSocket(token?: string): Promise<WebSocket> {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('message', resolve));
    if (token) {
      socket.send(`40${JSON.stringify({ token })}`);
      await new Promise((resolve) => socket.once('message', resolve));
    }
    return socket;
  }

  /** Everything still works for everybody else: the feed, the rooms, the pages. */
  async function allIsWell(): Promise<void> {
    const line = await openLine(world.url, await tokenOf());
    assert.equal((await line.ask('feed.resume', {})).ok, true);
    line.close();
    assert.equal((await fetch(`${world.url}/v1/scenes`)).status, 200);
    assert.deepEqual(
      world.logged.filter((one) => one.includes('"level":50') || one.includes('"level":60')),
      [],
    );
  }

  it('a thousand random frames stop nobody else', async () => {
    const ada = await world.enter('administration');
    const roll = dice(5);
    const token = await tokenOf();
    let sent = 0;
    for (let attacker = 0; attacker < 10; attacker++) {
      const socket = await rawSocket(attacker % 2 ? token : undefined);
      for (let i = 0; i < 100; i++, sent++) {
        if (socket.readyState !== WebSocket.OPEN) break;
        const noise = randomBytes(1 + Math.floor(roll() * 60));
        const kind = Math.floor(roll() * 4);
        if (kind === 0) socket.send(noise);
        else if (kind === 1) socket.send(noise.toString('latin1'));
        else if (kind === 2) socket.send(`4${Math.floor(roll() * 8)}${noise.toString('latin1')}`);
        else socket.send(`42["${Object.keys(liveRequests)[i % 8]}",${JSON.stringify(noise.toString('latin1'))}]`);
      }
      await new Promise((resolve) => setImmediate(resolve));
      socket.terminate();
    }
    assert.ok(sent > 10);
    assert.equal(await walkTo(ada, 150, 140), true, 'ada walks on');
    await allIsWell();
  }).timeout(40_000);

  it('crafted packets are refused or ignored, and leave nothing behind', async () => {
    const socket = await rawSocket(await tokenOf());
    const packets = [
      '42["__proto__",{"polluted":1}]',
      '42["constructor",{"prototype":{"polluted":1}}]',
      '42["toString"]',
      '42["feed.resume",{"__proto__":{"polluted":1},"seq":0}]',
      '42["friend.ask",{"user":{"$gt":""}}]',
      '42["error",{}]',
      '42["notification.read",{"ids":[[[[[[]]]]]]}]',
      '421["feed.resume",null]',
      '422["feed.resume"]',
      '423["feed.resume","a","b","c"]',
      '424["chat.say",{"channel":"dm:x","text":7}]',
      '43999[{"ok":true}]',
      '42[]',
      '40/admin,{"token":"x"}',
    ];
    for (const packet of packets) if (socket.readyState === WebSocket.OPEN) socket.send(packet);
    await allIsWell();
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    socket.terminate();
  });

  it('what has the wrong shape is refused with a code, binary too', async () => {
    const line = await openLine(world.url, await tokenOf());
    for (const [event, payload] of [
      ['feed.resume', { seq: -1 }],
      ['feed.resume', { seq: '1' }],
      ['feed.resume', Buffer.from('seq')],
      ['feed.resume', { seq: 1, account: 'somebody else’s' }],
      ['notification.read', { ids: ['../../etc/passwd'] }],
      ['friend.ask', { user: 'ada' }],
      ['channel.watch', { channel: 'x'.repeat(1000) }],
      ['chat.say', { channel: 'world:general', text: 'x'.repeat(5000) }],
      ['chat.say', { channel: 'world:general', text: 'hi', author: 'the mayor' }],
    ] as const) {
      const answer = await line.ask(event, payload as never);
      assert.deepEqual([answer.ok, answer.code], [false, 'request.invalid'], `${event} ${JSON.stringify(payload)}`);
    }
    line.close();
    await allIsWell();
  });

  it('who asks for no answer gets none, and nothing breaks', async () => {
    const line = await openLine(world.url, await tokenOf());
    for (const event of [...Object.keys(liveRequests), 'nobody.knows.this'])
      for (const payload of [undefined, null, {}, 'x', 1, []]) line.socket.emit(event, payload);
    // An event that nobody knows has no answer either.
    await assert.rejects(line.socket.timeout(300).emitWithAck('nobody.knows.this', {}));
    assert.equal((await line.ask('feed.resume', {})).ok, true);
    line.close();
    await allIsWell();
  });

  it('too large a packet closes the socket, and so does a flood, known or not', async () => {
    const socket = await rawSocket(await tokenOf());
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(`42["chat.say",{"text":"${'x'.repeat(20_000)}"}]`);
    assert.equal(await closed, 1009);
    const line = await openLine(world.url, await tokenOf());
    for (let i = 0; i < 1000; i++) line.socket.emit(i % 2 ? 'nobody.knows.this' : 'feed.resume', {});
    assert.deepEqual(await line.until('bye'), { reason: 'flooding' });
    await eventually('it is closed', () => !line.socket.connected);
    await allIsWell();
  });

  it('a reader who does not read is dropped before he fills the memory', async () => {
    const house = aHouse();
    const live = await aLive(house);
    const wire = await openWire(live.port);
    const { token, user } = await house.person('Ada');
    const slow = await openLine(wire.url, token);
    const fine = await live.line((await house.person('Bob')).token);
    wire.stall();
    const title = { fr: 'x'.repeat(20_000), en: 'x' };
    await eventually(
      'the slow reader is gone',
      () => {
        for (let n = 0; n < 20; n++) house.bus.tell('channel.opened', { id: 'world:c', slug: 'c', title, at: n });
        return !house.whereabouts.of(user.id).online;
      },
      30_000,
    );
    assert.equal((await fine.ask('feed.resume', {})).ok, true);
    slow.close();
    await wire.close();
    await live.close();
    await house.close();
  }).timeout(60_000);

  it('asking for one thing too often is answered so', async () => {
    const line = await openLine(world.url, await tokenOf());
    const answers = await Promise.all(Array.from({ length: 45 }, () => line.ask('feed.resume', {})));
    assert.ok(answers.some(({ code }) => code === 'request.too_many'));
    line.close();
  });

  it('a bug in a verb is told as an internal error, without its text', async () => {
    const line = await openLine(world.url, await tokenOf());
    world.world.store.feeds.get = () => Promise.reject(new Error('secret of the house'));
    const answer = await line.ask('feed.resume', {});
    assert.deepEqual(answer, { ok: false, code: 'server.internal', message: 'Internal server error' });
    line.socket.emit('feed.resume', {});
    assert.ok(
      await eventually('it is in the log', () => world.logged.some((one) => one.includes('secret of the house'))),
    );
    line.close();
  });

  it('rooms and polling share the port: each is answered once, by whom it is meant for', async () => {
    const ada = await world.enter('administration');
    const polled = await fetch(`${world.url}/socket.io/?EIO=4&transport=polling`);
    assert.equal(polled.status, 200);
    assert.match(await polled.text(), /^0\{"sid"/);
    assert.equal((await fetch(`${world.url}/socket.io/nothing`)).status, 400);
    assert.equal((await fetch(`${world.url}/socket.io/socket.io.js`)).status >= 400, true);
    assert.equal(await walkTo(ada, 150, 140), true);
    const line = await openLine(world.url, ada.token ?? '');
    line.close();
  });
});
