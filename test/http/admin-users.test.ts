import assert from 'node:assert/strict';
import { adminUser, adminUserList } from '../../schema/rest/admin-users.ts';
import { aSite, type Site } from '../support/site.ts';

describe('/v1/admin/users', () => {
  let site: Site;
  let token: string;
  beforeEach(async () => {
    site = await aSite();
    token = (await site.person('Grace')).token;
    await site.roles.grant('grace@example.org', 'admin');
  });
  afterEach(() => site.close());

  const get = (path: string) => site.ask(`/v1/admin/users${path}`, { token });
  const patch = (id: string, body: unknown) => site.ask(`/v1/admin/users/${id}`, { method: 'PATCH', token, body });

  it('lists people, page by page, without their secrets', async () => {
    for (const name of ['Ada', 'Bob']) await site.person(name);
    const first = await get('?limit=2');
    assert.deepEqual(adminUserList.parse(first.json), first.json);
    assert.equal(first.json.count, 2);
    const second = await get(`?limit=2&cursor=${first.json.next}`);
    assert.deepEqual([second.json.users[0].username, second.json.next], ['Grace', null]);
    assert.doesNotMatch(first.text + second.text, /argon2|passwordHash|usernameKey/);
    const found = await get('?search=ADA%40&role=player');
    assert.deepEqual([found.json.count, found.json.users[0].email], [1, 'ada@example.org']);
  });

  it('says what is wrong with what is asked', async () => {
    const field = async (query: string) => {
      const { status, json } = await get(query);
      return [status, json.errors[0].fields];
    };
    assert.deepEqual(await field('?role=emperor'), [400, 'role']);
    assert.deepEqual(await field('?limit=101'), [400, 'limit']);
    assert.deepEqual(await field('?limit=many'), [400, 'limit']);
    assert.deepEqual(await field('?cursor=rubbish'), [400, 'cursor']);
    assert.deepEqual(await field('?order=asc'), [400, 'order']);
    assert.deepEqual(await field('/nope'), [400, 'id']);
    assert.deepEqual(await field(`/${crypto.randomUUID()}`), [404, 'id']);
  });

  it('shows and changes one: role, and whether he may come in', async () => {
    const ada = await site.person('Ada');
    const { json } = await get(`/${ada.user.id}`);
    assert.deepEqual(adminUser.parse(json.user), json.user);
    assert.equal((await patch(ada.user.id, { role: 'designer' })).json.user.role, 'designer');
    assert.equal((await patch(ada.user.id, { disabled: true })).json.user.is_disabled, true);
    assert.equal((await site.ask('/auth/validate', { token: ada.token })).status, 401);
    const login = await site.ask('/auth/login', { body: { email: 'ada@example.org', password: 'correct horse' } });
    assert.deepEqual([login.status, login.headers.get('x-refusal-code')], [403, 'account.disabled']);
    assert.equal((await patch(ada.user.id, { email: 'x@y.org' })).json.errors[0].fields, 'email');
    assert.equal((await patch(ada.user.id, { role: 'emperor' })).status, 400);
  });

  it('keeps the last admin', async () => {
    const { json } = await get('?role=admin');
    const { status, headers } = await patch(json.users[0].id, { role: 'player' });
    assert.deepEqual([status, headers.get('x-refusal-code')], [409, 'account.last_admin']);
  });
});
