import assert from 'node:assert/strict';
import { directChannel } from '../../schema/messages/channel.ts';
import { bus } from '../../server/bus.ts';
import { redisBus, type SharedBus } from '../../server/bus-redis.ts';
import { eventually } from '../support/eventually.ts';
import { aHouse } from '../support/house.ts';
import { aRedisServer, type RedisServer } from '../support/redis-server.ts';
import { busContract } from './bus.contract.ts';

const said: string[] = [];
const log = { error: () => {}, warn: () => {}, info: (_: object, message: string) => void said.push(message) };

describe('the feed in one process', () => {
  busContract(async () => [bus({ log })]);
});

describe('the feed over Redis', () => {
  let redis: RedisServer;
  let open: SharedBus[] = [];
  const join = async () => {
    const end = await redisBus(redis.url, { log });
    open.push(end);
    return end;
  };
  before(async () => {
    redis = await aRedisServer();
  });
  afterEach(async () => {
    await Promise.all(open.map((end) => end.close()));
    open = [];
  });
  after(() => redis.stop());

  busContract(async () => [await join(), await join(), await join()]);

  it('goes on after Redis was away: nobody waits meanwhile, and what was told then is heard', async () => {
    const [one, other] = [await join(), await join()];
    const [hers, his]: string[][] = [[], []];
    one.hear('channel.closed', ({ id }) => void hers?.push(id));
    other.hear('channel.closed', ({ id }) => void his?.push(id));
    one.tell('channel.closed', { id: 'before' });
    await eventually('it is heard', () => his?.length === 1);
    await redis.stop();
    one.tell('channel.closed', { id: 'meanwhile' });
    assert.deepEqual(hers, ['before', 'meanwhile'], 'in one’s own process at once');
    await redis.start();
    await eventually('it is heard late', () => his?.includes('meanwhile'), 20_000);
    one.tell('channel.closed', { id: 'after' });
    await eventually('all is as before', () => his?.includes('after'), 20_000);
    assert.deepEqual(his, ['before', 'meanwhile', 'after']);
  });

  it('opens while Redis is down, and is shared once it is up', async () => {
    await redis.stop();
    const one = await join();
    const heard: string[] = [];
    one.hear('channel.closed', ({ id }) => void heard.push(id));
    one.tell('channel.closed', { id: 'alone' });
    assert.deepEqual(heard, ['alone']);
    await redis.start();
    const other = await join();
    await eventually('they hear each other', () => {
      other.tell('channel.closed', { id: 'together' });
      return heard.includes('together');
    });
  });

  it('lets two processes talk: what is said through one is heard through the other, and blocks count in both', async () => {
    const [here, there] = [aHouse({}, { bus: await join() }), aHouse({}, { bus: await join() })];
    try {
      const heard: string[] = [];
      there.bus.hear('message.said', ({ text }) => void heard.push(text));
      const ada = (await here.person('Ada')).identity;
      const ended: string[] = [];
      there.bus.hear('session.ended', ({ account }) => void ended.push(account));
      for (let n = 0; n < 5; n++) await here.chat.say(ada, { channel: 'scene:plaza', text: `line ${n}` });
      await eventually('they are heard', () => heard.length === 5, 20_000);
      assert.deepEqual(heard, ['line 0', 'line 1', 'line 2', 'line 3', 'line 4']);
      const bob = (await here.person('Bob')).identity;
      const { id } = await here.channels.direct(bob, ada.id);
      assert.equal(id, directChannel(ada.id, bob.id));
      await here.sessions.end(ada);
      await eventually('her session is over everywhere', () => ended.includes(ada.id), 20_000);
    } finally {
      await Promise.all([here.close(), there.close()]);
    }
  });
});
