import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { decision } from '../../schema/rest/moderation.ts';
import type { Moderation } from '../../server/domain/chat.ts';
import { aHouse, type House } from '../support/house.ts';
import { staffMember } from '../support/staff.ts';

/** Holds back what begins with a question, refuses what shouts. */
const wary: Moderation = {
  async judge({ text }) {
    const verdict = text.startsWith('Hm') ? 'hold' : text.endsWith('!') ? 'refuse' : 'ok';
    return { verdict, why: verdict === 'ok' ? '' : 'doubtful', unclassified: false };
  },
};

describe('a message that is held back', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let grace: Identity;
  let told: unknown[];
  beforeEach(async () => {
    house = aHouse({}, { moderation: wary });
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
    grace = await staffMember(house, 'Grace', 'moderator');
    told = [];
    house.bus.hear('message.said', ({ id, status }) => void told.push([id, status]));
    house.bus.hear('message.removed', ({ id }) => void told.push([id, 'removed']));
    house.bus.hear('report.filed', ({ kind }) => void told.push(kind));
  });
  afterEach(() => house.close());

  const channel = 'scene:plaza';
  const say = (text: string) => house.chat.say(bob, { channel, text });
  const heard = async (by: Identity) =>
    (await house.chat.history(by, channel, { limit: 10 })).messages.map(({ text }) => text);
  const decide = (id: string, what: object) => house.verdicts.decide(grace, id, decision.parse(what));
  const inQueue = async () => (await house.desk.queue(grace, { kind: 'held', order: 'oldest', limit: 10 })).reports;

  it('comes before the staff with what was said around it; let through, everybody hears it', async () => {
    await house.chat.say(ada, { channel, text: 'What do you think' });
    const { id } = await say('Hm, doubtful words');
    assert.deepEqual(told.slice(-2), ['held', [id, 'held']]);
    const [waiting] = await inQueue();
    assert.ok(waiting);
    assert.deepEqual(
      [waiting.subject, waiting.against?.name, waiting.by?.id, waiting.words],
      [id, 'Bob', 'server', 'doubtful'],
    );
    const { report } = await house.desk.report(grace, waiting.id);
    assert.deepEqual(
      report.evidence.messages.map(({ text, status }) => [text, status]),
      [
        ['What do you think', 'said'],
        ['Hm, doubtful words', 'held'],
      ],
    );
    assert.deepEqual(report.verdicts, ['publish', 'refuse']);
    assert.deepEqual(await heard(ada), ['What do you think']);
    await decide(waiting.id, { verdict: 'publish' });
    assert.deepEqual(told.at(-1), [id, 'said']);
    assert.deepEqual(await heard(ada), ['What do you think', 'Hm, doubtful words']);
    await assert.rejects(decide(waiting.id, { verdict: 'refuse' }), { code: 'report.closed' });
  });

  it('is refused for good, and nobody hears it', async () => {
    const { id } = await say('Hm, vile words');
    const [waiting] = await inQueue();
    await decide(String(waiting?.id), { verdict: 'refuse', reason: 'vile' });
    const stored = await house.store.messages.get(id);
    assert.deepEqual([stored?.status, stored?.why], ['refused', 'vile']);
    assert.deepEqual([await heard(ada), await heard(bob)], [[], []]);
    assert.deepEqual(told.at(-1), [id, 'removed']);
  });

  it('stays as it is until it is decided; taken back by its author, there is nothing to publish', async () => {
    const { id } = await say('Hm, vile words');
    await assert.rejects(house.chat.edit(bob, { channel, id, text: 'nice words' }), { code: 'message.held' });
    await house.chat.remove(bob, { channel, id });
    const [waiting] = await inQueue();
    await assert.rejects(decide(String(waiting?.id), { verdict: 'publish' }), { code: 'report.subject' });
    await decide(String(waiting?.id), { verdict: 'refuse' });
  });

  it('may have been said before: what it is changed to comes before the staff', async () => {
    const { id } = await say('nice words');
    const edited = await house.chat.edit(bob, { channel, id, text: 'Hm, vile words' });
    assert.equal(edited.status, 'held');
    const [waiting] = await inQueue();
    assert.equal(waiting?.subject, id);
    assert.deepEqual(await heard(ada), []);
    await decide(String(waiting?.id), { verdict: 'publish' });
    assert.deepEqual(await heard(ada), ['Hm, vile words']);
  });

  it('is none that is refused at once: its author learns why, nothing waits for a decision', async () => {
    await assert.rejects(say('vile words!'), { code: 'message.refused', details: { reason: 'doubtful' } });
    assert.deepEqual(await inQueue(), []);
  });
});
