import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emailOf, freshName, PASSWORD } from '../support/desk.ts';
import { aPicture } from '../support/pictures.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';
import { curl, script } from './commands.ts';

/** The example account of the seed. */
const SEED_ID = '550e8400-e29b-41d4-a716-446655440000';
const PROFILE_KEYS = [
  'id',
  'username',
  'name',
  'email',
  'avatar_url',
  'settings',
  'created_at',
  'updated_at',
  'deleted_at',
  'is_deleted',
];
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

describe('the seed’s users endpoints, word for word', () => {
  let world: TestWorld;
  let avatar: string;
  before(async () => {
    world = await openTestWorld({ LOG_LEVEL: 'error' });
    avatar = join(world.dataDir, 'avatar.jpg');
    writeFileSync(avatar, await aPicture('jpeg'));
  });
  after(() => world.close());

  async function somebody() {
    const username = freshName('jiniret');
    const response = await fetch(`${world.url}/v1/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: emailOf(username), password: PASSWORD, options: { username } }),
    });
    const { user, token } = (await response.json()) as { user: { id: string; username: string }; token: string };
    const stands = {
      YOUR_JWT_TOKEN: token,
      'Bearer TOKEN': `Bearer ${token}`,
      '/path/to/avatar.jpg': avatar,
      '@avatar.jpg': `@${avatar}`,
      [SEED_ID]: user.id,
      hyunjin_official: `${user.username}_o`,
      new_username: `${user.username}_n`,
    };
    const ask = (command: string, more = {}) => curl(command, world.url, { ...stands, ...more });
    const profile = async () =>
      (await fetch(`${world.url}/v1/users/profile`, { headers: { authorization: `Bearer ${token}` } })).json();
    return { ...user, token, stands, ask, profile };
  }

  const PROFILE = `curl -X GET https://api.feedverse.com/v1/users/profile \\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -H "Content-Type: application/json"`;
  const CHANGE = `curl -X PATCH https://api.feedverse.com/v1/users/me \\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -F "username=hyunjin_official" \\
  -F "settings={\\"showTimestamps\\":true,\\"darkMode\\":\\"system\\"}" \\
  -F "avatar=@/path/to/avatar.jpg"`;
  const patch = (part: string) =>
    `curl -X PATCH https://api.feedverse.com/v1/users/me -H "Authorization: Bearer TOKEN" -F "${part}"`;
  const SCENARIOS = `curl -X GET https://api.feedverse.com/v1/users/scenarios \\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -H "Content-Type: application/json"`;
  const SCENARIOS_OF = `curl -X GET https://api.feedverse.com/v1/users/${SEED_ID}/scenarios \\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -H "Content-Type: application/json"`;
  const DELETE = `curl -X DELETE https://api.feedverse.com/v1/users/${SEED_ID} \\
  -H "Authorization: Bearer YOUR_JWT_TOKEN" \\
  -H "Content-Type: application/json"`;
  const fault = (fields: string, message: string) => ({ errors: [{ fields, message }] });

  it('GET /users/profile', async () => {
    const ada = await somebody();
    const { status, json } = await ada.ask(PROFILE);
    assert.equal(status, 200);
    for (const key of PROFILE_KEYS) assert.ok(Object.hasOwn(json, key), key);
    assert.deepEqual([json.id, json.username, json.is_deleted], [ada.id, ada.username, false]);
    assert.deepEqual(json.settings, { showTimestamps: true, darkMode: 'system' });
    assert.match(json.created_at, AT);
    const stranger = await ada.ask(PROFILE, { [ada.token]: 'rubbish' });
    assert.deepEqual(stranger, { status: 401, json: { error: 'Token invalide ou expiré' } });
    const snippet = `const response = await fetch('https://api.feedverse.com/v1/users/profile', {
      method: 'GET',
      headers: {
        'Authorization': \`Bearer \${token}\`,
        'Content-Type': 'application/json'
      }
    });

    const user = await response.json();`;
    const { value } = await script(snippet, world.url, ada.stands, { token: ada.token }, 'user');
    assert.deepEqual(value, json);
  });

  it('PATCH /users/me, whole', async () => {
    const ada = await somebody();
    const { status, json } = await ada.ask(CHANGE);
    assert.equal(status, 200);
    assert.equal(json.message, 'Profil mis à jour avec succès');
    assert.equal(json.user.username, `${ada.username}_o`);
    assert.match(json.user.updated_at, AT);
    const picture = await fetch(new URL(json.user.avatar_url, world.url));
    assert.deepEqual([picture.status, picture.headers.get('content-type')], [200, 'image/webp']);
    assert.deepEqual(await ada.profile(), json.user);
  });

  it('PATCH /users/me, from a script', async () => {
    const ada = await somebody();
    const snippet = `const formData = new FormData();
    formData.append('username', 'hyunjin_official');
    formData.append('settings', JSON.stringify({
      showTimestamps: true,
      darkMode: 'system'
    }));
    formData.append('avatar', avatarFile);

    const response = await fetch('https://api.feedverse.com/v1/users/me', {
      method: 'PATCH',
      headers: {
        'Authorization': \`Bearer \${token}\`
      },
      body: formData
    });

    const { user } = await response.json();`;
    const avatarFile = new File([new Uint8Array(await aPicture('png'))], 'me.png', { type: 'image/png' });
    const given = { token: ada.token, avatarFile };
    const { status, value } = await script(snippet, world.url, ada.stands, given, 'user');
    assert.equal(status, 200);
    assert.deepEqual(value, await ada.profile());
  });

  it('PATCH /users/me, one thing at a time: what is left out stays', async () => {
    const ada = await somebody();
    const named = await ada.ask(patch('username=new_username'));
    assert.deepEqual([named.status, named.json.user.username], [200, `${ada.username}_n`]);
    const dark = await ada.ask(patch('settings={\\"darkMode\\":\\"dark\\"}'));
    assert.deepEqual(dark.json.user.settings, { showTimestamps: true, darkMode: 'dark' });
    assert.equal(dark.json.user.username, `${ada.username}_n`);
    const pictured = await ada.ask(patch('avatar=@avatar.jpg'));
    assert.equal(pictured.status, 200);
    assert.notEqual(pictured.json.user.avatar_url, dark.json.user.avatar_url);
    assert.deepEqual(pictured.json.user.settings, dark.json.user.settings);
    const own = await ada.ask(patch(`username=${ada.username.toUpperCase()}_N`));
    assert.equal(own.status, 200, 'one may keep one’s own name, in other letters');
  });

  it('PATCH /users/me, refused', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    assert.deepEqual(await ada.ask(patch('username=ab')), {
      status: 400,
      json: fault('username', "Le nom d'utilisateur doit contenir au moins 3 caractères"),
    });
    assert.deepEqual(await ada.ask(patch('settings={\\"darkMode\\":\\"noir\\"}')), {
      status: 400,
      json: fault('settings.darkMode', "darkMode doit être 'light', 'dark' ou 'system'"),
    });
    assert.deepEqual(await ada.ask(patch('settings={dark')), {
      status: 400,
      json: fault('settings', 'Format JSON invalide pour les paramètres'),
    });
    assert.deepEqual(await ada.ask(patch(`username=${bob.username.toUpperCase()}`)), {
      status: 409,
      json: fault('username', "Ce nom d'utilisateur est déjà utilisé"),
    });
    const stranger = await ada.ask(patch('username=whoever'), { [ada.token]: 'rubbish' });
    assert.deepEqual(stranger, { status: 401, json: { error: 'Token invalide ou expiré' } });
  });

  it('GET /users/scenarios, /users/me/scenarios and /users/:userId/scenarios', async () => {
    const ada = await somebody();
    const none = { message: 'Scénarios récupérés avec succès', scenarios: [], count: 0 };
    assert.deepEqual(await ada.ask(SCENARIOS), { status: 200, json: none });
    assert.deepEqual(await ada.ask(SCENARIOS.replace('/users/', '/users/me/')), { status: 200, json: none });
    assert.deepEqual(await ada.ask(SCENARIOS_OF), { status: 200, json: none });
    const unreadable = await ada.ask(SCENARIOS_OF, { [ada.id]: 'not-a-uuid' });
    assert.deepEqual([unreadable.status, unreadable.json.errors[0].message], [400, "Format d'identifiant invalide"]);
    const nobody = await ada.ask(SCENARIOS_OF, { [ada.id]: '987f6543-e21c-43d2-b654-321987654321' });
    assert.deepEqual(nobody, { status: 404, json: fault('userId', 'Utilisateur introuvable') });
    const stranger = await ada.ask(SCENARIOS, { [ada.token]: 'rubbish' });
    assert.deepEqual(stranger, { status: 401, json: { error: 'Token invalide ou expiré' } });
  });

  it('DELETE /users/:id', async () => {
    const [ada, bob] = [await somebody(), await somebody()];
    assert.deepEqual(await ada.ask(DELETE, { [ada.id]: 'not-a-uuid' }), {
      status: 400,
      json: fault('id', "Format d'identifiant invalide"),
    });
    assert.deepEqual(await ada.ask(DELETE, { [ada.id]: bob.id }), {
      status: 403,
      json: fault('authorization', 'Vous ne pouvez supprimer que votre propre compte'),
    });
    const unknown = await ada.ask(DELETE, { [ada.id]: '987f6543-e21c-43d2-b654-321987654321' });
    assert.deepEqual(unknown, { status: 404, json: fault('id', 'Utilisateur introuvable') });
    assert.deepEqual(await ada.ask(DELETE), { status: 200, json: { message: 'Compte supprimé avec succès' } });
    assert.deepEqual(await ada.ask(PROFILE), { status: 401, json: { error: 'Token invalide ou expiré' } });

    const kept = await world.world.store.accounts.get(ada.id);
    assert.equal(kept?.email, `deleted_${ada.id}@feedverse.deleted`);
    assert.equal(kept?.username, `deleted_user_${ada.id.slice(0, 8)}`);
    assert.equal(kept?.name, 'Compte supprimé');
    assert.deepEqual([kept?.passwordHash, kept?.settings], [null, {}]);
    assert.deepEqual(await bob.ask(DELETE, { [bob.id]: ada.id }), {
      status: 404,
      json: fault('id', 'Utilisateur introuvable'),
    });
  });
});
