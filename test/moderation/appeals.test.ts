import assert from 'node:assert/strict';
import type { Identity } from '../../rooms/services.ts';
import { decision } from '../../schema/rest/moderation.ts';
import { aHouse, type House } from '../support/house.ts';
import { aSanction, staffMember } from '../support/staff.ts';

const DAY = 24 * 3600_000;

describe('an appeal', () => {
  let house: House;
  let bob: Identity;
  let grace: Identity;
  beforeEach(async () => {
    house = aHouse();
    bob = (await house.person('Bob')).identity;
    grace = await staffMember(house, 'Grace', 'moderator');
  });
  afterEach(() => house.close());

  const decide = (id: string, verdict: string) => house.verdicts.decide(grace, id, decision.parse({ verdict }));

  it('is heard once for each sanction, and lifts it if the staff say so', async () => {
    const { id } = await house.sanctions.impose(grace, aSanction(bob.id));
    const appeal = await house.reports.appeal(bob, ' It was my brother. ');
    assert.deepEqual(
      [appeal.kind, appeal.subject, appeal.by, appeal.words],
      ['appeal', id, bob.id, 'It was my brother.'],
    );
    assert.deepEqual([appeal.evidence.sanction?.by, appeal.evidence.sanction?.reason], [grace.id, 'spam']);
    assert.equal((await house.reports.appeal(bob, 'Again.')).id, appeal.id);
    await decide(appeal.id, 'lift');
    await house.sanctions.check(bob, 'act');
    await assert.rejects(house.reports.appeal(bob, 'And again.'), { code: 'appeal.nothing' });
  });

  it('that is dismissed is over: the sanction stands', async () => {
    await house.sanctions.impose(grace, aSanction(bob.id, { seconds: null }));
    await decide((await house.reports.appeal(bob, 'Please.')).id, 'dismiss');
    await assert.rejects(house.sanctions.check(bob, 'act'), { code: 'sanction.banned' });
    await assert.rejects(house.reports.appeal(bob, 'Please!'), { code: 'appeal.decided' });
  });

  it('is against what weighs most, or what is named, if it is one’s own', async () => {
    const eve = (await house.person('Eve')).identity;
    const mute = await house.sanctions.impose(grace, aSanction(bob.id, { kind: 'mute', seconds: null }));
    const ban = await house.sanctions.impose(grace, aSanction(bob.id, { seconds: 60 }));
    assert.equal((await house.reports.appeal(bob, 'x')).subject, ban.id);
    assert.equal((await house.reports.appeal(bob, 'x', mute.id)).subject, mute.id);
    await assert.rejects(house.reports.appeal(eve, 'x', mute.id), { code: 'appeal.nothing' });
    await assert.rejects(house.reports.appeal(eve, 'x'), { code: 'appeal.nothing' });
  });

  it('may be against a warning, for a month', async () => {
    await house.sanctions.impose(grace, aSanction(bob.id, { kind: 'warn' }));
    house.clock.pass(29 * DAY);
    await house.reports.appeal(bob, 'I did not.');
    house.clock.pass(2 * DAY);
    await house.sanctions.impose(grace, aSanction(bob.id, { kind: 'warn' }));
    house.clock.pass(31 * DAY);
    await assert.rejects(house.reports.appeal(bob, 'I did not.'), { code: 'appeal.nothing' });
  });

  it('is judged by somebody else than who files it, and cannot lift what is over', async () => {
    const hopper = await staffMember(house, 'Hopper', 'admin');
    const { id } = await house.sanctions.impose(hopper, aSanction(grace.id, { kind: 'mute' }));
    const appeal = await house.reports.appeal(grace, 'Me, mute?');
    await assert.rejects(decide(appeal.id, 'lift'), { code: 'sanction.self' });
    await house.sanctions.lift(hopper, id, 'a mistake');
    const lift = house.verdicts.decide(hopper, appeal.id, decision.parse({ verdict: 'lift' }));
    await assert.rejects(lift, { code: 'sanction.over' });
  });
});
