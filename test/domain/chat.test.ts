import assert from 'node:assert/strict';
import type { Facts } from '../../rooms/facts.ts';
import type { Identity } from '../../rooms/services.ts';
import { directChannel } from '../../schema/messages/channel.ts';
import { SECOND_THOUGHTS_MS } from '../../schema/messages/chat.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Verdict } from '../../server/domain/chat.ts';
import { orderedId } from '../../server/domain/order.ts';
import { aClock, aHouse, type House } from '../support/house.ts';

const GENERAL = 'world:general';

describe('what is said', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  const told: [string, unknown][] = [];
  const verdicts: Verdict[] = [];
  const muted = new Set<string>();

  beforeEach(async () => {
    told.length = 0;
    verdicts.length = 0;
    muted.clear();
    house = aHouse(
      { WORLD_LINES_PER_PERSON: '3' },
      {
        moderation: { judge: async () => verdicts.shift() ?? { verdict: 'ok', why: '', unclassified: false } },
        sanctions: {
          check: async ({ id }, act, scope) => {
            if (muted.has(`${id} ${act} ${scope}`)) throw new Refusal('auth.forbidden');
          },
        },
      },
    );
    await house.channels.openFirst();
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
    for (const kind of ['message.said', 'message.changed', 'message.removed', 'message.refused'] as const)
      house.bus.hear(kind, (fact: Facts[typeof kind]) => void told.push([kind, fact]));
  });
  afterEach(() => house.close());

  const say = (by: Identity, text: string, more: { channel?: string; client?: string } = {}) =>
    house.chat.say(by, { channel: GENERAL, text, ...more });
  const texts = async (by: Identity, channel = GENERAL) =>
    (await house.chat.history(by, channel, { limit: 50 })).messages.map(({ text }) => text);

  it('is one clean line, with the server’s author, hour and order, stored before it is told', async () => {
    house.bus.hear('message.said', ({ id }) => void house.store.messages.get(id).then((one) => assert.ok(one)));
    const said = await say(ada, '  Hello\u0000\n\u202Ewor\u200Bld  👩‍🚀 <b>!</b>');
    assert.deepEqual(
      [said.text, said.at, said.author, said.name, said.from, said.status],
      ['Hello wor ld 👩‍🚀 <b>!</b>', house.clock.now(), ada.id, 'Ada', null, 'said'],
    );
    assert.deepEqual(
      told.map(([kind, fact]) => [kind, (fact as { id: string }).id]),
      [['message.said', said.id]],
    );
    assert.deepEqual((await house.chat.history(bob, GENERAL, { limit: 10 })).messages, [said]);
    await assert.rejects(say(ada, ' \u200b\n'), { code: 'chat.empty' });
  });

  it('is said once when its client sends it again, one after the other or all at once', async () => {
    const first = await say(ada, 'Once', { client: 'c1' });
    house.clock.pass(60_000);
    assert.deepEqual(await say(ada, 'Once', { client: 'c1' }), first);
    const all = await Promise.all([1, 2, 3].map(() => say(bob, 'Twice?', { client: 'c1' })));
    assert.equal(new Set(all.map(({ id }) => id)).size, 1);
    assert.deepEqual(await texts(ada), ['Once', 'Twice?']);
    assert.equal(told.length, 2);
  });

  it('may be changed and taken back by its author for five minutes; what it was is kept and sent to nobody', async () => {
    const { id } = await say(ada, 'Helo');
    house.clock.pass(1000);
    const mended = await house.chat.edit(ada, { channel: GENERAL, id, text: 'Hello' });
    assert.deepEqual([mended.text, mended.editedAt], ['Hello', house.clock.now()]);
    assert.deepEqual(told.at(-1), [
      'message.changed',
      { id, channel: GENERAL, author: ada.id, text: 'Hello', status: 'said', editedAt: house.clock.now() },
    ]);
    await assert.rejects(house.chat.edit(bob, { channel: GENERAL, id, text: 'Mine' }), { code: 'message.not_yours' });
    await assert.rejects(house.chat.remove(bob, { channel: GENERAL, id }), { code: 'message.not_yours' });
    await assert.rejects(house.chat.remove(ada, { channel: 'world:help', id }), { code: 'message.unknown' });
    await house.chat.remove(ada, { channel: GENERAL, id });
    assert.deepEqual(told.at(-1), ['message.removed', { id, channel: GENERAL }]);
    assert.deepEqual(await texts(bob), []);
    const kept = await house.store.messages.get(id);
    assert.deepEqual([kept?.text, kept?.former.map(({ text }) => text)], ['Hello', ['Helo']]);
    await assert.rejects(house.chat.edit(ada, { channel: GENERAL, id, text: 'Ghost' }), { code: 'message.unknown' });
    const late = await say(ada, 'Too late');
    house.clock.pass(SECOND_THOUGHTS_MS + 1);
    await assert.rejects(house.chat.edit(ada, { channel: GENERAL, id: late.id, text: '…' }), { code: 'message.late' });
    await assert.rejects(house.chat.remove(ada, { channel: GENERAL, id: late.id }), { code: 'message.late' });
    await house.chat.remove({ ...bob, role: 'moderator' }, { channel: GENERAL, id: late.id });
    assert.deepEqual(await texts(ada), []);
  });

  it('names people: accounts that may read it, and not in the middle of an address', async () => {
    const { identity: guest } = await house.guest();
    const said = await say(ada, `@bob, @BOB! @Ada @nobody @${guest.name} x@bob.example`);
    assert.deepEqual(said.mentions, [bob.id]);
    const { id } = await house.channels.direct(ada, bob.id);
    const { identity: carl } = await house.person('Carl');
    assert.deepEqual((await say(ada, '@Carl @Bob', { channel: id })).mentions, [bob.id]);
    const staff = { ...ada, role: 'moderator' } as const;
    assert.deepEqual((await say(staff, '@Carl @Bob', { channel: 'staff' })).mentions, []);
    await house.blocks.block(carl, ada.id);
    assert.deepEqual((await say(ada, '@Carl @Bob')).mentions, [bob.id]);
  });

  it('that is refused is told to the staff alone, and its author learns why', async () => {
    verdicts.push({ verdict: 'refuse', why: 'insult', unclassified: false });
    await assert.rejects(say(ada, 'Something vile', { client: 'v' }), (error: Refusal) => {
      assert.deepEqual([error.code, error.status], ['message.refused', 422]);
      assert.equal(error.say('fr').message, 'Message refusé : c’est une insulte ou une grossièreté');
      return true;
    });
    const [[kind, fact] = []] = told;
    assert.equal(told.length, 1);
    assert.equal(kind, 'message.refused');
    assert.equal((fact as Facts['message.refused']).text, 'Something vile');
    assert.deepEqual([await texts(ada), await texts(bob)], [[], []]);
    const [stored] = await house.store.messages.find();
    assert.deepEqual([stored?.status, stored?.why], ['refused', 'insult']);
    // Sent again it is the same: not judged anew, not told twice.
    await assert.rejects(say(ada, 'Something vile', { client: 'v' }), { code: 'message.refused' });
    assert.equal(told.length, 1);
  });

  it('that is held is shown to its author, and to everybody once it is let through', async () => {
    verdicts.push({ verdict: 'hold', why: 'doubtful', unclassified: true });
    const held = await say(ada, 'Hm');
    assert.equal(held.status, 'held');
    assert.deepEqual([await texts(ada), await texts(bob)], [['Hm'], []]);
    assert.equal((told.at(-1)?.[1] as { status?: string } | undefined)?.status, 'held');
    await assert.rejects(house.chat.release(bob, held.id), { code: 'auth.forbidden' });
    const said = await house.chat.release({ ...bob, role: 'moderator' }, held.id);
    assert.deepEqual([said.id, said.status], [held.id, 'said']);
    assert.deepEqual(await texts(bob), ['Hm']);
    assert.deepEqual((told.at(-1)?.[1] as { status?: string } | undefined)?.status, 'said');
    await assert.rejects(house.chat.release({ ...bob, role: 'admin' }, held.id), { code: 'message.unknown' });
  });

  it('is judged again when it is changed: a change may be refused, or take back what all had heard', async () => {
    const { id } = await say(ada, 'Fine');
    verdicts.push({ verdict: 'refuse', why: 'no', unclassified: false });
    const vile = house.chat.edit(ada, { channel: GENERAL, id, text: 'Vile' });
    await assert.rejects(vile, { code: 'message.refused' });
    assert.deepEqual(await texts(bob), ['Fine']);
    verdicts.push({ verdict: 'hold', why: 'doubtful', unclassified: false });
    await house.chat.edit(ada, { channel: GENERAL, id, text: 'Doubtful' });
    assert.deepEqual([await texts(ada), await texts(bob)], [['Doubtful'], []]);
    assert.deepEqual(
      told.slice(-2).map(([kind]) => kind),
      ['message.removed', 'message.said'],
    );
  });

  it('by somebody under a sanction is not said, and not changed', async () => {
    const { id } = await say(ada, 'Before');
    muted.add(`${ada.id} speak world`);
    await assert.rejects(say(ada, 'Now'), { code: 'auth.forbidden' });
    await assert.rejects(house.chat.edit(ada, { channel: GENERAL, id, text: 'Now' }), { code: 'auth.forbidden' });
    await say(ada, 'In the square', { channel: 'scene:plaza' });
    muted.add(`${ada.id} speak plaza`);
    await assert.rejects(say(ada, 'Again', { channel: 'scene:plaza' }), { code: 'auth.forbidden' });
  });

  it('is not too much at once; who floods again and again waits longer', async () => {
    const flood = async (by: Identity) => {
      for (;;)
        try {
          await say(by, 'spam');
        } catch (error) {
          assert.ok(error instanceof Refusal && error.code === 'request.too_many');
          return Number(error.details['seconds']);
        }
    };
    assert.equal(await flood(ada), 10);
    await assert.rejects(say(ada, 'still?'), { code: 'request.too_many' });
    // Another seat of the same account counts with it; scenes and other people have an allowance of their own.
    await assert.rejects(say({ ...ada, session: 'another' }, 'me again'), { code: 'request.too_many' });
    await say(ada, 'elsewhere', { channel: 'scene:plaza' });
    await say(bob, 'me');
  });

  it('by passers-by is not heard, and guests talk in scenes alone', async () => {
    const { identity: guest } = await house.guest();
    await say(guest, 'Hello', { channel: 'scene:plaza' });
    await assert.rejects(say(guest, 'Hello'), { code: 'account.required' });
    const passer = house.identities.passerBy('fr');
    await assert.rejects(say(passer, 'Hello', { channel: 'scene:plaza' }), { code: 'chat.passer_by' });
  });

  it('between two is read by them alone', async () => {
    const { id } = await house.channels.direct(ada, bob.id);
    assert.equal(id, directChannel(bob.id, ada.id));
    await say(ada, 'Psst', { channel: id });
    assert.deepEqual(await texts(bob, id), ['Psst']);
    const { identity: carl } = await house.person('Carl');
    await assert.rejects(texts(carl, id), { code: 'channel.unknown' });
    await assert.rejects(say(carl, 'Hi', { channel: id }), { code: 'channel.unknown' });
    await house.accounts.close(bob, bob.id);
    await assert.rejects(say(ada, 'There?', { channel: id }), { code: 'channel.unknown' });
  });
});

describe('ids in order', () => {
  it('sort as they were made, also within a millisecond and when the clock is put back', () => {
    const clock = aClock();
    const ids: string[] = [];
    for (let n = 0; n < 70_000; n++) ids.push(orderedId(clock));
    clock.pass(-5000);
    ids.push(orderedId(clock));
    clock.pass(10_000);
    ids.push(orderedId(clock));
    assert.ok(ids.every((id) => /^[0-9a-f]{32}$/.test(id)));
    assert.ok(ids.every((id, n) => n === 0 || String(ids[n - 1]) < id));
    assert.equal(Number.parseInt(String(ids.at(-1)).slice(0, 12), 16), clock.now());
  });
});
