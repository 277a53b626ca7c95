import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import { ownProfile, signedIn } from '../../schema/rest/accounts.ts';
import { aSite, type Site } from '../support/site.ts';

const ada = { email: 'Ada@Example.org', password: 'correct horse', options: { username: 'Ada' } };

describe('the doors to an account', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(async () => {
    // The stock SDK keeps a token for the whole process.
    await new Client(site.url).auth.signOut();
    await site.close();
  });

  it('open for the stock SDK: a stranger registers, leaves, comes back and is told who he is', async () => {
    const client = new Client(site.url);
    const registered = await client.auth.registerWithEmailAndPassword(ada.email, ada.password, ada.options);
    signedIn.parse(registered);
    assert.equal(registered.user.email, 'ada@example.org');
    const again = new Client(site.url);
    await assert.rejects(again.auth.signInWithEmailAndPassword(ada.email, 'wrong'), {
      code: 401,
      message: 'E-mail ou mot de passe incorrect',
    });
    const back = await again.auth.signInWithEmailAndPassword(ada.email, ada.password);
    assert.equal(back.user.id, registered.user.id);
    assert.deepEqual((await again.auth.getUserData()).user, back.user);
  });

  it('open for the stock SDK: a guest walks in, and becomes an account in place', async () => {
    const client = new Client(site.url);
    const guest = await client.auth.signInAnonymously({ avatar: 'gaia' });
    assert.deepEqual([guest.user.guest, guest.user.avatar], [true, 'gaia']);
    const plain = await new Client(site.url).auth.signInAnonymously();
    assert.equal(plain.user.guest, true);
    client.auth.token = guest.token;
    const { user } = await client.auth.registerWithEmailAndPassword(ada.email, ada.password, ada.options);
    assert.deepEqual([user.id, user.guest, user.avatar], [guest.user.id, false, 'gaia']);
  });

  it('are there under /v1 too, and tell what one may do', async () => {
    const { json } = await site.ask('/v1/auth/register', { body: ada });
    const valid = await site.ask('/v1/auth/validate', { token: json.token });
    assert.deepEqual(valid.json.user, json.user);
    assert.ok(valid.json.permissions.includes('exhibit.hang') && !valid.json.permissions.includes('monitor.open'));
    const profile = await site.ask('/v1/users/profile', { token: json.token });
    assert.deepEqual(ownProfile.parse(profile.json), profile.json);
    assert.equal(profile.headers.get('cache-control'), 'no-store');
    const { progress: _, ...user } = json.user;
    assert.deepEqual(profile.json, user);
  });

  it('close behind who logs out', async () => {
    const { json } = await site.ask('/auth/register', { body: ada });
    assert.equal((await site.ask('/auth/logout', { method: 'POST', token: json.token })).status, 204);
    for (const path of ['/auth/userdata', '/auth/validate', '/v1/users/profile']) {
      const { status, json: body, headers } = await site.ask(path, { token: json.token });
      assert.deepEqual([status, body], [401, { error: 'Token invalide ou expiré' }]);
      assert.equal(headers.get('x-refusal-code'), 'auth.required');
    }
  });

  it('say everything that is wrong with what was filled in, field by field', async () => {
    const { status, json, headers } = await site.ask('/auth/register', {
      body: { email: 'nope', password: 'short', options: { username: 'a!' } },
    });
    assert.equal(status, 400);
    assert.equal(headers.get('x-refusal-code'), 'request.invalid');
    assert.deepEqual(json, {
      errors: [
        { fields: 'email', message: 'Adresse e-mail invalide' },
        { fields: 'password', message: 'Le mot de passe doit contenir au moins 8 caractères' },
        { fields: 'options.username', message: "Le nom d'utilisateur doit contenir au moins 3 caractères" },
        {
          fields: 'options.username',
          message: "Le nom d'utilisateur ne peut contenir que des lettres, des chiffres et _",
        },
      ],
    });
  });

  it('let nobody give himself a role', async () => {
    const { status, json } = await site.ask('/auth/register', { body: { ...ada, role: 'admin' } });
    assert.equal(status, 400);
    assert.equal(json.errors[0].fields, 'role');
    const polluted = await site.ask('/auth/register', {
      body: '{"email":"a@b.org","password":"12345678","__proto__":{"role":"admin"}}',
    });
    assert.equal(polluted.status, 400);
    assert.equal(({} as { role?: string }).role, undefined);
    assert.equal((await site.ask('/auth/login', { body: { email: { $gt: '' }, password: 'x' } })).status, 400);
  });

  it('say what is taken', async () => {
    await site.ask('/auth/register', { body: ada });
    const email = await site.ask('/auth/register', { body: { ...ada, options: { username: 'Other' } } });
    assert.deepEqual(
      [email.status, email.json],
      [409, { errors: [{ fields: 'email', message: 'Cet e-mail est déjà utilisé' }] }],
    );
    const name = await site.ask('/auth/register', { body: { ...ada, email: 'other@example.org' } });
    assert.deepEqual(name.json, { errors: [{ fields: 'username', message: "Ce nom d'utilisateur est déjà utilisé" }] });
  });

  it('ask to wait after five wrong tries, in seconds and in words', async () => {
    const wrong = { body: { email: 'ada@example.org', password: 'wrong' } };
    for (let i = 0; i < 5; i++) assert.equal((await site.ask('/auth/login', wrong)).status, 401);
    const { status, json, headers } = await site.ask('/auth/login', wrong);
    const seconds = Number(headers.get('retry-after'));
    assert.equal(status, 429);
    assert.ok(seconds > 0 && seconds <= 60);
    assert.deepEqual(json, {
      errors: [{ fields: 'password', message: `Trop d’essais. Réessayez dans ${seconds} s.` }],
    });
  });

  it('limit how many accounts and guests an address makes', async () => {
    await site.close();
    site = await aSite({ REGISTRATIONS_PER_ADDRESS: '1', GUESTS_PER_ADDRESS: '1', HTTP_REQUESTS_PER_ADDRESS: '5' });
    assert.equal((await site.ask('/auth/register', { body: ada })).status, 200);
    assert.equal((await site.ask('/auth/register', { body: ada })).status, 429);
    assert.equal((await site.ask('/auth/anonymous', { body: {} })).status, 200);
    assert.equal((await site.ask('/auth/anonymous', { body: {} })).status, 429);
    assert.equal((await site.ask('/v1/scenes')).status, 200);
    assert.equal((await site.ask('/v1/scenes')).status, 429);
    const forged = await site.ask('/v1/scenes', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    assert.equal(forged.status, 429);
  });
});
