import assert from 'node:assert/strict';
import { inOpenWorld } from '../../rooms/story-services.ts';
import { accountExport } from '../../schema/rest/account-export.ts';
import { aPicture } from '../support/pictures.ts';
import { aForm, aSite, type Site } from '../support/site.ts';

describe('DELETE /v1/users/:id', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(() => site.close());

  const remove = (id: string, token?: string, headers = {}) =>
    site.ask(`/v1/users/${id}`, { method: 'DELETE', token, headers });

  it('closes one’s own account, in the words of the contract', async () => {
    const { user, token } = await site.person('Ada');
    const { status, json } = await remove(user.id.toUpperCase(), token);
    assert.deepEqual([status, json], [200, { message: 'Compte supprimé avec succès' }]);
    const after = await remove(user.id, token);
    assert.deepEqual([after.status, after.json], [401, { error: 'Token invalide ou expiré' }]);
    const login = await site.ask('/auth/login', { body: { email: 'ada@example.org', password: 'correct horse' } });
    assert.deepEqual([login.status, login.json], [401, { error: 'E-mail ou mot de passe incorrect' }]);
    const english = await site.person('Bob');
    const said = await remove(english.user.id, english.token, { 'accept-language': 'en' });
    assert.deepEqual(said.json, { message: 'Account deleted successfully' });
  });

  it('closes nobody else’s', async () => {
    const { token } = await site.person('Ada');
    const { user: bob, token: bobs } = await site.person('Bob');
    const said = async (id: string) => {
      const { status, json } = await remove(id, token);
      return [status, json.errors];
    };
    const own = 'Vous ne pouvez supprimer que votre propre compte';
    const unknown = [404, [{ fields: 'id', message: 'Utilisateur introuvable' }]];
    assert.deepEqual(await said(bob.id), [403, [{ fields: 'authorization', message: own }]]);
    assert.deepEqual(await said('12'), [400, [{ fields: 'id', message: "Format d'identifiant invalide" }]]);
    assert.deepEqual(await said(crypto.randomUUID()), unknown);
    assert.equal((await remove(bob.id)).status, 401);
    await remove(bob.id, bobs);
    assert.deepEqual(await said(bob.id), unknown);
    const guest = await site.guest();
    assert.equal((await remove(guest.user.id, guest.token)).status, 200);
  });
});

describe('GET /v1/users/me/export', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(() => site.close());

  it('is one file with everything that is held, and no secret', async () => {
    const { user, token, identity } = await site.person('Ada');
    const { json } = await site.ask('/v1/assets', { token, body: aForm(await aPicture('png'), 'été.png') });
    const { id: asset } = json.asset;
    await site.exhibits.hang(identity, { scene: 'gallery', spot: 'north', asset, title: 'Sea' });
    await site.story.setFlag(inOpenWorld(user.id), 'met-clerk', 'yes');
    await site.places.keep(user.id, { scene: 'plaza', x: 1, y: 2, dir: 0 });
    const at = site.clock.now();
    const link = { account: user.id, provider: 'github', subject: '42', slot: `${user.id}/github`, email: null, at };
    await site.store.links.insert({ id: 'github/42', ...link });
    const { identity: bob } = await site.person('Bob');
    await site.chat.say(identity, { channel: 'scene:plaza', text: 'Hello, square' });
    await site.chat.say(bob, { channel: 'scene:plaza', text: 'Hello, you' });
    await site.blocks.block(identity, bob.id);
    const { status, headers, json: file, text } = await site.ask('/v1/users/me/export', { token });
    assert.equal(status, 200);
    assert.equal(headers.get('content-disposition'), 'attachment; filename="parvis-Ada.json"');
    assert.deepEqual(accountExport.parse(file), file);
    assert.deepEqual([file.account.email, file.account.has_password], ['ada@example.org', true]);
    assert.equal(file.sessions[0].address, '192.0.2.1');
    assert.deepEqual([file.story[0].flag, file.place.scene], ['met-clerk', 'plaza']);
    assert.deepEqual([file.assets[0].name, file.exhibits[0].title], ['été.png', 'Sea']);
    assert.deepEqual([file.links[0].provider, file.links[0].subject], ['github', '42']);
    assert.deepEqual([file.messages.length, file.messages[0].text], [1, 'Hello, square']);
    assert.deepEqual(file.blocks, [{ id: bob.id, at: new Date(at).toISOString() }]);
    assert.doesNotMatch(text, /argon2|jti|bob/i);
    assert.equal((await site.ask('/v1/users/me/export')).status, 401);
  });
});
