import assert from 'node:assert/strict';
import { join } from 'node:path';
import { openSqlite } from '../../server/store/sqlite.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('a profile that is asked for again and again', () => {
  let world: TestWorld;
  let token = '';
  let id = '';
  before(async () => {
    world = await openTestWorld();
    const response = await ask('/auth/register', 'POST', {
      email: 'ada@example.test',
      password: 'correct horse battery',
      options: { username: 'Ada' },
    });
    ({
      token,
      user: { id },
    } = await response.json());
  });
  after(() => world.close());

  function ask(path: string, method = 'GET', body?: object): Promise<Response> {
    return fetch(world.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }
  const profile = async () => (await (await ask('/v1/users/profile')).json()) as Record<string, unknown>;

  it('is as it is now: after a change here, and after one by another process', async () => {
    assert.equal((await profile())['username'], 'Ada');
    assert.deepEqual(await profile(), await profile());
    await ask('/v1/users/me', 'PATCH', { username: 'Countess' });
    assert.equal((await profile())['username'], 'Countess');

    const commandLine = openSqlite(join(world.dataDir, 'parvis.db'));
    await commandLine.accounts.update(id, { role: 'moderator' });
    assert.equal((await profile())['role'], 'moderator');
    await commandLine.accounts.update(id, { disabledAt: 1 });
    assert.equal((await ask('/v1/users/profile')).status, 401);
    await commandLine.accounts.update(id, { disabledAt: null });
    assert.equal((await ask('/v1/users/profile')).status, 200);
    await commandLine.close();
  });

  it('says the same of each answer’s length, kind and keeping, with an id for each', async () => {
    const [one, two] = [await ask('/v1/users/profile'), await ask('/v1/users/profile')];
    for (const { headers } of [one, two]) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('etag'), null);
      assert.match(String(headers.get('content-type')), /^application\/json/);
    }
    assert.equal(Number(one.headers.get('content-length')), (await one.arrayBuffer()).byteLength);
    assert.notEqual(one.headers.get('x-request-id'), two.headers.get('x-request-id'));
  });
});
