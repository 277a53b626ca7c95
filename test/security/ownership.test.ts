import assert from 'node:assert/strict';
import { aPicture } from '../support/pictures.ts';
import { aForm, aSite, type Site } from '../support/site.ts';

describe('what is another’s', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(() => site.close());

  const sessionOf = async (account: string) => (await site.store.sessions.find({ where: { account } }))[0]?.id;

  it('cannot be ended, listed or told apart from nothing: sessions', async () => {
    const [ada, eve] = [await site.person('Ada'), await site.person('Eve')];
    const hers = await sessionOf(ada.user.id);
    const end = (id: string) => site.ask(`/v1/users/me/sessions/${id}`, { method: 'DELETE', token: eve.token });
    const [another, none] = [await end(String(hers)), await end(crypto.randomUUID())];
    assert.equal(another.status, 404);
    assert.equal(another.text, none.text);
    assert.equal((await site.ask('/v1/users/profile', { token: ada.token })).status, 200);
    const { json } = await site.ask('/v1/users/me/sessions', { token: eve.token });
    assert.equal(json.count, 1);
    assert.ok(!JSON.stringify(json).includes(String(hers)));
  });

  it('cannot be deleted, changed or exported: accounts', async () => {
    const [ada, eve, guest] = [await site.person('Ada'), await site.person('Eve'), await site.guest()];
    for (const { token } of [eve, guest]) {
      assert.equal((await site.ask(`/v1/users/${ada.user.id}`, { method: 'DELETE', token })).status, 403);
      assert.equal((await site.ask(`/v1/admin/users/${ada.user.id}`, { token })).status, 403);
      const body = { role: 'admin' };
      const change = await site.ask(`/v1/admin/users/${eve.user.id}`, { method: 'PATCH', token, body });
      assert.equal(change.status, 403);
      for (const path of [`/v1/users/${ada.user.id}`, `/v1/users/${ada.user.id}/export`, `/v1/users/profile/../me`])
        assert.ok((await site.ask(path, { token })).status === 404, path);
      const exported = await site.ask(`/v1/users/me/export?id=${ada.user.id}`, { token });
      assert.ok(!exported.text.includes(ada.user.id));
    }
    assert.equal((await site.store.accounts.get(ada.user.id))?.deletedAt, null);
  });

  it('is not told of secrets even to its owner: an export holds no hash, no token', async () => {
    const { token } = await site.person('Ada');
    const { text } = await site.ask('/v1/users/me/export', { token });
    assert.doesNotMatch(text, /argon2|passwordHash|"jti"|formerJti|eyJ/);
  });

  it('cannot be hung: assets', async () => {
    const [ada, eve] = [await site.person('Ada'), await site.person('Eve')];
    const body = aForm(await aPicture('png'));
    const { json } = await site.ask('/v1/assets', { token: ada.token, body });
    await assert.rejects(
      site.exhibits.hang(eve.identity, { scene: 'gallery', spot: 'first', asset: json.asset.id, title: '' }),
      { code: 'asset.unknown' },
    );
  });

  it('cannot be taken down: exhibits', async () => {
    const [ada, eve] = [await site.person('Ada'), await site.person('Eve')];
    const { json } = await site.ask('/v1/assets', { token: ada.token, body: aForm(await aPicture('png')) });
    await site.exhibits.hang(ada.identity, { scene: 'gallery', spot: 'first', asset: json.asset.id, title: '' });
    await assert.rejects(site.exhibits.remove(eve.identity, { scene: 'gallery', spot: 'first' }), {
      code: 'auth.forbidden',
    });
    assert.equal((await site.ask('/v1/scenes/gallery/exhibits')).json.count, 1);
  });

  it('does not become one’s own by another method, an overridden one, or a header', async () => {
    const [ada, eve] = [await site.person('Ada'), await site.person('Eve')];
    const path = `/v1/users/${ada.user.id}`;
    for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override'])
      for (const method of ['GET', 'POST'])
        assert.equal((await site.ask(path, { method, token: ada.token, headers: { [name]: 'DELETE' } })).status, 404);
    assert.equal((await site.ask(`${path}?_method=DELETE`, { method: 'POST', token: ada.token })).status, 404);
    assert.equal((await site.ask('/v1/users/profile', { method: 'TRACE' }).catch(() => ({ status: 404 }))).status, 404);
    const claimed = {
      'x-user-id': ada.user.id,
      'x-original-url': path,
      'x-rewrite-url': path,
      cookie: `token=${ada.token}`,
    };
    const { json } = await site.ask('/v1/users/profile', { token: eve.token, headers: claimed });
    assert.equal(json.id, eve.user.id);
    assert.equal((await site.ask('/v1/users/profile', { headers: claimed })).status, 401);
    assert.equal((await site.ask(`/v1/users/profile?token=${ada.token}&access_token=${ada.token}`)).status, 401);
  });
});
