import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';
import { staffMember } from '../support/staff.ts';

const CATEGORY = { category: 'harassment', words: '' } as const;

describe('a report', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let grace: Identity;
  beforeEach(async () => {
    house = aHouse({ CHAT_LINES_PER_PERSON: '1000', REPORTS_PER_PERSON: '12' });
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
    grace = await staffMember(house, 'Grace', 'moderator');
  });
  afterEach(() => house.close());

  const say = (by: Identity, text: string, channel = 'scene:plaza') => house.chat.say(by, { channel, text });
  const ofMessage = (id: string) => house.reports.file(ada, { kind: 'message', subject: id, ...CATEGORY });
  const sealed = async (id: string) => (await house.desk.report(grace, id)).report.evidence;

  it('of a message seals the twenty around it, in order, and the staff are told at once', async () => {
    const told: unknown[] = [];
    house.bus.hear('report.filed', (fact) => void told.push(fact));
    for (let i = 0; i < 30; i++) await say(ada, `before ${i}`);
    const { id } = await say(bob, 'something vile');
    for (let i = 0; i < 30; i++) await say(ada, `after ${i}`);
    const report = await ofMessage(id);
    const { messages, channel, person } = report.evidence;
    assert.equal(messages.length, 20);
    assert.deepEqual(
      [messages[0]?.text, messages[10]?.text, messages[19]?.text],
      ['before 20', 'something vile', 'after 8'],
    );
    assert.deepEqual([channel, person?.name, report.against], ['scene:plaza', 'Bob', bob.id]);
    assert.deepEqual(told, [{ id: report.id, kind: 'message', category: 'harassment', at: house.clock.now() }]);
  });

  it('keeps its evidence when the message is changed, taken back, and its account closed', async () => {
    const { id, channel } = await say(bob, 'something vile');
    const report = await ofMessage(id);
    const before = await sealed(report.id);
    await house.chat.edit(bob, { channel, id, text: 'something nice' });
    assert.deepEqual(await sealed(report.id), before);
    await house.chat.remove(bob, { channel, id });
    assert.deepEqual(await sealed(report.id), before);
    await house.accounts.close(bob, bob.id);
    assert.deepEqual(await sealed(report.id), before);
    assert.deepEqual([before.messages[0]?.text, before.person?.username], ['something vile', 'Bob']);
    const { report: shown } = await house.desk.report(grace, report.id);
    assert.equal(shown.against?.name, 'Compte supprimé', 'outside of the evidence he has no name any more');
  });

  it('of what was changed before tells what it said first', async () => {
    const { id, channel } = await say(bob, 'something vile');
    await house.chat.edit(bob, { channel, id, text: 'something nice' });
    await house.chat.remove(bob, { channel, id });
    const [message] = (await ofMessage(id)).evidence.messages;
    assert.deepEqual(
      [message?.text, message?.deleted, message?.former[0]?.text],
      ['something nice', true, 'something vile'],
    );
  });

  it('of a player seals what he last said where the reporter can read', async () => {
    const { id: between } = await house.channels.direct(bob, grace.id);
    const { id: ours } = await house.channels.direct(bob, ada.id);
    await say(bob, 'to everybody');
    await say(bob, 'to Grace alone', between);
    await say(bob, 'to Ada alone', ours);
    await say(bob, 'to the world', 'world:general').catch(() => {});
    const { evidence } = await house.reports.file(ada, { kind: 'player', subject: bob.id, ...CATEGORY });
    const texts = evidence.messages.map(({ text }) => text);
    assert.ok(texts.includes('to everybody') && texts.includes('to Ada alone'), String(texts));
    assert.ok(!texts.includes('to Grace alone'));
  });

  it('of a picture keeps its title and where it is, though it is taken down', async () => {
    const asset = await house.assets.receive(bob, { name: 'x.png', bytes: await aPicture('png') });
    const place = { scene: 'gallery', spot: 'north' };
    const { id } = await house.exhibits.hang(bob, { ...place, asset: asset.id, title: 'Filth' });
    const report = await house.reports.file(ada, { kind: 'exhibit', subject: id, ...CATEGORY });
    await house.exhibits.remove(bob, place);
    const { exhibit } = await sealed(report.id);
    const { url, thumb_url } = asset;
    assert.deepEqual(exhibit, {
      ...place,
      title: 'Filth',
      by: 'Bob',
      url,
      thumb_url,
      kind: 'image',
      author: '',
      description: '',
      file: '',
    });
    assert.equal(report.against, bob.id);
  });

  it('of a name keeps the name', async () => {
    const report = await house.reports.file(ada, { kind: 'name', subject: bob.id, ...CATEGORY });
    await house.accounts.change(bob, { username: 'Robert' });
    assert.equal((await sealed(report.id)).person?.name, 'Bob');
  });

  it('is one per person and thing while it is open: twice, and the first is answered', async () => {
    const { id } = await say(bob, 'something vile');
    const reports = await Promise.all([ofMessage(id), ofMessage(id), ofMessage(id)]);
    assert.equal(new Set(reports.map((one) => one.id)).size, 1);
    assert.equal(await house.store.reports.count(), 1);
    const other = await house.reports.file(grace, { kind: 'message', subject: id, ...CATEGORY });
    assert.notEqual(other.id, reports[0].id);
    await house.verdicts.decide(grace, reports[0].id, decision({ verdict: 'dismiss' }));
    assert.notEqual((await ofMessage(id)).id, reports[0].id, 'a new one, once it was decided');
  });

  it('is not about oneself, nor about what one cannot see or what is not there', async () => {
    const subject = { code: 'report.subject' };
    const file = (what: object) =>
      house.reports.file(ada, { ...CATEGORY, kind: 'message', subject: '', ...what } as never);
    const mine = await say(ada, 'mine');
    await assert.rejects(file({ subject: mine.id }), { code: 'report.own' });
    await assert.rejects(file({ kind: 'player', subject: ada.id }), { code: 'report.own' });
    const { id: between } = await house.channels.direct(bob, grace.id);
    const secret = await say(bob, 'to Grace alone', between);
    await assert.rejects(file({ subject: secret.id }), subject);
    for (const kind of ['message', 'player', 'exhibit', 'name'])
      await assert.rejects(file({ kind, subject: crypto.randomUUID() }), subject);
    await assert.rejects(
      house.reports.file(house.identities.passerBy('fr'), { kind: 'player', subject: bob.id, ...CATEGORY }),
      {
        code: 'auth.required',
      },
    );
    assert.equal(await house.store.reports.count(), 0);
  });

  it('may be filed by a guest, and not without end', async () => {
    const { identity } = await house.guest();
    for (let i = 0; i < 12; i++) {
      const { id } = await say(bob, `vile ${i}`);
      await house.reports.file(identity, { kind: 'message', subject: id, ...CATEGORY });
    }
    const { id } = await say(bob, 'vile again');
    const again = { kind: 'message', subject: id, ...CATEGORY } as const;
    await assert.rejects(house.reports.file(identity, again), { code: 'request.too_many' });
  });
});

const decision = (what: object) =>
  ({ reason: '', scope: 'world', remove: false, note: '', ...what }) as Parameters<House['verdicts']['decide']>[2];
