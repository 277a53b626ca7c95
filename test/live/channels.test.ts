import assert from 'node:assert/strict';
import type { ChatMessage } from '../../schema/messages/chat.ts';
import type { Verdict } from '../../server/domain/chat.ts';
import { eventually } from '../support/eventually.ts';
import { aHouse, type House } from '../support/house.ts';
import { aLive, type Line, type TestLive } from '../support/live.ts';

type Person = Awaited<ReturnType<House['person']>>;

const GENERAL = 'world:general';

describe('channels over live sockets', () => {
  let verdict: Verdict;
  let house: House;
  let live: TestLive;
  let ada: Person;
  let bob: Person;
  beforeEach(async () => {
    verdict = { verdict: 'ok', why: '', unclassified: false };
    house = aHouse({}, { moderation: { judge: async () => verdict } });
    live = await aLive(house);
    await house.channels.openFirst();
    [ada, bob] = [await house.person('Ada'), await house.person('Bob')];
  });
  afterEach(async () => {
    await live.close();
    await house.close();
  });

  async function watching(who: Person, channel: string, where = live): Promise<Line> {
    const line = await where.line(who.token);
    assert.deepEqual(await line.ask('channel.watch', { channel }), { ok: true });
    return line;
  }
  const texts = (line: Line) => line.heard('chat.said').map(({ text }) => text);
  /** What was said last is heard last: once it is there, nothing before it is still to come. */
  const heardUpTo = (line: Line, last: string) => line.until('chat.said', ({ text }) => text === last);

  it('are heard by who watches them, in all processes; who says something hears it too, and is told its id', async () => {
    const twin = aHouse({}, { store: house.store, bus: house.bus });
    const other = await aLive(twin);
    const [hers, his] = [await watching(ada, GENERAL), await watching(bob, GENERAL, other)];
    const elsewhere = await watching(bob, 'world:help', other);
    const answer = await hers.ask('chat.say', { channel: GENERAL, text: 'Hello', client: 'c1' });
    const message = answer['said'] as ChatMessage;
    assert.deepEqual([answer.ok, message.name], [true, 'Ada']);
    for (const line of [hers, his]) assert.equal((await heardUpTo(line, 'Hello')).id, message.id);
    await hers.ask('chat.say', { channel: GENERAL, text: 'Hello', client: 'c1' });
    await hers.ask('chat.edit', { channel: GENERAL, id: message.id, text: 'Hello there' });
    assert.equal((await his.until('chat.changed')).text, 'Hello there');
    await hers.ask('chat.remove', { channel: GENERAL, id: message.id });
    assert.equal((await his.until('chat.removed')).id, message.id);
    assert.deepEqual([texts(his), texts(elsewhere)], [['Hello'], []], 'a resend is said once');
    await his.ask('channel.unwatch', { channel: GENERAL });
    await hers.ask('chat.say', { channel: GENERAL, text: 'Gone?' });
    await elsewhere.ask('chat.say', { channel: 'world:help', text: 'Last' });
    await heardUpTo(elsewhere, 'Last');
    assert.deepEqual(texts(his), ['Hello']);
    await other.close();
    twin.whereabouts.stop();
    twin.folder.remove();
  });

  it('are watched and spoken in by who may read them alone', async () => {
    const cleo = await house.person('Cleo');
    const { id: direct } = await house.channels.direct(ada.identity, bob.user.id);
    const guest = await live.line((await house.guest()).token);
    const line = await live.line(cleo.token);
    const codes = async (who: Line, channel: string) => [
      (await who.ask('channel.watch', { channel })).code,
      (await who.ask('chat.say', { channel, text: 'hm' })).code,
    ];
    assert.deepEqual(await codes(line, direct), ['channel.unknown', 'channel.unknown']);
    assert.deepEqual(await codes(line, 'staff'), ['auth.forbidden', 'auth.forbidden']);
    assert.deepEqual(await codes(line, 'world:nowhere'), ['channel.unknown', 'channel.unknown']);
    assert.deepEqual(await codes(guest, GENERAL), ['account.required', 'account.required']);
    const hers = await watching(ada, direct);
    const his = await live.line(bob.token);
    await his.ask('feed.resume', {});
    await hers.ask('chat.say', { channel: direct, text: 'Psst' });
    await heardUpTo(hers, 'Psst');
    assert.equal((await his.until('feed')).kind, 'message.direct');
    assert.deepEqual([texts(line), texts(guest), texts(his)], [[], [], []]);
  });

  it('are silent about whom one has blocked, from the moment one does', async () => {
    const [hers, his] = [await watching(ada, GENERAL), await watching(bob, GENERAL)];
    const say = (who: Person, text: string) => house.chat.say(who.identity, { channel: GENERAL, text });
    await say(bob, 'One');
    await house.blocks.block(ada.identity, bob.user.id);
    await say(bob, 'Two');
    await say(ada, 'Three');
    await house.blocks.unblock(ada.identity, bob.user.id);
    await say(bob, 'Four');
    await heardUpTo(hers, 'Four');
    await heardUpTo(his, 'Four');
    assert.deepEqual(texts(hers), ['One', 'Three', 'Four']);
    assert.deepEqual(texts(his), ['One', 'Two', 'Three', 'Four']);
    // Who comes with somebody blocked already does not hear him either.
    await house.blocks.block(ada.identity, bob.user.id);
    const again = await watching(ada, GENERAL);
    await say(bob, 'Five');
    await say(ada, 'Six');
    await heardUpTo(again, 'Six');
    assert.deepEqual(texts(again), ['Six']);
  });

  it('show what is held to its author, tell the staff, and let it through once', async () => {
    const mona = await house.person('Mona');
    await house.store.accounts.update(mona.user.id, { role: 'moderator' });
    const [hers, his, monas] = [
      await watching(ada, GENERAL),
      await watching(bob, GENERAL),
      await live.line(mona.token),
    ];
    verdict = { verdict: 'hold', why: 'doubt', unclassified: false };
    const held = await hers.ask('chat.say', { channel: GENERAL, text: 'Hm, @Bob' });
    const { id } = held['said'] as ChatMessage;
    assert.equal((await hers.until('chat.said')).status, 'held');
    const alert = await monas.until('alert', ({ kind }) => kind === 'message.held');
    assert.deepEqual([alert.id, alert.text], [id, 'Hm, @Bob']);
    await monas.until('alert', ({ kind }) => kind === 'report.filed');
    verdict = { verdict: 'refuse', why: 'no', unclassified: false };
    assert.equal((await hers.ask('chat.say', { channel: GENERAL, text: 'Worse' })).code, 'message.refused');
    await monas.until('alert', ({ kind, text }) => kind === 'message.refused' && text === 'Worse');
    verdict = { verdict: 'ok', why: '', unclassified: false };
    await house.chat.say(ada.identity, { channel: GENERAL, text: 'Fine' });
    await heardUpTo(his, 'Fine');
    assert.deepEqual(texts(his), ['Fine']);
    assert.equal(await house.notifications.unread(bob.identity), 0, 'nobody is told that he is named in it');
    const staff = { ...mona.identity, role: 'moderator' } as const;
    await house.chat.release(staff, id);
    await heardUpTo(his, 'Hm, @Bob');
    await his.ask('feed.resume', { seq: 0 });
    assert.equal((await his.until('feed')).kind, 'mention');
  });

  it('of the staff close for who is no longer of it; a closed channel says so', async () => {
    const mona = await house.person('Mona');
    await house.store.accounts.update(mona.user.id, { role: 'moderator' });
    const monas = await watching(mona, 'staff');
    await monas.ask('channel.watch', { channel: GENERAL });
    const zoe = await house.person('Zoe');
    const staff = { ...zoe.identity, role: 'admin' } as const;
    await house.chat.say(staff, { channel: 'staff', text: 'Among us' });
    await heardUpTo(monas, 'Among us');
    await house.accounts.changeUser(staff, mona.user.id, { role: 'player' });
    await house.chat.say(staff, { channel: 'staff', text: 'Without her' });
    await house.chat.say(ada.identity, { channel: GENERAL, text: 'For all' });
    await heardUpTo(monas, 'For all');
    assert.deepEqual(texts(monas), ['Among us', 'For all']);
    await house.channels.close(staff, GENERAL);
    assert.deepEqual(await monas.until('channel.closed'), { channel: GENERAL });
  });

  it('take what was said out of the notices when it is taken back', async () => {
    const { id: direct } = await house.channels.direct(ada.identity, bob.user.id);
    const said = await house.chat.say(ada.identity, { channel: direct, text: 'My secret' });
    const his = await live.line(bob.token);
    await his.ask('feed.resume', { seq: 0 });
    await his.until('feed');
    const stored = async () =>
      JSON.stringify((await house.notifications.list(bob.identity, { limit: 9 })).notifications);
    assert.match(await stored(), /My secret/);
    await house.chat.remove(ada.identity, { channel: direct, id: said.id });
    const gone = async () => !/My secret/.test(await stored());
    await eventually('it is gone', gone);
  });
});
