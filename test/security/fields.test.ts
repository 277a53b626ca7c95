import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';

const OPERATORS = [{ $gt: '' }, { $ne: null }, { $regex: '.*' }, { $where: '1' }, ['a'], 1, true, null];

describe('fields that nobody asked for', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite({
      ROOM_REQUESTS_PER_PERSON: '1000',
      RECOVERIES_PER_ADDRESS: '1000',
      LOGIN_TRIES_PER_ADDRESS: '1000',
    });
  });
  afterEach(() => site.close());

  const ada = { email: 'eve@example.org', password: 'correct horse', options: { username: 'Eve' } };

  it('give nobody a role, an id, a confirmed address or another’s name', async () => {
    const { token, user } = await site.person('Ada');
    const wishes = {
      role: 'admin',
      id: user.id,
      _id: user.id,
      guest: false,
      emailConfirmedAt: 1,
      email_confirmed_at: 1,
      passwordHash: 'x',
      deletedAt: null,
      disabledAt: null,
      createdAt: 0,
      avatarUrl: 'https://evil.example/x.png',
    };
    for (const [name, value] of Object.entries(wishes)) {
      const tries = [
        await site.ask('/v1/auth/register', { body: { ...ada, [name]: value } }),
        await site.ask('/v1/auth/register', { body: { ...ada, options: { ...ada.options, [name]: value } } }),
        await site.ask('/v1/auth/anonymous', { body: { options: { [name]: value } } }),
        await site.ask('/v1/users/me', { method: 'PATCH', token, body: { [name]: value } }),
        await site.ask('/v1/users/me', { method: 'PATCH', token, body: { settings: { [name]: value } } }),
        await site.ask('/v1/auth/profile', { method: 'PUT', token, body: { [name]: value } }),
      ];
      assert.deepEqual(
        tries.map(({ status }) => status),
        tries.map(() => 400),
        name,
      );
      const form = new FormData();
      form.append(name, String(value));
      assert.equal((await site.ask('/v1/users/me', { method: 'PATCH', token, body: form })).status, 400, name);
    }
    const { json } = await site.ask('/v1/users/profile', { token });
    assert.deepEqual([json.role, json.id, json.updated_at], ['player', user.id, null]);
  });

  it('pollute no prototype, in JSON or in a form', async () => {
    const { token } = await site.person('Ada');
    const bodies = [
      '{"__proto__":{"role":"admin"}}',
      '{"constructor":{"prototype":{"role":"admin"}}}',
      '{"settings":"{\\"__proto__\\":{\\"role\\":\\"admin\\"}}"}',
      '{"settings":{"constructor":{"prototype":{"role":"admin"}}}}',
    ];
    for (const body of bodies)
      assert.equal((await site.ask('/v1/users/me', { method: 'PATCH', token, body })).status, 400, body);
    const names = [
      '__proto__',
      '__proto__[role]',
      '__proto__.role',
      'constructor[prototype][role]',
      'a[__proto__][role]',
    ];
    for (const name of names) {
      const form = new FormData();
      form.append(name, 'admin');
      const { status } = await site.ask('/v1/users/me', { method: 'PATCH', token, body: form });
      assert.equal(status, 400, name);
    }
    await site.ask('/v1/scenes/plaza?__proto__[role]=admin&constructor.prototype.role=admin');
    assert.equal(({} as { role?: string }).role, undefined);
    assert.deepEqual((await site.ask('/v1/users/profile', { token })).json.role, 'player');
  });

  it('operators of a database are no texts', async () => {
    const { token } = await site.person('Ada');
    for (const bad of OPERATORS) {
      const said = JSON.stringify(bad);
      const tries = [
        site.ask('/v1/auth/login', { body: { email: bad, password: 'x' } }),
        site.ask('/v1/auth/login', { body: { email: 'ada@example.org', password: bad } }),
        site.ask('/v1/auth/register', { body: { ...ada, email: bad } }),
        site.ask('/v1/auth/register', { body: { ...ada, password: bad } }),
        site.ask('/v1/auth/register', { body: { ...ada, options: { username: bad } } }),
        site.ask('/v1/auth/anonymous', { body: { options: { avatar: bad } } }),
        site.ask('/v1/auth/forgot-password', { body: { email: bad } }),
        site.ask('/v1/auth/reset-password', { body: { token: bad, password: 'correct horse' } }),
        site.ask('/v1/auth/confirm-email', { body: { token: bad } }),
        site.ask('/v1/users/me', { method: 'PATCH', token, body: { username: bad } }),
        site.ask('/v1/users/me/password', { token, body: { current: bad, next: 'correct horse' } }),
      ];
      for (const { status } of await Promise.all(tries)) assert.equal(status, 400, said);
    }
    for (const query of ['search[$gt]=', 'search[]=a', 'role[$ne]=player', 'cursor[$gt]=', 'from[$gt]=&portal=x'])
      assert.ok([400, 403].includes((await site.ask(`/v1/admin/users?${query}`, { token })).status), query);
    assert.equal((await site.ask('/v1/scenes/plaza?from[$gt]=')).status, 400);
  });

  it('words of SQL and of patterns are plain text in a search', async () => {
    const { token } = await site.person('Grace');
    await site.roles.grant('grace@example.org', 'admin');
    for (const search of ["' OR 1=1 --", '%', '_', '*', '.*', '"', '\\', '\0', '{"$gt":""}']) {
      const { status, json } = await site.ask(`/v1/admin/users?search=${encodeURIComponent(search)}`, { token });
      assert.deepEqual([status, json.count], [200, 0], search);
    }
    const odd = ['x', '{}', 'bnVsbA', `${'a'.repeat(499)}`, 'eyJfX3Byb3RvX18iOjF9', "' OR 1=1"];
    for (const cursor of odd) {
      const { status } = await site.ask(`/v1/admin/users?cursor=${encodeURIComponent(cursor)}`, { token });
      assert.ok(status === 400 || status === 200, `${cursor}: ${status}`);
    }
  });
});
