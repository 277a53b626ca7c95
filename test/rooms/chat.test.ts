import assert from 'node:assert/strict';
import type { ChatMessage, Parvis } from '../../client-sdk/index.ts';
import { freshName, PASSWORD } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { openWire } from '../support/wire.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const PLAZA = 'scene:plaza';

describe('talking in a scene', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  /** Everything that somebody hears in the scene. */
  const ears = (who: Parvis): ChatMessage[] => {
    const heard: ChatMessage[] = [];
    who.on('said', (message) => void heard.push(message));
    return heard;
  };
  const texts = (messages: readonly ChatMessage[]) => messages.map(({ text }) => text);
  const rest = (who: Parvis, path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') =>
    fetch(`${world.url}/v1/channels/${encodeURIComponent(PLAZA)}/messages${path}`, {
      method,
      headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('goes through every door alike: what is said in the room is in the history, what is posted is heard', async () => {
    const [ada, bob] = [await world.enter('plaza'), await world.enter('plaza')];
    const [hers, his] = [ears(ada), ears(bob)];
    const said = await ada.say('By word of mouth', { client: 'c1' });
    assert.deepEqual(await ada.say('By word of mouth', { client: 'c1' }), said);
    assert.deepEqual([said.from, said.channel], [ada.place?.sessionId, PLAZA]);
    const posted = await rest(ada, '', { text: 'By letter' });
    assert.equal(posted.status, 201);
    await eventually('bob hears both', () => his.length === 2);
    await eventually('ada hears herself', () => hers.length === 2);
    assert.deepEqual(texts(his), ['By word of mouth', 'By letter']);
    assert.deepEqual([his[1]?.from, his[1]?.author], [null, ada.me?.id]);
    const { messages } = (await (await rest(bob, '')).json()) as { messages: ChatMessage[] };
    assert.deepEqual(texts(messages), ['By word of mouth', 'By letter']);
    const gallery = await world.enter('gallery');
    assert.deepEqual(texts((await gallery.chat.history('scene:gallery')).messages), []);
  });

  it('is there for who comes later, in a log that goes on live and scrolls back', async () => {
    const ada = await world.enter('plaza');
    const author = { author: ada.me?.id ?? '', name: 'Ada', avatar: 'ada', at: 1 };
    const lines = Array.from({ length: 130 }, (_, n) => ({ id: n.toString(16).padStart(32, '0'), text: `line ${n}` }));
    const writes = lines.map((line) => ({ in: 'messages', insert: { ...line, channel: PLAZA, ...author } }) as const);
    await world.world.store.batch(writes);
    const bob = await world.enter('plaza');
    const log = bob.chat.log(bob.chat.here ?? '');
    await log.open();
    assert.deepEqual([log.messages.length, log.messages[0]?.text], [50, 'line 80']);
    await ada.say('live');
    await eventually('it is told', () => log.messages.at(-1)?.text === 'live');
    while (await log.older());
    const expected = [...Array.from({ length: 130 }, (_, n) => `line ${n}`), 'live'];
    assert.deepEqual(texts(log.messages), expected);
  });

  it('may be mended and taken back, before everybody’s eyes', async () => {
    const [ada, bob] = [await world.enter('plaza'), await world.enter('plaza')];
    const log = bob.chat.log(PLAZA);
    await log.open();
    const said = await ada.say('Helo');
    await ada.chat.edit(said, 'Hello');
    await eventually('bob sees it mended', () => log.messages[0]?.text === 'Hello');
    await assert.rejects(bob.chat.edit(said, 'Mine'), { code: 'message.not_yours' });
    await ada.chat.remove(said);
    await eventually('it is gone', () => log.messages.length === 0);
    await assert.rejects(ada.chat.remove(said), { code: 'message.unknown' });
  });

  it('is not heard by who has blocked the speaker, from that moment on, also when he comes back', async () => {
    const [ada, bob, carl] = [await world.enter('plaza'), await world.enter('plaza'), await world.enter('plaza')];
    const [his, hers] = [ears(bob), ears(ada)];
    const log = bob.chat.log(PLAZA);
    await log.open();
    await ada.say('before');
    await eventually('bob hears her', () => texts(log.messages).includes('before'));
    await bob.chat.block(ada.me?.id ?? '');
    assert.deepEqual([...bob.chat.blocked], [ada.me?.id]);
    assert.deepEqual(texts(log.messages), []);
    await ada.say('after');
    await ada.emote('wave');
    await carl.say('hi');
    await eventually('bob hears carl', () => texts(his).includes('hi'));
    assert.deepEqual(texts(his), ['before', 'hi']);
    assert.deepEqual(texts(hers), ['before', 'after', 'hi'], 'she is not told, and hears everybody');
    const again = await world.enter('plaza', { token: bob.token });
    const later = ears(again);
    await eventually('he knows whom he has blocked', () => again.chat.blocked.has(ada.me?.id ?? ''));
    await ada.say('still');
    await carl.say('hello again');
    await eventually('bob hears carl', () => later.length > 0);
    assert.deepEqual(texts(later), ['hello again']);
    assert.deepEqual(texts((await again.chat.history(PLAZA)).messages), ['hi', 'hello again']);
    await again.chat.unblock(ada.me?.id ?? '');
    await ada.say('free');
    await eventually('she is heard again', () => texts(later).includes('free'));
  });

  it('knows at another seat of his what somebody has blocked over REST', async () => {
    const [ada, bob] = [await world.enter('plaza'), await world.enter('plaza')];
    const path = `${world.url}/v1/users/me/blocks/${ada.me?.id}`;
    const headers = { authorization: `Bearer ${bob.token}` };
    assert.equal((await fetch(path, { method: 'PUT', headers })).status, 204);
    await eventually('the room tells him', () => bob.chat.blocked.has(ada.me?.id ?? ''));
    assert.equal((await fetch(path, { method: 'DELETE', headers })).status, 204);
    await eventually('and again', () => bob.chat.blocked.size === 0);
  });

  it('that was missed while the connection was down is read when it is back', async () => {
    const wire = await openWire(world.world.port);
    const ada = await world.enter('plaza');
    const bob = await world.enter('plaza', { through: wire });
    const log = bob.chat.log(PLAZA);
    await log.open();
    await ada.say('one');
    await eventually('bob hears', () => log.messages.length === 1);
    const dropped = new Promise((resolve) => bob.on('reconnecting', resolve));
    wire.cut();
    await dropped;
    await ada.say('two');
    await ada.say('three');
    await eventually('bob has all', () => log.messages.length === 3, 20_000);
    assert.deepEqual(texts(log.messages), ['one', 'two', 'three']);
    await wire.close();
  });

  it('has gestures, of a known kind and not too many, which those see who are near', async () => {
    const [ada, bob] = [await world.enter('plaza'), await world.enter('plaza')];
    const seen: unknown[] = [];
    bob.on('emoted', (fact) => void seen.push(fact));
    await ada.emote('dance');
    await eventually('bob sees it', () => seen.length === 1);
    assert.deepEqual(seen, [{ id: ada.place?.sessionId, emote: 'dance' }]);
    await assert.rejects(ada.emote('explode' as never), { code: 'request.invalid' });
    const flood = await Promise.allSettled(Array.from({ length: 10 }, () => ada.emote('clap')));
    assert.ok(flood.some(({ status }) => status === 'rejected'));
  });

  it('beyond the scene: two who have accounts write to each other, and the world has channels', async () => {
    const people = await Promise.all(
      ['Ada', 'Bob'].map(async (base) => {
        const username = freshName(base);
        const body = { email: `${username}@example.test`.toLowerCase(), password: PASSWORD, options: { username } };
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(`${world.url}/auth/register`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        });
        return world.enter('plaza', { token: ((await answer.json()) as { token: string }).token });
      }),
    );
    const [ada, bob] = people as [Parvis, Parvis];
    const { id, with: other } = await ada.chat.direct(bob.me?.id ?? '');
    assert.equal(other?.name, bob.me?.name);
    await ada.say('Psst', { channel: id });
    assert.deepEqual(texts((await bob.chat.history(id)).messages), ['Psst']);
    const channels = await bob.chat.channels();
    assert.deepEqual(
      channels.map((one) => one.id),
      ['scene:administration', 'scene:gallery', PLAZA, 'world:general', 'world:help', id],
    );
    const general = ada.chat.log('world:general');
    await general.open();
    const said = await ada.say(`Hello, @${bob.me?.name}`, { channel: 'world:general' });
    assert.deepEqual(said.mentions, [bob.me?.id]);
    assert.deepEqual(texts(general.messages), [said.text]);
    await bob.chat.block(ada.me?.id ?? '');
    await assert.rejects(ada.say('Hey', { channel: id }), { code: 'chat.blocked' });
    await assert.rejects(bob.say('Hey', { channel: id }), { code: 'chat.blocked' });
    assert.deepEqual(
      (await bob.chat.blocks()).map(({ name }) => name),
      [ada.me?.name],
    );
  });
});
