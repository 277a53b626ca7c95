import assert from 'node:assert/strict';
import { readConfig } from '../../server/config.ts';
import { type Attempts, attempts } from '../../server/domain/attempts.ts';
import { openRedis, type RedisLine } from '../../server/redis.ts';
import { eventually } from '../support/eventually.ts';
import { aRedisServer, type RedisServer } from '../support/redis-server.ts';

const quiet = { info: () => {}, warn: () => {} };
const wrong = { code: 'auth.wrong' };
const locked = { code: 'auth.locked' };

describe('wrong passwords, counted in Redis,', () => {
  let server: RedisServer;
  const lines: RedisLine[] = [];
  before(async () => {
    server = await aRedisServer();
  });
  after(() => server.stop());
  afterEach(() => {
    for (const line of lines.splice(0)) line.close();
  });

  /** A process that counts there. */
  async function aProcess(): Promise<Attempts & { readonly line: RedisLine }> {
    const line = openRedis(server.url, quiet);
    lines.push(line);
    await eventually('Redis answers', () => line.client.status === 'ready');
    return { ...attempts({ ...readConfig({}), redis: line.client }), line };
  }
  const by = (email: string, address = '192.0.2.1') => ({ email, address });
  const miss = async () => undefined;
  const hit = async () => 'in';

  it('are counted together by all processes, five a minute for an account', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    await one.line.client.flushall();
    for (const process of [one, other, one, other, one])
      await assert.rejects(process.attempt(by('ada@example.org'), miss), wrong);
    for (const process of [one, other]) await assert.rejects(process.attempt(by('ada@example.org'), hit), locked);
    assert.equal(await other.attempt(by('bob@example.org'), hit), 'in');
    const keys = await one.line.client.keys('*');
    assert.ok(keys.length > 0 && keys.every((key) => key.startsWith('parvis:login.') && !key.includes('@')));
    for (const key of keys) assert.ok((await one.line.client.ttl(key)) > 0, key);
  });

  it('are five, however many come at once', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    await one.line.client.flushall();
    const tries = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? one : other).attempt(by('ada@example.org', `192.0.2.${i}`), miss),
    );
    const codes = (await Promise.allSettled(tries)).map((one) => (one as PromiseRejectedResult).reason.code);
    assert.equal(codes.filter((code) => code === 'auth.wrong').length, 5);
    assert.equal(codes.filter((code) => code === 'auth.locked').length, 15);
  });

  it('are ten in ten minutes for an address', async () => {
    const { attempt, line } = await aProcess();
    await line.client.flushall();
    for (let i = 0; i < 10; i++) await assert.rejects(attempt(by(`a${i}@example.org`), miss), wrong);
    await assert.rejects(attempt(by('a10@example.org'), miss), locked);
    await assert.rejects(attempt(by('a10@example.org', '198.51.100.7'), miss), wrong);
  });

  it('are counted in memory while Redis is away, and nobody waits for it', async () => {
    const { attempt, line } = await aProcess();
    await line.client.flushall();
    await server.stop();
    for (let i = 0; i < 5; i++) await assert.rejects(attempt(by('ada@example.org'), miss), wrong);
    await assert.rejects(attempt(by('ada@example.org'), hit), locked);
    assert.equal(await attempt(by('bob@example.org'), hit), 'in');
    await server.start();
    await eventually('Redis is back', () => line.client.status === 'ready');
    await assert.rejects(attempt(by('carol@example.org'), miss), wrong);
    assert.ok((await line.client.keys('*')).length > 0);
  });
});
