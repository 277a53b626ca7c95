import assert from 'node:assert/strict';
import { aSite, type Site } from '../support/site.ts';

const PLAZA = '/v1/channels/scene:plaza/messages';

describe('channels over REST', () => {
  let site: Site;
  beforeEach(async () => {
    site = await aSite({ WORLD_LINES_PER_PERSON: '3', HTTP_REQUESTS_PER_ADDRESS: '10000' });
    await site.channels.openFirst();
  });
  afterEach(() => site.close());

  it('say, list, mend and take back, with the hour in ISO 8601', async () => {
    const { token, user } = await site.person('Ada');
    const { status, json } = await site.ask(PLAZA, { token, body: { text: ' Hello <i>you</i> ', client: 'c1' } });
    assert.equal(status, 201);
    const { message } = json;
    assert.deepEqual(
      [message.text, message.author, message.at, message.edited_at],
      ['Hello <i>you</i>', user.id, new Date(site.clock.now()).toISOString(), null],
    );
    const again = await site.ask(PLAZA, { token, body: { text: 'Hello', client: 'c1' } });
    assert.deepEqual(again.json, json);
    const at = `${PLAZA}/${message.id}`;
    const mended = await site.ask(at, { method: 'PATCH', token, body: { text: 'Hello, you' } });
    assert.deepEqual([mended.status, mended.json.message.text], [200, 'Hello, you']);
    const list = await site.ask(PLAZA, { token });
    assert.deepEqual(list.json, { messages: [mended.json.message], count: 1, before: null, after: null });
    assert.doesNotMatch(list.text, /former|client|<i>/);
    assert.equal((await site.ask(at, { method: 'DELETE', token })).status, 204);
    assert.equal((await site.ask(at, { method: 'DELETE', token })).status, 404);
    assert.equal((await site.ask(PLAZA, { token })).json.count, 0);
  });

  it('are paged both ways by the ids of messages', async () => {
    const { token, identity } = await site.person('Ada');
    const ids: string[] = [];
    for (let n = 0; n < 9; n++) ids.push((await site.chat.say(identity, { channel: 'scene:plaza', text: `${n}` })).id);
    const page = async (query: string) => {
      const { json } = await site.ask(`${PLAZA}?${query}`, { token });
      return { ids: json.messages.map(({ id }: { id: string }) => id), before: json.before, after: json.after };
    };
    assert.deepEqual(await page('limit=4'), { ids: ids.slice(5), before: ids[5], after: null });
    assert.deepEqual(await page(`limit=4&before=${ids[5]}`), { ids: ids.slice(1, 5), before: ids[1], after: ids[4] });
    assert.deepEqual(await page(`limit=4&before=${ids[1]}`), { ids: ids.slice(0, 1), before: null, after: ids[0] });
    assert.deepEqual(await page(`limit=4&after=${ids[2]}`), { ids: ids.slice(3, 7), before: ids[3], after: ids[6] });
    assert.deepEqual(await page(`after=${ids[2]}&before=${ids[5]}`), {
      ids: ids.slice(3, 5),
      before: ids[3],
      after: null,
    });
    for (const bad of ['before=x', 'limit=0', 'limit=101', 'page=2'])
      assert.equal((await site.ask(`${PLAZA}?${bad}`, { token })).status, 400, bad);
  });

  it('refuse with the field and the words', async () => {
    const { token } = await site.person('Ada');
    const said = async (path: string, body: unknown, locale = 'fr') => {
      const headers = { 'accept-language': locale };
      const { status, json } = await site.ask(path, { token, body, headers });
      return [status, json.errors?.[0] ?? json];
    };
    assert.deepEqual(await said(PLAZA, { text: ' ' }), [400, { fields: 'text', message: 'Dites quelque chose' }]);
    assert.deepEqual((await said(PLAZA, { text: 'x'.repeat(281) }))[0], 400);
    assert.deepEqual((await said(PLAZA, { text: 'x', author: 'the mayor' }))[0], 400);
    assert.deepEqual(await said('/v1/channels/world:nowhere/messages', { text: 'x' }, 'en'), [
      404,
      { fields: 'channel', message: 'There is no such channel' },
    ]);
    const general = '/v1/channels/world:general/messages';
    for (let n = 0; n < 3; n++) await said(general, { text: 'x' });
    const flood = await site.ask(general, { token, body: { text: 'x' } });
    assert.deepEqual([flood.status, flood.headers.get('retry-after')], [429, '10']);
    const { token: guests } = await site.guest();
    assert.equal((await site.ask(general, { token: guests, body: { text: 'x' } })).status, 403);
    assert.equal((await site.ask(PLAZA, { body: { text: 'x' } })).status, 401);
  });

  it('between two are opened by one, and closed by a block', async () => {
    const [ada, bob] = [await site.person('Ada'), await site.person('Bob')];
    const { status, json } = await site.ask('/v1/channels/direct', { token: ada.token, body: { user: bob.user.id } });
    assert.deepEqual([status, json.channel.with.name], [200, 'Bob']);
    const at = `/v1/channels/${encodeURIComponent(json.channel.id)}/messages`;
    assert.equal((await site.ask(at, { token: bob.token, body: { text: 'Hi' } })).status, 201);
    const block = `/v1/users/me/blocks/${ada.user.id}`;
    assert.equal((await site.ask(block, { method: 'PUT', token: bob.token })).status, 204);
    const refused = await site.ask(at, { token: ada.token, body: { text: 'Hi' } });
    assert.deepEqual(
      [refused.status, refused.json.errors[0].message],
      [403, 'Vous ne pouvez pas écrire à cette personne'],
    );
    const blocks = await site.ask('/v1/users/me/blocks', { token: bob.token });
    assert.deepEqual([blocks.json.count, blocks.json.blocks[0].name], [1, 'Ada']);
    assert.equal((await site.ask(block, { method: 'DELETE', token: bob.token })).status, 204);
    assert.equal((await site.ask(at, { token: ada.token, body: { text: 'Hi' } })).status, 201);
  });
});
