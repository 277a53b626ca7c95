import assert from 'node:assert/strict';
import { matchMaker, Protocol, ProtocolModifier } from '@colyseus/core';
import WebSocket from 'ws';
import { eventually } from '../support/eventually.ts';
import { dice } from '../support/random-order.ts';
import { walkTo } from '../support/walking.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const seed = Number(process.env['ORDER_SEED'] ?? Date.now() % 1_000_000);

type Seat = { sessionId: string; roomId: string; processId: string };

describe('a room under attack', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld({ RECONNECTION_SECONDS: '1' });
  });
  afterEach(() => world.close());

  const matchmake = (body: unknown, headers: Record<string, string> = {}, method = 'joinOrCreate') =>
    fetch(`${world.url}/matchmake/${method}/scene`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  /** A connection of somebody with a seat, and the codes of what it was told. */
  async function rawSocket(headers: Record<string, string> = {}): Promise<WebSocket & { codes: number[] }> {
    const seat = (await (await matchmake({ scene: 'administration' })).json()) as Seat;
    const url = `${world.url.replace('http', 'ws')}/${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId}`;
    const socket = Object.assign(new WebSocket(url, { headers }), { codes: [] as number[] });
    socket.on('message', (bytes: Buffer) => socket.codes.push(bytes[0] ?? 0));
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('open', resolve).once('close', resolve).once('error', resolve));
    return socket;
  }

  /** Sends frames as somebody who is in the scene, and waits until they are read. */
  async function attack(frames: readonly Uint8Array[]): Promise<void> {
    const socket = await rawSocket();
    const told = (code: number) => socket.codes.includes(code) || socket.readyState !== WebSocket.OPEN;
    await eventually('he is in', () => told(Protocol.JOIN_ROOM));
    for (const frame of [[Protocol.JOIN_ROOM], ...frames, [Protocol.PING]]) socket.send(Buffer.from(frame));
    await eventually('he is answered, or thrown out', () => told(Protocol.PING), 10_000);
    socket.terminate();
  }

  it('random frames stop nobody else', async () => {
    const ada = await world.enter('administration');
    const roll = dice(seed);
    const below = (many: number) => Math.floor(roll() * many);
    for (let attacker = 0; attacker < 12; attacker++)
      await attack(
        Array.from({ length: 50 }, () => {
          const rest = Array.from({ length: below(40) }, () => below(256));
          return Uint8Array.from([Protocol.JOIN_ROOM + below(12), ...rest]);
        }),
      );
    assert.equal(await walkTo(ada, 150, 140), true, `ada walks on, ORDER_SEED=${seed}`);
    await eventually('they are gone', () => ada.place?.state.players.size === 1);
  });

  it('lengths that lead back, or nowhere, keep nobody reading', async () => {
    const ada = await world.enter('administration');
    const lengths = [[0xff], [0xf0], [0xd0, 0xfe], [0xd1, 0xfd, 0xff], [0xd2, 0xfb, 0xff, 0xff, 0xff], [0xcb], [0xc1]];
    for (const timed of [0, ProtocolModifier.TIMED])
      await attack(lengths.map((length) => Uint8Array.from([Protocol.ROOM_INPUT_UNRELIABLE + timed, 0, ...length])));
    // A number of stamps that nobody could have sent.
    await attack([
      Uint8Array.from([Protocol.ROOM_INPUT_UNRELIABLE + ProtocolModifier.TIMED, 0xce, 255, 255, 255, 255]),
    ]);
    assert.equal(await walkTo(ada, 150, 140), true);
  });

  it('wrong payloads are refused with a code, and leak nothing', async () => {
    const { room } = await world.enter('administration');
    for (const [name, payload] of [
      ['npc.talk', { npc: { $gt: '' } }],
      ['chat.say', { text: 'x'.repeat(2000) }],
      ['chat.say', { text: 'hi', from: 'the mayor' }],
      ['portal.enter', null],
      ['dialogue.choose', { choice: -1 }],
      ['exhibit.hang', { asset: '../../etc/passwd', spot: 'first' }],
    ] as const) {
      await assert.rejects(
        async () => room?.request(name, payload),
        (error: { reason?: { code: string } }) => error.reason?.code === 'request.invalid',
        name,
      );
    }
  });

  it('a flood of requests is slowed down, and of messages cut off', async () => {
    const { room } = await world.enter('administration');
    const asked = await Promise.allSettled(Array.from({ length: 45 }, () => room?.request('dialogue.end', {})));
    const codes = asked.map((one) => (one.status === 'rejected' ? one.reason.reason?.code : 'ok'));
    assert.ok(codes.includes('request.too_many'), codes.join());
    const socket = await rawSocket();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    for (let i = 0; i < 200; i++) socket.send(Buffer.from([10]));
    await closed;
  });

  it('a bug in a handler is told as an internal error, without its text', async () => {
    const ada = await world.enter('administration');
    world.world.store.storyTurns.get = () => Promise.reject(new Error('secret of the house'));
    await walkTo(ada, 5.5 * 32, 2.6 * 32);
    await assert.rejects(ada.talk('clerk'), { code: 'server.internal', message: 'Internal server error' });
    assert.ok(
      world.logged.some((line) => line.includes('secret of the house')),
      'it is in the log',
    );
    assert.equal(await walkTo(ada, 150, 140), true);
  });

  it('the matchmaker takes small bodies from allowed origins, and no other methods', async () => {
    assert.equal((await matchmake({ scene: 'administration' })).status, 200);
    assert.equal((await matchmake({ scene: 'x'.repeat(40_000) })).status, 413);
    assert.equal((await matchmake('{"scene":')).status, 400);
    assert.equal((await matchmake({ scene: 'administration' }, { origin: 'https://evil.example' })).status, 403);
    assert.equal((await matchmake({ scene: 'administration' }, { origin: world.url })).status, 200);
    for (const method of ['create', 'joinById', 'constructor'])
      assert.ok((await matchmake({ scene: 'administration' }, {}, method)).status >= 400, method);
    const answer = await matchmake({ scene: 'administration' });
    assert.notEqual(answer.headers.get('access-control-allow-origin'), '*');
  });

  it('a socket from another site is refused', async () => {
    const evil = await rawSocket({ origin: 'https://evil.example' });
    assert.notEqual(evil.readyState, WebSocket.OPEN);
    const good = await rawSocket({ origin: world.url });
    assert.equal(good.readyState, WebSocket.OPEN);
    good.terminate();
  });

  it('a frame larger than the limit closes the socket', async () => {
    const socket = await rawSocket();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(Buffer.alloc(5000, 10));
    assert.equal(await closed, 1009);
  });

  it('an older client is told to reload', async () => {
    const answer = await matchmake({ scene: 'administration', protocol: 0, locale: 'en' });
    assert.deepEqual(
      [answer.status, ((await answer.json()) as { error: string }).error],
      [409, 'This page is too old. Reload it.'],
    );
  });

  it('a reader who does not read is dropped, and the others notice nothing', async () => {
    const wire = await openWire(world.world.port);
    const slow = await world.enter('administration', { through: wire });
    const id = slow.place?.sessionId ?? '';
    const ada = await world.enter('administration');
    wire.stall();
    await eventually(
      'the slow reader is gone',
      () => {
        matchMaker.getLocalRoomById('scene-administration')?.broadcast('noise', 'x'.repeat(256 * 1024));
        return !ada.place?.state.players.has(id);
      },
      15_000,
    );
    assert.equal(await walkTo(ada, 150, 140), true);
    await wire.close();
  }).timeout(30_000);
});
