import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { profileChanged } from '../../schema/rest/accounts.ts';
import { aBomb, aPicture, SVG } from '../support/pictures.ts';
import { aForm, aSite, type Site } from '../support/site.ts';

const english = { 'accept-language': 'en' };

describe('PATCH /v1/users/me', () => {
  let site: Site;
  let token: string;
  beforeEach(async () => {
    site = await aSite();
    token = (await site.person('jiniret')).token;
  });
  afterEach(() => site.close());

  const patch = (body: unknown, headers = {}, by = token) =>
    site.ask('/v1/users/me', { method: 'PATCH', body, token: by, headers });
  const form = (fields: Record<string, string>) => {
    const made = new FormData();
    for (const [name, value] of Object.entries(fields)) made.append(name, value);
    return made;
  };
  const faults = async (body: unknown, headers = {}) => {
    const { status, json } = await patch(body, headers);
    return [status, ...json.errors.map((one: { fields: string; message: string }) => [one.fields, one.message])];
  };

  it('takes the form of the contract: username, settings in JSON, and a picture', async () => {
    const body = form({ username: '  hyunjin_official ', settings: '{"showTimestamps":false,"darkMode":"dark"}' });
    body.append('avatar', new Blob([new Uint8Array(await aPicture('jpeg'))]), 'me.jpg');
    site.clock.pass(1000);
    const { status, json } = await patch(body);
    assert.equal(status, 200);
    assert.deepEqual(profileChanged.parse(json), json);
    assert.equal(json.message, 'Profil mis à jour avec succès');
    assert.equal(json.user.username, 'hyunjin_official');
    assert.equal(json.user.name, 'hyunjin_official');
    assert.deepEqual(json.user.settings, { showTimestamps: false, darkMode: 'dark' });
    assert.equal(json.user.updated_at, new Date(site.clock.now()).toISOString());
    assert.deepEqual((await site.ask('/v1/users/profile', { token })).json, json.user);
    const picture = await site.ask(json.user.avatar_url);
    assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/webp']);
    assert.equal(picture.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  });

  it('takes JSON too, with settings as an object or as a text, and merges them', async () => {
    assert.equal((await patch({ username: 'Hyunjin' })).json.user.username, 'Hyunjin');
    await patch({ settings: { darkMode: 'light' } });
    const { json } = await patch({ settings: '{"showTimestamps":false}' });
    assert.deepEqual(json.user.settings, { showTimestamps: false, darkMode: 'light' });
    const nothing = await patch({});
    assert.deepEqual([nothing.status, nothing.json.user], [200, json.user]);
  });

  it('says it in English to who prefers that', async () => {
    assert.equal((await patch({}, english)).json.message, 'Profile updated successfully');
    assert.deepEqual(await faults({ settings: { darkMode: 'blue' } }, english), [
      400,
      ['settings.darkMode', "darkMode must be 'light', 'dark' or 'system'"],
    ]);
  });

  it('refuses a username in the words of the contract', async () => {
    const short = "Le nom d'utilisateur doit contenir au moins 3 caractères";
    const letters = "Le nom d'utilisateur ne peut contenir que des lettres, des chiffres et _";
    const long = "Le nom d'utilisateur doit contenir au plus 30 caractères";
    assert.deepEqual(await faults(form({ username: ' ab ' })), [400, ['username', short]]);
    assert.deepEqual(await faults({ username: 'a'.repeat(31) }), [400, ['username', long]]);
    assert.deepEqual(await faults({ username: 'né à' }), [400, ['username', letters]]);
    assert.deepEqual(await faults({ username: '' }), [400, ['username', short], ['username', letters]]);
  });

  it('refuses a username that is taken, whatever its case, and lets one keep one’s own', async () => {
    await site.person('Felix');
    assert.deepEqual(await faults({ username: 'fELIX' }), [409, ['username', "Ce nom d'utilisateur est déjà utilisé"]]);
    assert.equal((await patch({ username: 'JINIRET' })).json.user.username, 'JINIRET');
    assert.equal((await patch({ username: 'JINIRET' })).status, 200);
  });

  it('refuses settings in the words of the contract', async () => {
    const json = 'Format JSON invalide pour les paramètres';
    assert.deepEqual(await faults(form({ settings: '{darkMode:dark' })), [400, ['settings', json]]);
    for (const settings of ['[]', '"dark"', '7', 'null', ''])
      assert.deepEqual(await faults(form({ settings })), [400, ['settings', json]]);
    for (const settings of [null, 7, []]) assert.deepEqual(await faults({ settings }), [400, ['settings', json]]);
    const mode = "darkMode doit être 'light', 'dark' ou 'system'";
    assert.deepEqual(await faults(form({ settings: '{"darkMode":"blue"}' })), [400, ['settings.darkMode', mode]]);
    assert.deepEqual(await faults({ settings: { darkMode: 1, showTimestamps: 'yes' } }), [
      400,
      ['settings.showTimestamps', 'showTimestamps doit être un booléen'],
      ['settings.darkMode', mode],
    ]);
    assert.equal((await faults({ settings: { colour: 'red' } }))[1]?.[0], 'settings.colour');
  });

  it('refuses every field that is not in the contract, also those that would pollute', async () => {
    for (const name of ['role', 'email', 'id', 'guest', 'passwordHash', 'avatar', '__proto__', 'constructor']) {
      for (const body of [form({ [name]: 'admin' }), `{"${name}":"admin"}`]) {
        const [status, [field]] = (await faults(body)) as [number, [string]];
        assert.deepEqual([status, field], [400, name], `${name} ${typeof body}`);
      }
    }
    assert.equal((await patch(form({ '__proto__[role]': 'admin' }))).status, 400);
    assert.equal((await patch({ settings: '{"__proto__":{"darkMode":"dark"}}' })).status, 400);
    const nested = await patch(form({ 'settings[__proto__][darkMode]': 'dark' }));
    assert.equal(nested.json.user.settings.darkMode, 'system');
    assert.deepEqual([({} as { role?: string }).role, ({} as { darkMode?: string }).darkMode], [undefined, undefined]);
  });

  it('refuses a picture that is none, and changes nothing then', async () => {
    const cases: [string, Buffer][] = [
      ['L’avatar doit être une image JPEG, PNG ou WebP', SVG],
      ['L’avatar doit être une image JPEG, PNG ou WebP', Buffer.from('hello')],
      ['L’avatar dépasse 5 Mo', Buffer.alloc(5 * 1024 * 1024 + 1)],
      ['L’avatar compte trop de pixels (16 millions au plus)', aBomb()],
      ['L’image de l’avatar est abîmée ou tronquée', (await aPicture('jpeg')).subarray(0, 20_000)],
    ];
    for (const [message, bytes] of cases) {
      const body = aForm(bytes, 'me.png', 'avatar');
      body.append('username', 'changed');
      assert.deepEqual(await faults(body), [400, ['avatar', message]]);
    }
    assert.equal((await patch(aForm(await aPicture('png'), 'me.png', 'file'))).status, 400);
    assert.equal((await site.ask('/v1/users/profile', { token })).json.username, 'jiniret');
    assert.deepEqual(site.folder.files(), []);
  });

  it('refuses bodies that are neither', async () => {
    const plain = await patch('username=hyunjin', { 'content-type': 'application/x-www-form-urlencoded' });
    assert.deepEqual([plain.status, plain.json.errors[0].fields], [400, 'body']);
    assert.equal((await patch('--x\r\nrubbish', { 'content-type': 'multipart/form-data; boundary=x' })).status, 400);
  });

  it('draws the picture anew, square and without metadata, and takes the former one away', async () => {
    const bytes = await aPicture('png');
    const first = (await patch(aForm(bytes, 'a.png', 'avatar'))).json.user.avatar_url;
    const blob = await site.blobs.open(first.slice(1));
    assert.ok(blob);
    const { format, width, height, exif } = await sharp(await buffer(blob.content)).metadata();
    assert.deepEqual([format, width, height, exif], ['webp', 512, 512, undefined]);
    assert.equal((await patch(aForm(bytes, 'b.png', 'avatar'))).json.user.avatar_url, first);
    const second = (await patch(aForm(await aPicture('webp', { seed: 3 }), 'c.webp', 'avatar'))).json.user.avatar_url;
    assert.notEqual(second, first);
    assert.deepEqual([(await site.ask(first)).status, (await site.ask(second)).status], [404, 200]);
    // A picture that comes with a name that is taken is not kept.
    await site.person('Felix');
    const body = aForm(await aPicture('webp', { seed: 4 }), 'd.webp', 'avatar');
    body.append('username', 'Felix');
    assert.equal((await patch(body)).status, 409);
    assert.deepEqual(site.folder.files(), [second.slice(1)]);
  });

  it('has other doors: PUT /v1/auth/profile and /auth/profile', async () => {
    for (const path of ['/v1/auth/profile', '/auth/profile']) {
      const { status, json } = await site.ask(path, { method: 'PUT', token, body: { settings: { darkMode: 'dark' } } });
      assert.deepEqual([status, json.message], [200, 'Profil mis à jour avec succès']);
    }
  });

  it('is not for guests, nor for strangers', async () => {
    const guest = await patch({ username: 'me_too' }, {}, (await site.guest()).token);
    assert.deepEqual([guest.status, guest.headers.get('x-refusal-code')], [403, 'account.required']);
    const nobody = await site.ask('/v1/users/me', { method: 'PATCH', body: {} });
    assert.deepEqual([nobody.status, nobody.json], [401, { error: 'Token invalide ou expiré' }]);
  });
});

describe('GET /v1/users/…/scenarios', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite();
  });
  afterEach(() => site.close());

  it('lists none yet, for oneself and for others', async () => {
    const { token } = await site.person('Ada');
    const { user: bob } = await site.person('Bob');
    const none = { message: 'Scénarios récupérés avec succès', scenarios: [], count: 0 };
    for (const whose of ['', 'me/', `${bob.id}/`]) {
      const { status, json } = await site.ask(`/v1/users/${whose}scenarios`, { token });
      assert.deepEqual([status, json], [200, none], whose);
      assert.equal((await site.ask(`/v1/users/${whose}scenarios`)).status, 401);
    }
    const { json } = await site.ask('/v1/users/me/scenarios', { token, headers: english });
    assert.equal(json.message, 'Scenarios retrieved successfully');
  });

  it('says whose are asked for wrongly', async () => {
    const { token } = await site.person('Ada');
    const of = async (id: string) => {
      const { status, json } = await site.ask(`/v1/users/${id}/scenarios`, { token });
      return [status, json.errors];
    };
    const invalid = [400, [{ fields: 'userId', message: "Format d'identifiant invalide" }]];
    assert.deepEqual(await of('nope'), invalid);
    assert.deepEqual(await of('00000000-0000-1000-8000-000000000000'), invalid);
    assert.deepEqual(await of(crypto.randomUUID()), [404, [{ fields: 'userId', message: 'Utilisateur introuvable' }]]);
  });
});
