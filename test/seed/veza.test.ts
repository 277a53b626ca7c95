import assert from 'node:assert/strict';
import type { Parvis } from '../../client-sdk/index.ts';
import { emailOf, PASSWORD } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { openLine } from '../support/live.ts';
import { ask, type Place, type TwoProcesses, twoProcesses } from '../support/two-processes.ts';
import type { TestWorld } from '../support/world.ts';

const GENERAL = 'world:general';
const PLAZA = 'scene:plaza';

const idOf = (who: Parvis) => String(who.me?.id);
const once = (what: string, check: () => unknown) => eventually(what, check, 20_000);

/**
 * The paths of veza-api-sequences.md that are about talking, through two whole servers. What concerns one server alone is
 * told in more detail elsewhere: test/http, test/live, test/rooms.
 */
describe('the seed’s sequences of talk, in two processes of one world,', function () {
  this.timeout(60_000);
  let two: TwoProcesses;
  let here: TestWorld;
  let there: Place;

  before(async () => {
    two = await twoProcesses();
    ({ here, there } = two);
  });
  afterEach(() => two.settle());
  after(() => two.close());

  /** What somebody hears in the room he is in. */
  function listen(who: Parvis): string[] {
    const heard: string[] = [];
    who.on('said', ({ text }) => heard.push(text));
    return heard;
  }

  it('logging in: the session of one process is good in the other, and over there when it is over here', async () => {
    const ada = await two.member(here, 'Ada');
    const login = { email: emailOf(String(ada.me?.username)), password: PASSWORD };
    const { json } = await ask(here, '/auth/login', { body: login });
    assert.deepEqual([json.user.id, typeof json.token], [idOf(ada), 'string']);
    const { token } = json as { token: string };
    const validated = await ask(there, '/auth/userdata', { token });
    assert.deepEqual([validated.status, validated.json.user.id], [200, idOf(ada)]);
    assert.equal((await ask(there, '/auth/login', { body: { ...login, password: 'wrong' } })).code, 'auth.wrong');
    await ask(here, '/auth/logout', { token, body: {} });
    await once('the session is over there', async () => (await ask(there, '/auth/userdata', { token })).status === 401);
  });

  it('sending and receiving in a scene: stored, confirmed to the speaker, heard in the other’s rooms', async () => {
    const [ada, bob] = [await two.member(here, 'Ada'), await two.member(there, 'Bob')];
    await Promise.all([ada.enter('plaza'), bob.enter('plaza')]);
    const [hers, his] = [listen(ada), listen(bob)];
    const line = await two.lineOf(there, bob, PLAZA);
    const said = await ada.say('Hello, other house');
    assert.equal((await here.world.store.messages.get(said.id))?.text, 'Hello, other house');
    await once('he hears it in his room', () => his.includes('Hello, other house'));
    await line.until('chat.said', ({ id }) => id === said.id);
    await bob.say('Hello, yourself');
    await once('she hears him', () => hers.includes('Hello, yourself'));
    assert.deepEqual(
      [hers, his],
      [
        ['Hello, other house', 'Hello, yourself'],
        ['Hello, other house', 'Hello, yourself'],
      ],
    );
    await Promise.all([ada.leave(), bob.leave()]);
  });

  it('sending and receiving beyond it: channels of the world, letters and notices reach the other’s sockets, once', async () => {
    const [ada, bob] = [await two.member(here, 'Ada'), await two.member(there, 'Bob')];
    const [hers, his] = [await two.lineOf(here, ada, GENERAL), await two.lineOf(there, bob, GENERAL)];
    const name = String(bob.me?.username);
    const same = { channel: GENERAL, text: `Good evening @${name}`, client: 'one' };
    const answers = await Promise.all([hers.ask('chat.say', same), hers.ask('chat.say', same)]);
    const [first, again] = answers.map(({ said }) => (said as { id: string }).id);
    assert.equal(first, again);
    await his.until('feed', ({ kind }) => kind === 'mention');
    const letter = await ada.chat.direct(idOf(bob));
    await hers.ask('chat.say', { channel: letter.id, text: 'Between us' });
    await his.until('feed', ({ kind }) => kind === 'message.direct');
    await hers.ask('friend.ask', { user: idOf(bob) });
    await his.until('feed', ({ kind }) => kind === 'friend.asked');
    assert.deepEqual(
      his.heard('feed').map(({ seq }) => seq),
      [1, 2, 3],
    );
    assert.equal(his.heard('chat.said').filter(({ id }) => id === first).length, 1);
  });

  it('receiving: whom somebody has blocked in one process he no longer hears in the other', async () => {
    const [ada, bob, eve] = [
      await two.member(here, 'Ada'),
      await two.member(there, 'Bob'),
      await two.member(there, 'Eve'),
    ];
    await Promise.all([ada.enter('plaza'), bob.enter('plaza'), eve.enter('plaza')]);
    const [his, hers] = [listen(bob), listen(eve)];
    const line = await two.lineOf(there, bob, GENERAL);
    await fetch(`${here.url}/v1/users/me/blocks/${idOf(ada)}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${bob.token}` },
    });
    await once('his own client knows', () => bob.chat.blocked.has(idOf(ada)));
    await ada.say('Can you hear me?');
    await ada.chat.say('And here?', { channel: GENERAL });
    await once('others hear her', () => hers.includes('Can you hear me?'));
    await eve.say('I can');
    await eve.chat.say('Me too', { channel: GENERAL });
    await line.until('chat.said', ({ text }) => text === 'Me too');
    await once('he hears others', () => his.includes('I can'));
    assert.deepEqual([his, line.heard('chat.said').map(({ text }) => text)], [['I can'], ['Me too']]);
    await Promise.all([ada.leave(), bob.leave(), eve.leave()]);
  });

  it('errors: what is wrong, who is nobody, and what is forbidden are told apart, alike by every door', async () => {
    const ada = await two.member(here, 'Ada');
    await ada.enter('plaza');
    const line = await two.lineOf(here, ada);
    const path = `/v1/channels/${GENERAL}/messages`;
    const long = 'x'.repeat(281);
    assert.equal((await ask(here, path, { token: ada.token, body: { text: long } })).status, 400);
    assert.equal((await line.ask('chat.say', { channel: GENERAL, text: long })).code, 'request.invalid');
    await assert.rejects(ada.say(long), { code: 'request.invalid' });
    const nobody = await ask(here, path, { body: { text: 'hello' } });
    assert.deepEqual([nobody.status, nobody.code], [401, 'auth.required']);
    await assert.rejects(openLine(here.url, undefined), /./);
    const staff = await ask(here, '/v1/channels/staff/messages', { token: ada.token, body: { text: 'hello' } });
    const bySocket = await line.ask('chat.say', { channel: 'staff', text: 'hello' });
    assert.deepEqual([staff.code, bySocket.code], ['auth.forbidden', 'auth.forbidden']);
    await ada.leave();
  });
});
