import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { decision as shape } from '../../schema/rest/moderation.ts';
import { aHouse, type House } from '../support/house.ts';
import { aPicture } from '../support/pictures.ts';
import { staffMember } from '../support/staff.ts';

const decision = (what: object) => shape.parse({ reason: 'spam', ...what });

describe('a verdict', () => {
  let house: House;
  let ada: Identity;
  let bob: Identity;
  let grace: Identity;
  beforeEach(async () => {
    house = aHouse();
    ada = (await house.person('Ada')).identity;
    bob = (await house.person('Bob')).identity;
    grace = await staffMember(house, 'Grace', 'moderator');
  });
  afterEach(() => house.close());

  async function reported(by = ada): Promise<{ id: string; message: string }> {
    const { id: message } = await house.chat.say(bob, { channel: 'scene:plaza', text: 'something vile' });
    const { id } = await house.reports.file(by, { kind: 'message', subject: message, category: 'hate', words: 'help' });
    return { id, message };
  }
  const decide = (id: string, what: object, by = grace) => house.verdicts.decide(by, id, decision(what));

  it('to dismiss closes the report, and the reporter is to be told', async () => {
    const { id, message } = await reported();
    const told: unknown[] = [];
    house.bus.hear('report.decided', (fact) => void told.push(fact));
    await decide(id, { verdict: 'dismiss', note: 'a quarrel of friends' });
    const { report } = await house.desk.report(grace, id);
    assert.deepEqual(
      [report.state, report.verdict, report.decided_by?.name, report.notes.map(({ text }) => text), report.verdicts],
      ['closed', 'dismiss', 'Grace', ['a quarrel of friends'], []],
    );
    assert.equal((await house.store.messages.get(message))?.deletedAt, null);
    const about = { kind: 'message', subject: message, against: bob.id };
    const at = house.clock.now();
    assert.deepEqual(told, [{ id, by: ada.id, ...about, verdict: 'dismiss', reason: 'spam', at }]);
    await assert.rejects(decide(id, { verdict: 'remove' }), { code: 'report.closed' });
  });

  it('takes a message away from everybody', async () => {
    const { id, message } = await reported();
    const told: unknown[] = [];
    house.bus.hear('message.removed', (fact) => void told.push(fact));
    await decide(id, { verdict: 'remove' });
    assert.deepEqual(told, [{ id: message, channel: 'scene:plaza' }]);
    assert.deepEqual((await house.chat.history(ada, 'scene:plaza', { limit: 10 })).messages, []);
    assert.deepEqual(await house.sanctions.listOf(bob.id), []);
  });

  it('takes a picture down, and a name away', async () => {
    const asset = await house.assets.receive(bob, { name: 'x.png', bytes: await aPicture('png') });
    const hung = await house.exhibits.hang(bob, { scene: 'gallery', spot: 'north', asset: asset.id, title: 'Filth' });
    const about = { category: 'sexual', words: '' } as const;
    const picture = await house.reports.file(ada, { kind: 'exhibit', subject: hung.id, ...about });
    const name = await house.reports.file(ada, { kind: 'name', subject: bob.id, ...about });
    const told: unknown[] = [];
    house.bus.hear('exhibit.removed', (fact) => void told.push(fact));
    house.bus.hear('account.changed', ({ name }) => void told.push(name));
    await decide(picture.id, { verdict: 'remove' });
    assert.deepEqual(await house.exhibits.inScene('gallery'), []);
    await decide(name.id, { verdict: 'remove' });
    const account = await house.store.accounts.get(bob.id);
    assert.match(String(account?.name), /^Member_\d{5}$/);
    assert.deepEqual([account?.username, account?.usernameKey], [account?.name, account?.name.toLowerCase()]);
    assert.deepEqual(told, [{ scene: 'gallery', spot: 'north' }, account?.name]);
  });

  it('leaves a name alone that was changed meanwhile, and does what it can when the picture is gone', async () => {
    const about = { category: 'other', words: '' } as const;
    const name = await house.reports.file(ada, { kind: 'name', subject: bob.id, ...about });
    await house.accounts.change(bob, { username: 'Robert' });
    await decide(name.id, { verdict: 'remove' });
    assert.equal((await house.store.accounts.get(bob.id))?.name, 'Robert');
    const { id, message } = await reported();
    await house.chat.remove(bob, { channel: 'scene:plaza', id: message });
    await decide(id, { verdict: 'ban', seconds: 60, remove: true });
    assert.equal((await house.sanctions.listOf(bob.id)).length, 1);
  });

  it('imposes what it says, in one with the audit, and the sanction names its report', async () => {
    const admin = await staffMember(house, 'Hopper', 'admin');
    const { id, message } = await reported();
    await decide(id, { verdict: 'mute', seconds: 600, scope: 'plaza', remove: true });
    const [muted] = await house.sanctions.listOf(bob.id);
    assert.deepEqual([muted?.kind, muted?.scope, muted?.report, muted?.reason], ['mute', 'plaza', id, 'spam']);
    await assert.rejects(house.chat.say(bob, { channel: 'scene:plaza', text: 'hm' }), { code: 'sanction.muted' });
    assert.notEqual((await house.store.messages.get(message))?.deletedAt, null);
    const { rows } = await house.audit.page(admin, { by: grace.id, limit: 10 });
    assert.deepEqual(rows.map(({ act, subject }) => [act, subject]).sort(), [
      ['account.mute', bob.id],
      ['report.decide', id],
    ]);
  });

  it('warns and kicks', async () => {
    const told: unknown[] = [];
    house.bus.hear('account.kicked', (fact) => void told.push(fact));
    await decide((await reported()).id, { verdict: 'kick' });
    const [row] = await house.store.audit.find({ where: { act: 'account.kick' } });
    assert.deepEqual(told, [{ id: row?.id, account: bob.id, scope: 'world', reason: 'spam' }]);
    await decide((await reported()).id, { verdict: 'warn' });
    assert.deepEqual(
      (await house.sanctions.listOf(bob.id)).map(({ kind }) => kind),
      ['warn'],
    );
    await house.sanctions.check(bob, 'speak');
  });

  it('is one: of two moderators at once the second is told so, and nothing of his is done', async () => {
    const eve = await staffMember(house, 'Eve', 'moderator');
    const { id } = await reported();
    const outcomes = await Promise.allSettled([
      decide(id, { verdict: 'ban', seconds: 60 }),
      decide(id, { verdict: 'mute', seconds: 60 }, eve),
    ]);
    const lost = outcomes.filter((one) => one.status === 'rejected');
    assert.deepEqual(
      lost.map(({ reason }) => reason.code),
      ['report.closed'],
    );
    assert.equal((await house.sanctions.listOf(bob.id)).length, 1);
    assert.equal(await house.store.audit.count({ act: 'report.decide' }), 1);
  });

  it('may be preceded by taking the report, which one does, and by notes, of which none is lost', async () => {
    const eve = await staffMember(house, 'Eve', 'moderator');
    const { id } = await reported();
    const took = await Promise.allSettled([house.verdicts.take(grace, id), house.verdicts.take(eve, id)]);
    assert.deepEqual(took.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const lost = took.find((one) => one.status === 'rejected');
    assert.equal(lost?.reason.code, 'report.taken');
    await Promise.all([house.verdicts.note(grace, id, 'one'), house.verdicts.note(eve, id, 'two')]);
    const { report } = await house.desk.report(grace, id);
    assert.equal(report.state, 'taken');
    assert.deepEqual(report.notes.map(({ text }) => text).sort(), ['one', 'two']);
  });

  it('fits its report, is no player’s, and nobody’s in his own case', async () => {
    const { id } = await reported();
    await assert.rejects(decide(id, { verdict: 'publish' }), { code: 'report.verdict' });
    await assert.rejects(decide(id, { verdict: 'lift' }), { code: 'report.verdict' });
    await assert.rejects(decide(id, { verdict: 'dismiss' }, bob), { code: 'auth.forbidden' });
    await assert.rejects(house.desk.report(bob, id), { code: 'auth.forbidden' });
    await assert.rejects(decide('nothing', { verdict: 'dismiss' }), { code: 'report.unknown' });
    const eve = await staffMember(house, 'Eve', 'moderator');
    const { id: message } = await house.chat.say(eve, { channel: 'scene:plaza', text: 'something vile' });
    const about = { kind: 'message', subject: message, category: 'hate', words: '' } as const;
    const { id: against } = await house.reports.file(ada, about);
    await assert.rejects(decide(against, { verdict: 'dismiss' }, eve), { code: 'sanction.self' });
    await assert.rejects(house.verdicts.take(eve, against), { code: 'sanction.self' });
    await assert.rejects(decide(against, { verdict: 'ban', seconds: 60 }), { code: 'sanction.rank' });
    assert.equal((await house.desk.report(grace, against)).report.state, 'open', 'what fails leaves no half');
    await decide(against, { verdict: 'remove' });
  });

  it('says why and for how long, or is not taken', () => {
    const faults = (what: object) => shape.safeParse(what).error?.issues.map(({ message }) => message);
    assert.deepEqual(faults({ verdict: 'ban', seconds: 60 }), ['reason.missing']);
    assert.deepEqual(faults({ verdict: 'mute', reason: 'spam' }), ['seconds.missing']);
    assert.equal(faults({ verdict: 'ban', reason: 'spam', seconds: null }), undefined);
    assert.equal(faults({ verdict: 'dismiss' }), undefined);
  });
});
