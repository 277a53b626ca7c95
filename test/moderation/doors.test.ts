import assert from 'node:assert/strict';
import { BadSettings, readConfig } from '../../server/config.ts';
import { emailOf, freshName, PASSWORD, pick, walkToTheClerk } from '../support/desk.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

describe('moderated doors', () => {
  let here: TestWorld;
  before(async () => {
    here = await openTestWorld();
  });
  after(() => here.close());

  const post = (path: string, body: object, headers = {}) =>
    fetch(`${here.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('over HTTP a bad name is the fault of its field, in the reader’s language', async () => {
    const body = { email: emailOf(freshName()), password: PASSWORD, options: { username: 'Gros_Connard' } };
    const response = await post('/auth/register', body, { 'Accept-Language': 'fr' });
    assert.deepEqual([response.status, response.headers.get('X-Refusal-Code')], [422, 'name.refused']);
    const message = 'Ce nom n’est pas accepté : c’est une insulte ou une grossièreté';
    assert.deepEqual(await response.json(), { errors: [{ fields: 'username', message }] });
    const english = await post('/auth/register', body, { 'Accept-Language': 'en' });
    const { errors } = (await english.json()) as { errors: { message: string }[] };
    assert.equal(errors[0]?.message, 'This name is not accepted: it is an insult or crude');
  });

  it('the clerk’s form stays open and says what to mend', async () => {
    const ada = await here.enter('administration');
    const hello = await walkToTheClerk(ada);
    await pick(ada, hello, /register/);
    const form = { email: emailOf(freshName()), password: PASSWORD };
    const refused = await ada.answer('register', { ...form, username: 'Moderator_1' });
    const message = 'This name is not accepted: it would pass for the staff';
    assert.deepEqual(refused, { view: null, faults: [{ fields: 'username', message }] });
    const { view, faults } = await ada.answer('register', { ...form, username: freshName() });
    assert.deepEqual(faults, []);
    assert.ok(view);
  });
});

describe('settings of moderation', () => {
  it('leave the classifier out until there is one', () => {
    assert.deepEqual(readConfig({}).moderation, { thresholds: { hold: 0.5, refuse: 0.85 } });
    const set = {
      MODERATION_URL: 'https://m.example/v1/moderations',
      MODERATION_KEY: 'k',
      MODERATION_HOLD: '.4',
      MODERATION_REFUSE: '1',
    };
    assert.deepEqual(readConfig(set).moderation, {
      classifier: { url: set.MODERATION_URL, key: 'k' },
      thresholds: { hold: 0.4, refuse: 1 },
    });
  });

  it('stop the start when they make no sense, without a word of the key', () => {
    const faults = (env: Record<string, string>) => {
      try {
        readConfig(env);
      } catch (error) {
        assert.ok(error instanceof BadSettings);
        return error.message;
      }
      return '';
    };
    assert.match(faults({ MODERATION_URL: 'http://m.example/' }), /MODERATION_URL: must be an https address/);
    assert.match(faults({ MODERATION_HOLD: '0.9' }), /MODERATION_HOLD: must not be above MODERATION_REFUSE/);
    assert.match(faults({ MODERATION_REFUSE: '2' }), /MODERATION_REFUSE: must be a number from 0 to 1/);
    assert.match(faults({ MODERATION_KEY: 'k' }), /MODERATION_URL: is needed as well/);
    assert.doesNotMatch(faults({ MODERATION_KEY: 'x'.repeat(501) }), /xxx/);
  });
});
