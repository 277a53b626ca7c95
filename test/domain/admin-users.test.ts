import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { adminUserSearch } from '../../schema/rest/admin-users.ts';
import { aHouse, type House } from '../support/house.ts';

describe('an admin', () => {
  let house: House;
  let grace: Identity;
  beforeEach(async () => {
    house = aHouse();
    const { identity } = await house.person('Grace');
    await house.roles.grant('grace@example.org', 'admin');
    grace = { ...identity, role: 'admin' };
  });
  afterEach(() => house.close());

  const list = async (asked: object) => {
    const { users, next } = await house.accounts.users(grace, adminUserSearch.parse(asked));
    return { names: users.map(({ username }) => username), next };
  };

  it('finds people by how their name or their address begins', async () => {
    for (const name of ['Ada', 'adele', 'Bob']) await house.person(name);
    await house.accounts.admitStranger(
      { email: 'ad@elsewhere.org', emailConfirmed: true, nameHint: 'Zoe' },
      house.caller,
    );
    await house.guest();
    assert.deepEqual((await list({})).names, ['Ada', 'adele', 'Bob', 'Grace', 'Zoe']);
    assert.deepEqual((await list({ search: ' AD ' })).names, ['Ada', 'adele', 'Zoe']);
    assert.deepEqual((await list({ search: 'bob@' })).names, ['Bob']);
    assert.deepEqual((await list({ role: 'admin' })).names, ['Grace']);
    assert.deepEqual((await list({ search: 'a', role: 'admin' })).names, []);
    assert.deepEqual((await list({ search: '%' })).names, []);
  });

  it('turns the pages, and nobody is shown twice or left out', async () => {
    for (const name of ['Ada', 'adele', 'Adrian', 'Bob']) await house.person(name);
    for (const [search, all] of [
      ['', ['Ada', 'adele', 'Adrian', 'Bob', 'Grace']],
      ['ad', ['Ada', 'adele', 'Adrian']],
    ] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { names, next } = await list({ search, limit: '2', ...(cursor ? { cursor } : {}) });
        seen.push(...names);
        cursor = next ?? undefined;
      } while (cursor);
      assert.deepEqual(seen, all);
    }
    await assert.rejects(list({ cursor: 'rubbish' }), (error: { issues: { path: string[] }[] }) => {
      assert.deepEqual(error.issues[0]?.path, ['cursor']);
      return true;
    });
  });

  it('gives a role, which counts at once', async () => {
    const { user, token } = await house.person('Ada');
    const told: unknown[] = [];
    house.bus.hear('account.changed', (fact) => void told.push(fact));
    const { role } = await house.accounts.changeUser(grace, user.id, { role: 'moderator' });
    assert.equal(role, 'moderator');
    assert.equal((await house.sessions.check(token)).role, 'moderator');
    assert.deepEqual(told, [{ id: user.id, name: 'Ada', avatar: user.avatar, role: 'moderator' }]);
  });

  it('disables an account: its sessions end, and the right password says so', async () => {
    const { user, token } = await house.person('Ada');
    const login = (password: string) => house.accounts.login({ email: 'ada@example.org', password }, house.caller);
    const shown = await house.accounts.changeUser(grace, user.id, { disabled: true });
    assert.deepEqual([shown.is_disabled, shown.disabled_at], [true, new Date(house.clock.now()).toISOString()]);
    await assert.rejects(house.sessions.check(token), { code: 'auth.required' });
    await assert.rejects(login('not the password'), { code: 'auth.wrong' });
    await assert.rejects(login('correct horse'), { code: 'account.disabled' });
    await assert.rejects(house.accounts.open(user.id, house.caller), { code: 'account.disabled' });
    assert.equal(await house.store.sessions.count({ account: user.id }), 0);
    assert.equal((await house.accounts.changeUser(grace, user.id, { disabled: false })).is_disabled, false);
    await login('correct horse');
  });

  it('cannot be the last one to go', async () => {
    const last = { code: 'account.last_admin' };
    const change = (id: string, what: object) => house.accounts.changeUser(grace, id, what);
    await assert.rejects(change(grace.id, { role: 'player' }), last);
    await assert.rejects(change(grace.id, { disabled: true }), last);
    await change(grace.id, { role: 'admin', disabled: false });
    const { user: ada } = await house.person('Ada');
    await change(ada.id, { role: 'admin', disabled: true });
    await assert.rejects(change(grace.id, { role: 'player' }), last);
    await change(ada.id, { disabled: false });
    const both = await Promise.allSettled([grace.id, ada.id].map((id) => change(id, { role: 'player' })));
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('gives guests no role, but can shut them out; and knows who is unknown', async () => {
    const guest = await house.guest();
    await assert.rejects(house.accounts.changeUser(grace, guest.user.id, { role: 'admin' }), { code: 'account.guest' });
    await house.accounts.changeUser(grace, guest.user.id, { disabled: true });
    await assert.rejects(house.sessions.check(guest.token), { code: 'auth.required' });
    const unknown = { code: 'account.unknown' };
    await assert.rejects(house.accounts.changeUser(grace, crypto.randomUUID(), {}), unknown);
    await assert.rejects(house.accounts.userById(grace, crypto.randomUUID()), unknown);
    assert.equal((await house.accounts.userById(grace, guest.user.id)).guest, true);
  });

  it('is the only one who may', async () => {
    const { identity, user } = await house.person('Ada');
    for (const role of ['player', 'designer', 'moderator'] as const) {
      const by = { ...identity, role };
      await assert.rejects(house.accounts.users(by, adminUserSearch.parse({})), { code: 'auth.forbidden' });
      await assert.rejects(house.accounts.userById(by, user.id), { code: 'auth.forbidden' });
      await assert.rejects(house.accounts.changeUser(by, user.id, { role: 'admin' }), { code: 'auth.forbidden' });
    }
  });
});
