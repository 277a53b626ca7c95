import assert from 'node:assert/strict';
import { redisBus, type SharedBus } from '../../server/bus-redis.ts';
import { eventually } from '../support/eventually.ts';
import { aHouse, type House } from '../support/house.ts';
import { aLive, type TestLive } from '../support/live.ts';
import { aRedisServer, type RedisServer } from '../support/redis-server.ts';

describe('live sockets of two processes over Redis', () => {
  let redis: RedisServer;
  const buses: SharedBus[] = [];
  const houses: House[] = [];
  const lives: TestLive[] = [];

  async function aProcess(shared: { store?: House['store'] } = {}): Promise<[House, TestLive]> {
    const quiet = { error: () => {}, warn: () => {}, info: () => {} };
    const bus = await redisBus(redis.url, { log: quiet });
    const house = aHouse({}, { ...shared, bus });
    const live = await aLive(house);
    buses.push(bus);
    houses.push(house);
    lives.push(live);
    return [house, live];
  }

  before(async () => {
    redis = await aRedisServer();
  });
  after(async () => {
    for (const live of lives) await live.close();
    for (const house of houses) house.whereabouts.stop();
    for (const bus of buses) await bus.close();
    const [first, second] = houses;
    await first?.close();
    second?.folder.remove();
    await redis.stop();
  });

  it('are one: the feed, friends, channels, and the end of a session', async () => {
    const [here, one] = await aProcess();
    const [there, other] = await aProcess({ store: here.store });
    await here.channels.openFirst();
    const [ada, bob] = [await here.person('Ada'), await here.person('Bob')];
    const [hers, his] = [await one.line(ada.token), await other.line(bob.token)];
    await his.ask('feed.resume', {});
    await hers.ask('friend.ask', { user: bob.user.id });
    assert.equal((await his.until('feed')).kind, 'friend.asked');
    await his.ask('friend.accept', { user: ada.user.id });
    await hers.until('presence', ({ account, online }) => account === bob.user.id && online);
    await his.until('presence', ({ account, online }) => account === ada.user.id && online);

    await Promise.all([hers, his].map((line) => line.ask('channel.watch', { channel: 'world:general' })));
    await hers.ask('chat.say', { channel: 'world:general', text: 'Hello @Bob' });
    await his.until('chat.said', ({ text }) => text === 'Hello @Bob');
    await his.until('feed', ({ kind }) => kind === 'mention');

    const make = ({ notifications }: House, n: number) =>
      notifications.make(bob.user.id, 'friend.asked', { user: 'x', name: `N${n}` });
    await Promise.all(Array.from({ length: 40 }, (_, n) => make(n % 2 ? here : there, n)));
    await eventually('all are told', () => his.heard('feed').length >= 42, 20_000);
    assert.deepEqual(
      his.heard('feed').map(({ seq }) => seq),
      Array.from({ length: 42 }, (_, n) => n + 1),
    );

    const closed = new Promise((resolve) => his.socket.once('disconnect', resolve));
    await here.sessions.endAll(bob.user.id);
    await closed;
    assert.deepEqual(his.heard('bye'), [{ reason: 'signed-out' }]);
  }).timeout(40_000);
});
