import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import { signedIn } from '../../schema/rest/accounts.ts';
import { aSite, type Site } from '../support/site.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
const password = 'correct horse';

describe('one’s devices', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
    await site.person('Ada');
  });
  afterEach(() => site.close());

  const login = async (agent: string, given = password): Promise<string> => {
    const body = { email: 'ada@example.org', password: given };
    return (await site.ask('/auth/login', { body, headers: { 'user-agent': agent } })).json?.token;
  };
  const works = async (token: string) => (await site.ask('/auth/validate', { token })).status;

  it('are listed in words, the one used last first, with the one that asks marked', async () => {
    site.clock.pass(5000);
    const phone = await login(SAFARI);
    site.clock.pass(5000);
    const token = await login(FIREFOX);
    const { json } = await site.ask('/v1/users/me/sessions', { token });
    const shown = json.sessions.map(({ device, address, current }: Record<string, unknown>) => [
      device,
      address,
      current,
    ]);
    assert.deepEqual(shown, [
      ['Firefox sur Windows', '127.0.0.1', true],
      ['Safari sur iPhone', '127.0.0.1', false],
      ['Appareil inconnu', '192.0.2.1', false],
    ]);
    assert.equal(json.count, 3);
    assert.equal(json.sessions[0].last_seen_at, new Date(site.clock.now()).toISOString());
    const english = await site.ask('/v1/users/me/sessions', { token: phone, headers: { 'accept-language': 'en' } });
    assert.equal(english.json.sessions[0].device, 'Firefox on Windows');
  });

  it('are logged out one by one, by their owner only', async () => {
    const [phone, desk] = [await login(SAFARI), await login(FIREFOX)];
    const bob = await site.person('Bob');
    const { json } = await site.ask('/v1/users/me/sessions', { token: desk });
    const lost = json.sessions.find(({ device }: { device: string }) => device.startsWith('Safari')).id;
    const end = (id: string, token: string) => site.ask(`/v1/users/me/sessions/${id}`, { method: 'DELETE', token });
    const stranger = await end(lost, bob.token);
    const nowhere = await end(crypto.randomUUID(), bob.token);
    assert.deepEqual([stranger.status, stranger.json], [nowhere.status, nowhere.json]);
    assert.deepEqual(nowhere.json, { errors: [{ fields: 'id', message: 'Session introuvable' }] });
    assert.equal((await end('nope', desk)).status, 400);
    assert.equal(await works(phone), 200);
    assert.equal((await end(lost, desk)).status, 204);
    assert.deepEqual([await works(phone), await works(desk)], [401, 200]);
    assert.equal((await end(lost, desk)).status, 404);
  });

  it('are all logged out but one when the password changes', async () => {
    const [phone, desk] = [await login(SAFARI), await login(FIREFOX)];
    const change = (current: string, next: string) =>
      site.ask('/v1/users/me/password', { token: desk, body: { current, next } });
    const wrong = await change('not it', 'battery staple');
    assert.deepEqual(
      [wrong.status, wrong.json.errors[0]],
      [400, { fields: 'current', message: 'Le mot de passe actuel est incorrect' }],
    );
    assert.equal((await change(password, 'short')).json.errors[0].fields, 'next');
    const { status, json } = await change(password, 'battery staple');
    assert.deepEqual([status, json], [200, { message: 'Mot de passe modifié avec succès' }]);
    assert.deepEqual([await works(phone), await works(desk)], [401, 200]);
    assert.equal(await login(FIREFOX), undefined);
    assert.ok(await login(FIREFOX, 'battery staple'));
  });

  it('get a new token when they ask for it, and the old one is no good any more', async () => {
    const old = await login(FIREFOX);
    const { status, json } = await site.ask('/auth/refresh', { method: 'POST', token: old });
    assert.equal(status, 200);
    assert.deepEqual(signedIn.parse(json).user.name, 'Ada');
    // A request that was on its way is let through.
    assert.deepEqual([await works(old), await works(json.token)], [200, 200]);
    const again = await site.ask('/v1/auth/refresh', { method: 'POST', token: old });
    assert.deepEqual([again.status, again.json], [401, { error: 'Token invalide ou expiré' }]);
    assert.deepEqual([await works(old), await works(json.token)], [401, 401]);
    assert.ok(site.said.some((line) => line.includes('theft')));
  });
});

describe('the stock SDK', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(async () => {
    await new Client(site.url).auth.signOut();
    await site.close();
  });

  it('asks for anything under its token: profile, devices, refresh, deletion', async () => {
    const client = new Client(site.url);
    const { user } = await client.auth.registerWithEmailAndPassword('ada@example.org', password, { username: 'Ada' });
    const changed = await client.http.patch('/v1/users/me', { body: { username: 'Ada_L' } });
    assert.equal(changed.data.user.username, 'Ada_L');
    const devices = await client.http.get('/v1/users/me/sessions');
    assert.equal(devices.data.count, 1);
    const { data } = await client.http.post('/auth/refresh');
    client.auth.token = data.token;
    assert.equal((await client.auth.getUserData()).user.username, 'Ada_L');
    const gone = await client.http.delete(`/v1/users/${user.id}`);
    assert.deepEqual(gone.data, { message: 'Compte supprimé avec succès' });
    await assert.rejects(client.auth.getUserData(), { code: 401 });
  });
});
